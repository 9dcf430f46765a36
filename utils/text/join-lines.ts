/**
 * Lines of a printed page made paragraphs again.
 *
 * A text taken out of a PDF or a mail has a line break wherever the printed line ended,
 * often with a blank line between each two. Its tell-tale is the measure: most lines are
 * full, that is, the next word would not have fitted. So the measure is looked for
 * first: the width by which most lines are full and few too long. In a text that has
 * one, a full line goes on in the next, whatever blank lines stand between, unless the
 * next begins something of its own (a numbered part, an item, an indent) or follows the
 * end of a sentence at a wider gap than full lines usually have. In a text without a
 * measure every line is a paragraph, unless its sentence plainly breaks off: at a comma,
 * or in a line that is too long for a heading.
 *
 * Cost: linear; the measure is looked for with one pass for each width it may have (130).
 */
import { joinText } from './join-text';
import { columnsOf, endsSentence, goesOn, headingDepth, startsBlock } from './line-forms';

/** Narrowest and widest measure of a page, in columns. */
const NARROWEST = 30;
const WIDEST = 160;
/** The same of a column of a newspaper. Lists and verses are as narrow, so it must be plain that sentences run on. */
const NARROWEST_COLUMN = 18;
const COLUMN_SHARE = 0.5;
/** Share of the full lines of a column whose sentences run on, and that hold the end of a clause before their end. */
const RUNNING_ON = 0.6;
const CLAUSES = 0.25;
/** Columns by which a line may go beyond the measure: a full stop set in the margin. */
const HANGING = 2;
/** So many full lines, and such a share of all, make a measure. */
const FEWEST_FULL = 3;
const SMALLEST_SHARE = 0.35;
/** An indent of so many columns more than the line before begins a paragraph. */
const INDENT = 3;
/** Columns by which the first line of a paragraph is short where its indent was lost. */
const LOST_INDENT = 6;
/** A line of so many columns that breaks off in its sentence goes on in the next, measure or not: no heading is as long. */
const NO_HEADING = 80;
/** Longest salutation, in columns. */
const SALUTATION = 40;

interface Line {
  readonly text: string;
  /** Indent and text, in columns. */
  readonly columns: number;
  readonly indent: number;
  /** Columns that its first word would have needed on the line before. */
  readonly firstWord: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** The paragraphs of a text, without blank ones; headings, items and salutations stay by themselves. */
export function joinLines(text: string): string[] {
  const lines = linesOf(text);
  const measure = measureOf(lines);
  const usualGap = measure === undefined ? 0 : usualGapOf(lines, measure);
  const joined: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = joined.length - 1;
    if (before && continues(before, line, { measure, usualGap }))
      joined[last] = joinText(joined[last] ?? '', line.text);
    else joined.push(line.text);
  }
  return joined;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.split(/\r\n?|[\n\u2028\u2029\f]/)) {
    const trimmed = raw.trim();
    if (trimmed === '') {
      gap += 1;
      continue;
    }
    const indent = columnsOf(raw.slice(0, raw.length - raw.trimStart().length));
    lines.push({
      text: trimmed,
      columns: indent + columnsOf(trimmed),
      indent,
      firstWord: firstWordOf(trimmed),
      gap,
    });
    gap = 0;
  }
  return lines;
}

/** A Chinese character with the mark that must not leave it; a word of Latin letters with the space before it. */
function firstWordOf(text: string): number {
  const word = /^[\p{Script=Latin}\p{Script=Cyrillic}\d.,'’-]+/u.exec(text)?.[0];
  return word ? Math.min(24, word.length + 1) : 5;
}

/** The width by which most lines are full, in columns; undefined where the lines are no printed lines. */
function measureOf(lines: readonly Line[]): number | undefined {
  const page = fullest(lines, NARROWEST, WIDEST);
  if (page && page.full >= lines.length * SMALLEST_SHARE) return page.measure;
  const column = fullest(lines, NARROWEST_COLUMN, NARROWEST - 1);
  return column && column.full >= lines.length * COLUMN_SHARE && runsOn(lines, column.measure)
    ? column.measure
    : undefined;
}

/** Whether the full lines are parts of sentences and not items or verses. */
function runsOn(lines: readonly Line[], measure: number): boolean {
  const full = lines.filter((line, at) => isFull(line, lines[at + 1], measure));
  const open = full.filter(({ text }) => !/[\p{P}]$/u.test(text));
  const clauses = full.filter(({ text }) => /[，。；：！？、]./u.test(text));
  return open.length >= full.length * RUNNING_ON && clauses.length >= full.length * CLAUSES;
}

/** The measure by which most lines are full and few too long; undefined where too few are. */
function fullest(
  lines: readonly Line[],
  narrowest: number,
  widest: number,
): { readonly measure: number; readonly full: number } | undefined {
  let best = 0;
  let bestScore = 0;
  let bestFull = 0;
  for (let measure = narrowest; measure <= widest; measure++) {
    let full = 0;
    let wider = 0;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as Line;
      if (line.columns > measure + HANGING) wider += 1;
      else if (isFull(line, lines[at + 1], measure)) full += 1;
    }
    if (full - 2 * wider <= bestScore) continue;
    best = measure;
    bestScore = full - 2 * wider;
    bestFull = full;
  }
  return bestFull >= FEWEST_FULL ? { measure: best, full: bestFull } : undefined;
}

function isFull(line: Line, next: Line | undefined, measure: number): boolean {
  return (
    next !== undefined && line.columns <= measure + HANGING + LOST_INDENT && line.columns + next.firstWord > measure
  );
}

/** Most frequent number of blank lines after a full line. */
function usualGapOf(lines: readonly Line[], measure: number): number {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next && isFull(line, next, measure) && !endsSentence(line.text))
      counts.set(next.gap, (counts.get(next.gap) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

interface Page {
  readonly measure: number | undefined;
  readonly usualGap: number;
}

/** Whether a line goes on with the paragraph of the line before. */
function continues(before: Line, line: Line, { measure, usualGap }: Page): boolean {
  if (startsBlock(line.text) || headingDepth(before.text) !== undefined || isSalutation(before)) return false;
  const isOpen = !endsSentence(before.text);
  if (goesOn(before.text, line.text) || (isOpen && (before.columns >= NO_HEADING || standsUnder(before, line))))
    return true;
  if (measure === undefined || !isFull(before, line, measure - (isOpen ? LOST_INDENT : 0))) return false;
  if (line.indent >= before.indent + INDENT && !isOpen) return false;
  return isOpen || line.gap <= usualGap;
}

/** Whether a line goes on from top to bottom, a character in each line. */
function standsUnder(before: Line, line: Line): boolean {
  return isVertical(line) && (isVertical(before) || before.columns >= NARROWEST_COLUMN);
}

function isVertical({ text }: Line): boolean {
  return /^\p{Script=Han}[。，、]?$/u.test(text);
}

function isSalutation({ text, columns }: Line): boolean {
  return columns <= SALUTATION && /[：:]$/.test(text);
}
