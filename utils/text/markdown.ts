/**
 * The Markdown that people write in notes, as blocks to be drawn with elements: headings,
 * paragraphs, lists (nested, with boxes to tick), quotations, code, rules. There is no
 * HTML: what looks like it is text. It is a parser of its own because it runs in the page
 * of every article, where a full one costs 15 kB (compressed) and its HTML would have to
 * be taken apart again; and because its emphasis suits Chinese (markdown-inline.ts).
 *
 * Cost: one pass over the lines; nested blocks are read again one level down, at most
 * eight levels.
 */
import { type Inline, inlineParts } from './markdown-inline';

export interface ListItem {
  /** Undefined for an item without a box to tick. */
  readonly done?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly parts: readonly Inline[] }
  /** One list of parts for each line: line breaks are kept, as the reader wrote them. */
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly type: 'list'; readonly start?: number; readonly items: readonly ListItem[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' };

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** With the name of a language or nothing behind it: any other words there would be seen by nobody. */
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*$/;
const QUOTE = /^ {0,3}>[ \t]?/;
const ITEM = /^ {0,3}(?:(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+|$)|(\d{1,9})、[ \t]*)/;
const BOX = /^\[([ xX])\][ \t]+/;
const DEEPEST = 8;

/** The blocks of a note. */
export function markdownBlocks(source: string): readonly Block[] {
  return readBlocks(source.replaceAll(/\r\n?/g, '\n').split('\n'), 0);
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] as string).trim() === '') {
      at += 1;
      continue;
    }
    const [block, next] = readBlock(lines, at, depth);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

type Read = readonly [block: Block, next: number];

function readBlock(lines: readonly string[], at: number, depth: number): Read {
  const line = lines[at] as string;
  const heading = HEADING.exec(line);
  if (heading)
    return [{ type: 'heading', level: heading[1]?.length ?? 1, parts: inlineParts(heading[2] ?? '') }, at + 1];
  if (RULE.test(line)) return [{ type: 'rule' }, at + 1];
  if (FENCE.test(line)) return readCode(lines, at);
  if (depth < DEEPEST && QUOTE.test(line)) return readQuote(lines, at, depth);
  if (depth < DEEPEST && ITEM.test(line)) return readList(lines, at, depth);
  return readParagraph(lines, at, depth);
}

function readCode(lines: readonly string[], at: number): Read {
  const fence = FENCE.exec(lines[at] as string)?.[1] ?? '```';
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => closes(fence, line.trim()));
  const code = end < 0 ? rest : rest.slice(0, end);
  return [{ type: 'code', text: code.join('\n') }, at + 1 + code.length + (end < 0 ? 0 : 1)];
}

/** The same mark at least as often, and nothing else. */
function closes(fence: string, line: string): boolean {
  return line.startsWith(fence) && line === fence.charAt(0).repeat(line.length);
}

function readQuote(lines: readonly string[], at: number, depth: number): Read {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end] as string)) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return [{ type: 'quote', blocks: readBlocks(inner, depth + 1) }, end];
}

function readList(lines: readonly string[], at: number, depth: number): Read {
  const first = ITEM.exec(lines[at] as string);
  const number = first?.[1] ?? first?.[2];
  const items: ListItem[] = [];
  let next = at;
  while (next < lines.length) {
    const item = ITEM.exec(lines[next] as string);
    if (!item || ((item[1] ?? item[2]) === undefined) !== (number === undefined) || RULE.test(lines[next] as string))
      break;
    const end = endOfItem(lines, next + 1, depth);
    items.push(readItem([(lines[next] as string).slice(item[0].length), ...lines.slice(next + 1, end)], depth));
    next = end;
    // One blank line between two items is part of the list.
    if (lines[next]?.trim() === '' && ITEM.test(lines[next + 1] ?? '')) next += 1;
  }
  return [{ type: 'list', ...(number === undefined ? {} : { start: Number(number) }), items }, next];
}

/** An item goes on over what is indented below it, and over a line that begins nothing else. */
function endOfItem(lines: readonly string[], from: number, depth: number): number {
  let end = from;
  while (end < lines.length) {
    const line = lines[end] as string;
    const isIndented = /^(?: {2,}|\t)\S/.test(line);
    if (line.trim() === '') {
      if (!/^(?: {2,}|\t)\S/.test(lines[end + 1] ?? '')) break;
    } else if (!isIndented && beginsBlock(line, depth)) break;
    end += 1;
  }
  return end;
}

function readItem(lines: readonly string[], depth: number): ListItem {
  const [first = '', ...rest] = lines;
  const box = BOX.exec(first);
  const inner = [first.replace(BOX, ''), ...rest.map((line) => line.replace(/^(?: {1,4}|\t)/, ''))];
  return { ...(box ? { done: box[1] !== ' ' } : {}), blocks: readBlocks(inner, depth + 1) };
}

function readParagraph(lines: readonly string[], at: number, depth: number): Read {
  let end = at + 1;
  while (end < lines.length && (lines[end] as string).trim() !== '' && !beginsBlock(lines[end] as string, depth))
    end += 1;
  return [{ type: 'paragraph', lines: lines.slice(at, end).map((line) => inlineParts(line.trim())) }, end];
}

function beginsBlock(line: string, depth: number): boolean {
  if (HEADING.test(line) || RULE.test(line) || FENCE.test(line)) return true;
  return depth < DEEPEST && (QUOTE.test(line) || ITEM.test(line));
}
