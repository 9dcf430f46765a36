/**
 * Paragraphs and headings of a PDF, by how its lines stand on the page.
 *
 * The size and type that most characters are set in are the body's. A line set larger, or
 * in a type of its own and alone, is a heading. A line goes on with the one before where
 * that one reaches the right edge of its column, or breaks off in its sentence, and this
 * one is not indented; neither the foot of a page nor the end of a column ends a
 * paragraph.
 *
 * Cost: linear in the lines.
 */
import type { DocumentBlock, HeadingLevel } from '@/utils/model/reader-document';
import { joinText } from '@/utils/text/join-text';
import { endsSentence, goesOn, headingDepth, startsBlock } from '@/utils/text/line-forms';
import type { PdfPage } from './pdf-furniture';
import type { PlacedLine } from './pdf-lines';

/** Type larger than the body's by this is a heading's; the title's is larger by far. */
const LARGER = 1.15;
const TITLE = 1.5;
/** In sizes of the type: how far a full line may stay from the edge, what makes an indent, a gap between paragraphs. */
const RAGGED = 1.7;
const INDENT = 1.2;
const WIDE_GAP = 1.35;
/** Longest heading, in characters. */
const LONGEST_HEADING = 60;

interface Body {
  readonly size: number;
  readonly font: string;
  /** Usual width of a column. */
  readonly width: number;
  /** Usual distance of two baselines. */
  readonly leading: number;
}

interface Line extends PlacedLine {
  readonly page: number;
  readonly level?: HeadingLevel;
}

/** The blocks of a document's pages. */
export function blocksOfPages(pages: readonly PdfPage[]): DocumentBlock[] {
  const lines = pages.flatMap((page, at) => page.lines.map((line) => ({ ...line, page: at })));
  if (lines.length === 0) return [];
  const body = bodyOf(lines);
  const blocks: { text: string; last: Line }[] = [];
  for (const plain of lines) {
    const line = leveled(plain, body);
    const block = blocks.at(-1);
    if (block && continues(block.last, line, body))
      Object.assign(block, { text: joinText(block.text, line.text), last: { ...line, level: block.last.level } });
    else blocks.push({ text: line.text, last: line });
  }
  return blocks.map(({ text, last: { level, cells } }) => {
    if (cells) return { type: 'row', cells };
    return level === undefined ? { type: 'paragraph', text } : { type: 'heading', level, text };
  });
}

function bodyOf(lines: readonly Line[]): Body {
  const weighed = (of: (line: Line) => string): string => {
    const weights = new Map<string, number>();
    for (const line of lines) weights.set(of(line), (weights.get(of(line)) ?? 0) + line.text.length);
    return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  };
  const gaps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && next.page === line.page && next.y > line.y ? [next.y - line.y] : [];
  });
  const size = Number(weighed((line) => line.size.toFixed(1)));
  return {
    size,
    font: weighed(({ font }) => font),
    width: Number(weighed((line) => String(Math.round(line.columnRight - line.columnLeft)))),
    leading: gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? size * 1.5,
  };
}

function leveled(line: Line, body: Body): Line {
  const level = levelOf(line, body);
  return level === undefined ? line : { ...line, level };
}

function levelOf(line: Line, body: Body): HeadingLevel | undefined {
  const { text, size, font } = line;
  if (line.cells || text.length > LONGEST_HEADING || !/[\p{L}]/u.test(text)) return undefined;
  if (size >= body.size * TITLE) return 1;
  if (size >= body.size * LARGER) return 2;
  if (isFull(line, body)) return undefined;
  const depth = headingDepth(text);
  if (depth !== undefined) return depth;
  const isOfItsOwn = font !== body.font && /\p{Script=Han}{2}/u.test(text) && !endsSentence(text);
  return isOfItsOwn && !/[，、,：:]$/.test(text) ? 3 : undefined;
}

function rightEdge(line: Line, body: Body): number {
  return Math.max(line.columnRight, line.columnLeft + body.width);
}

function isFull(line: Line, body: Body): boolean {
  return line.right >= rightEdge(line, body) - RAGGED * line.size;
}

function continues(before: Line, line: Line, body: Body): boolean {
  if (before.cells || line.cells) return false;
  const near = before.page === line.page && line.y > before.y && line.y - before.y <= 2 * before.size;
  if (before.level !== undefined || line.level !== undefined) {
    // A heading of two lines: the same type, close together, the first one as long as fits or centred above.
    return (
      before.level === line.level &&
      near &&
      Math.abs(before.size - line.size) < 0.5 &&
      before.font === line.font &&
      before.size > body.size * LARGER
    );
  }
  if (Math.abs(before.size - line.size) > before.size * 0.12) return false;
  const isOpen = !endsSentence(before.text);
  if (startsBlock(line.text) && !(isOpen && isFull(before, body) && !isIndented(line))) return false;
  if (goesOn(before.text, line.text)) return true;
  if (isIndented(line) && !(isIndented(before) && isOpen)) return false;
  if (isOpen) return isNearlyFull(before, line, body);
  const isApart = line.page === before.page && line.y - before.y > body.leading * WIDE_GAP;
  return isFull(before, body) && !isApart;
}

function isIndented({ left, columnLeft, size }: Line): boolean {
  return left - columnLeft >= INDENT * size;
}

/** Whether the first word of the next line would not have fitted, with some room for ragged type. */
function isNearlyFull(before: Line, line: Line, body: Body): boolean {
  const word = /^[\p{Script=Latin}\d.,'’-]+/u.exec(line.text)?.[0].length ?? 0;
  const room = Math.max(3.5, 1.2 + word * 0.6) * before.size;
  return before.right >= rightEdge(before, body) - room;
}
