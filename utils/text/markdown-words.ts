/**
 * The words of a note as they are read, apart from its Markdown: what is searched for is
 * looked for in them, and marked in the parts that they are drawn from. So 认**证** is found
 * by 认证, and ** by nothing.
 */
import { type Block, markdownBlocks } from './markdown';
import type { Inline } from './markdown-inline';

/** A part of a note that has words of its own and is drawn in one piece. */
export type WordsPart = Extract<Inline, { readonly type: 'text' | 'code' }> | Extract<Block, { readonly type: 'code' }>;

export interface NoteWords {
  /** All words in the order of reading, a line feed after each line. */
  readonly text: string;
  /** Where the words of each part begin in it. */
  readonly startOf: ReadonlyMap<WordsPart, number>;
  /** The addresses of its links, which are not read. */
  readonly addresses: readonly string[];
}

/** The words of a note's blocks. */
export function wordsOfBlocks(blocks: readonly Block[]): NoteWords {
  const startOf = new Map<WordsPart, number>();
  const addresses: string[] = [];
  let text = '';
  const take = (part: WordsPart): void => {
    startOf.set(part, text.length);
    text += part.text;
  };
  const takeLine = (parts: readonly Inline[]): void => {
    for (const part of parts) takeInline(part);
    text += '\n';
  };
  const takeInline = (part: Inline): void => {
    if (part.type === 'text' || part.type === 'code') return take(part);
    if (part.type === 'link') addresses.push(part.href);
    for (const inner of part.parts) takeInline(inner);
  };
  const takeBlock = (block: Block): void => {
    if (block.type === 'heading') takeLine(block.parts);
    else if (block.type === 'paragraph') for (const line of block.lines) takeLine(line);
    else if (block.type === 'quote') for (const inner of block.blocks) takeBlock(inner);
    else if (block.type === 'list') for (const inner of block.items.flatMap((item) => item.blocks)) takeBlock(inner);
    else if (block.type === 'code') {
      take(block);
      text += '\n';
    }
  };
  for (const block of blocks) takeBlock(block);
  return { text, startOf, addresses };
}

/** What Markdown is made of; a text without any of it has no other words than itself. */
const MARKUP = /[\\`*_~[<#>]|https?:\/\/|^[ \t]*(?:[-+]|\d)/m;

/** What a note can be found by: its words, and the addresses of its links. White space is that of the source or of the words. */
export function findableWords(source: string): readonly string[] {
  if (!MARKUP.test(source)) return [source];
  const { text, addresses } = wordsOfBlocks(markdownBlocks(source));
  return [text, ...addresses];
}
