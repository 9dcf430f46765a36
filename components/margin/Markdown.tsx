import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Block, type ListItem, markdownBlocks } from '@/utils/text/markdown';
import type { Inline } from '@/utils/text/markdown-inline';

export interface MarkdownProps {
  /** Markdown as the reader wrote it. */
  readonly text: string;
}

/**
 * A note's text for reading. It is built of elements alone and never of HTML: what looks
 * like a tag is text, a picture is a link to it, and a link leads to http, https or mailto.
 */
export function Markdown({ text }: MarkdownProps) {
  const blocks = useMemo(() => markdownBlocks(text), [text]);
  return <Blocks blocks={blocks} />;
}

/** The first level of headings in a note; its own name is above them. */
const FIRST_HEADING = 3;

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return (
        <p>{block.lines.flatMap((line, at) => (at === 0 ? drawn(line) : [<br key={`b${at}`} />, drawn(line)]))}</p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'list':
      return block.start === undefined ? (
        <ul class="md-list">{block.items.map(itemView)}</ul>
      ) : (
        <ol class="md-list" start={block.start}>
          {block.items.map(itemView)}
        </ol>
      );
  }
}

function heading({ level, parts }: Extract<Block, { readonly type: 'heading' }>) {
  const Heading = `h${Math.min(6, FIRST_HEADING + level - 1)}` as 'h3';
  return (
    <Heading class="md-heading">
      <Parts parts={parts} />
    </Heading>
  );
}

function itemView({ done, blocks }: ListItem, index: number) {
  const only = blocks.length === 1 && blocks[0]?.type === 'paragraph' ? blocks[0] : undefined;
  const content = only ? (
    only.lines.flatMap((line, at) => (at === 0 ? drawn(line) : [<br key={`b${at}`} />, drawn(line)]))
  ) : (
    <Blocks blocks={blocks} />
  );
  return (
    <li key={index} class={done === undefined ? '' : 'md-box'}>
      {done !== undefined && <span class="md-tick">{done ? '☑ ' : '☐ '}</span>}
      {content}
    </li>
  );
}

function drawn(parts: readonly Inline[]): ComponentChildren {
  return <Parts parts={parts} />;
}

function Parts({ parts }: { parts: readonly Inline[] }) {
  return <>{parts.map(partView)}</>;
}

function partView(part: Inline, index: number): ComponentChildren {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'code':
      return <code key={index}>{part.text}</code>;
    case 'strong':
      return (
        <strong key={index}>
          <Parts parts={part.parts} />
        </strong>
      );
    case 'emphasis':
      return (
        <em key={index}>
          <Parts parts={part.parts} />
        </em>
      );
    case 'struck':
      return (
        <s key={index}>
          <Parts parts={part.parts} />
        </s>
      );
    case 'link':
      return (
        <a key={index} href={part.href} target="_blank" rel="noopener noreferrer">
          <Parts parts={part.parts} />
        </a>
      );
  }
}
