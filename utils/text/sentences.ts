/**
 * Clauses and sentences of a condensed text, as spans without their punctuation.
 *
 * A clause ends at a comma, colon, semicolon or end of a sentence, but not inside
 * 《…》, in a number (3,300) or a time of day (10:30). A line break ends a sentence
 * where one has ended anyway, before an indent, or after a short line (a heading)
 * in a text that does not wrap its lines.
 *
 * Cost: one pass. Memory: 9 bytes a clause.
 */
import type { Span } from '@/utils/model/span';
import type { Condensed } from './condense';
import { STARTS_NUMBER } from './numbers';

/** What ends a clause. */
export const STOP = { comma: 0, colon: 1, semicolon: 2, sentence: 3, question: 4, paragraph: 5 } as const;
export type Stop = (typeof STOP)[keyof typeof STOP];

export interface Clauses {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** How the clause ends, a `Stop`. */
  readonly stop: Uint8Array;
}

const INDENT = 0x3000;
/** Characters (of the original) that a heading does not exceed. */
const HEADING = 40;
/** Within so many characters 《 finds its 》, or it opens nothing. */
const LONGEST_TITLE = 60;
const NONE = 255;
const OPENS_TITLE = 254;
const DASH = 253;
const PUNCTUATION = makePunctuation();

function makePunctuation(): Uint8Array {
  const table = new Uint8Array(65536).fill(NONE);
  const set = (characters: string, stop: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = stop;
  };
  set(',', STOP.comma);
  set(':', STOP.colon);
  set(';', STOP.semicolon);
  set('。!…', STOP.sentence);
  set('?', STOP.question);
  set('《', OPENS_TITLE);
  set('-', DASH);
  return table;
}

/**
 * The clauses of a text, in order; empty ones are left out. `original` is the text that
 * was condensed; at a line break inside one of `names` (sorted, condensed offsets)
 * nothing ends.
 */
export function clausesOf(condensed: Condensed, original: string, names: readonly Span[] = []): Clauses {
  const { units, indexOf } = condensed;
  const list = new ClauseList(units.length);
  const wrapped = wrapsLines(condensed, original);
  let lineStart = 0;
  let name = 0;
  for (let at = 0; at < units.length; at++) {
    if (at > 0 && (indexOf[at] as number) - (indexOf[at - 1] as number) > 1) {
      const lineBreak = lineBreakIn(original, indexOf[at - 1] as number, indexOf[at] as number);
      while (name < names.length && (names[name] as Span).end <= at) name++;
      if (lineBreak !== NO_BREAK && ((names[name]?.start ?? at) < at || isNumeral(units[at - 1]))) lineStart = at;
      else if (lineBreak !== NO_BREAK) {
        if (lineBreak === INDENTED || (!wrapped && at - lineStart < HEADING)) list.close(at, at, STOP.paragraph);
        else list.breakAfterSentence();
        lineStart = at;
      }
    }
    const mark = PUNCTUATION[units[at] as number] as number;
    if (mark === NONE) continue;
    if (mark === OPENS_TITLE) at = endOfTitle(units, at);
    else if (mark === DASH) {
      if (units[at + 1] === units[at]) list.close(at, at + 2, STOP.comma);
    } else if (!isInNumber(units, at, mark)) list.close(at, at + 1, mark as Stop);
  }
  list.close(units.length, units.length, STOP.paragraph);
  return list;
}

/** The clauses as they grow. */
class ClauseList implements Clauses {
  count = 0;
  start: Uint32Array;
  end: Uint32Array;
  stop: Uint8Array;
  private begun = 0;

  constructor(length: number) {
    const room = Math.max(16, length >> 3);
    this.start = new Uint32Array(room);
    this.end = new Uint32Array(room);
    this.stop = new Uint8Array(room);
  }

  /** Ends the clause that is open at `end`; the next begins at `next`. */
  close(end: number, next: number, stop: Stop): void {
    if (end > this.begun) {
      if (this.count === this.start.length) this.grow();
      this.start[this.count] = this.begun;
      this.end[this.count] = end;
      this.stop[this.count++] = stop;
    } else if (this.count > 0) this.stop[this.count - 1] = Math.max(this.stop[this.count - 1] as number, stop);
    this.begun = next;
  }

  /** Turns the end of a sentence that was just closed into the end of a paragraph. */
  breakAfterSentence(): void {
    const last = this.count - 1;
    if (last >= 0 && this.stop[last] === STOP.sentence) this.stop[last] = STOP.paragraph;
  }

  private grow(): void {
    this.start = grown(this.start, new Uint32Array(this.start.length * 2));
    this.end = grown(this.end, new Uint32Array(this.end.length * 2));
    this.stop = grown(this.stop, new Uint8Array(this.stop.length * 2));
  }
}

function grown<T extends Uint32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

function isInNumber(units: Uint16Array, at: number, mark: number): boolean {
  return (mark === STOP.comma || mark === STOP.colon) && isDigit(units[at - 1]) && isDigit(units[at + 1]);
}

function isNumeral(unit: number | undefined): boolean {
  return unit !== undefined && (STARTS_NUMBER[unit] === 1 || unit === 0x4e07 || unit === 0x4ebf);
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 48 && unit <= 57;
}

/** The offset of the 》 that closes the 《 at `at`, or `at`. */
function endOfTitle(units: Uint16Array, at: number): number {
  const stop = Math.min(units.length, at + LONGEST_TITLE);
  for (let end = at + 1; end < stop; end++) if (units[end] === 0x300b) return end;
  return at;
}

const NO_BREAK = 0;
const BROKEN = 1;
const INDENTED = 2;

/** What the white space between two kept characters does: nothing, a new line, or a new line with an indent. */
function lineBreakIn(original: string, from: number, to: number): number {
  const gap = original.slice(from + 1, Math.min(to, from + 100));
  const newline = gap.lastIndexOf('\n');
  if (newline < 0) return NO_BREAK;
  return gap.charCodeAt(newline + 1) === INDENT ? INDENTED : BROKEN;
}

/** Whether most lines of a text end inside a sentence. */
function wrapsLines({ units, indexOf }: Condensed, original: string): boolean {
  let lines = 0;
  let open = 0;
  for (let newline = original.indexOf('\n'), kept = 0; newline >= 0; newline = original.indexOf('\n', newline + 1)) {
    while (kept < units.length && (indexOf[kept] as number) < newline) kept++;
    const last = kept > 0 && (indexOf[kept - 1] as number) === newline - 1 ? (units[kept - 1] as number) : 0;
    if (last === 0) continue;
    lines++;
    const mark = PUNCTUATION[last] as number;
    if (mark > STOP.semicolon && mark !== STOP.sentence && mark !== STOP.question) open++;
  }
  return lines > 8 && open > lines * 0.6;
}
