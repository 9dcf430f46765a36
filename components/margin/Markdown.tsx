import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { MarkedText } from '@/components/MarkedText';
import { type Span, spansWithin } from '@/utils/model/span';
import { type Block, type ListItem, markdownBlocks } from '@/utils/text/markdown';
import type { Inline } from '@/utils/text/markdown-inline';
import { type WordsPart, wordsOfBlocks } from '@/utils/text/markdown-words';

export interface MarkdownProps {
  /** Markdown as the reader wrote it. */
  readonly text: string;
  /** Spans of its words (`wordsOfBlocks`) that were searched for: sorted, not overlapping. */
  readonly spans?: readonly Span[] | undefined;
}

/**
 * A note's text for reading. It is built of elements alone and never of HTML: what looks
 * like a tag is text, a picture is a link to it, and a link leads to http, https or mailto.
 */
export function Markdown({ text, spans = NONE }: MarkdownProps) {
  const blocks = useMemo(() => markdownBlocks(text), [text]);
  const draw = useMemo(() => (spans.length === 0 ? asItStands : markedIn(blocks, spans)), [blocks, spans]);
  return <Blocks blocks={blocks} draw={draw} />;
}

const NONE: readonly Span[] = [];

/** How the words of a part are drawn. */
type Draw = (part: WordsPart) => ComponentChildren;

function asItStands({ text }: WordsPart): ComponentChildren {
  return text;
}

/** Draws the words with those marked that were searched for, also where these stand in several parts. */
function markedIn(blocks: readonly Block[], spans: readonly Span[]): Draw {
  const { startOf } = wordsOfBlocks(blocks);
  return (part) => {
    const start = startOf.get(part) ?? 0;
    const within = spansWithin(spans, { start, end: start + part.text.length });
    return within.length === 0 ? part.text : <MarkedText text={part.text} spans={within} />;
  };
}

/** The first level of headings in a note; its own name is above them. */
const FIRST_HEADING = 3;

function Blocks({ blocks, draw }: { blocks: readonly Block[]; draw: Draw }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} draw={draw} />
      ))}
    </>
  );
}

function BlockView({ block, draw }: { block: Block; draw: Draw }) {
  switch (block.type) {
    case 'heading':
      return heading(block, draw);
    case 'paragraph':
      return <p>{linesOf(block.lines, draw)}</p>;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} draw={draw} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{draw(block)}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'list': {
      const items = block.items.map((item, index) => <Item key={index} item={item} draw={draw} />);
      return block.start === undefined ? (
        <ul class="md-list">{items}</ul>
      ) : (
        <ol class="md-list" start={block.start}>
          {items}
        </ol>
      );
    }
  }
}

function heading({ level, parts }: Extract<Block, { readonly type: 'heading' }>, draw: Draw) {
  const Heading = `h${Math.min(6, FIRST_HEADING + level - 1)}` as 'h3';
  return (
    <Heading class="md-heading">
      <Parts parts={parts} draw={draw} />
    </Heading>
  );
}

function Item({ item: { done, blocks }, draw }: { item: ListItem; draw: Draw }) {
  const only = blocks.length === 1 && blocks[0]?.type === 'paragraph' ? blocks[0] : undefined;
  return (
    <li class={done === undefined ? '' : 'md-box'}>
      {done !== undefined && <span class="md-tick">{done ? '☑ ' : '☐ '}</span>}
      {only ? linesOf(only.lines, draw) : <Blocks blocks={blocks} draw={draw} />}
    </li>
  );
}

/** Lines below each other, as the reader broke them. */
function linesOf(lines: readonly (readonly Inline[])[], draw: Draw): ComponentChildren {
  return lines.flatMap((line, at) => {
    const parts = <Parts key={at} parts={line} draw={draw} />;
    return at === 0 ? [parts] : [<br key={`b${at}`} />, parts];
  });
}

function Parts({ parts, draw }: { parts: readonly Inline[]; draw: Draw }) {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} part={part} draw={draw} />
      ))}
    </>
  );
}

function Part({ part, draw }: { part: Inline; draw: Draw }) {
  if (part.type === 'text') return <>{draw(part)}</>;
  if (part.type === 'code') return <code>{draw(part)}</code>;
  const inner = <Parts parts={part.parts} draw={draw} />;
  switch (part.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'struck':
      return <s>{inner}</s>;
    case 'link':
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer">
          {inner}
        </a>
      );
  }
}
