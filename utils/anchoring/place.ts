import { align } from './align';
import { longestCommon } from './longest-common';
import type { Quest } from './quest';
import type { Budget } from './budget';

/** How much of the context directly beside the quote stands beside a place: agreeing units out of those looked at. */
export interface Side {
  readonly near: number;
  readonly agreeing: number;
  /** Agreeing units of the whole context on this side. */
  readonly all: number;
  /** What this side says for the place, in units: the nearer to the quote, the more. */
  readonly worth: number;
}

/** A place at which the quote may stand, in condensed units; `end` is exclusive and may be `start` where nothing is left. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Units of the quote that stand there in order. */
  readonly matched: number;
  readonly left: Side;
  readonly right: Side;
  /** Whether the first and the last unit of the quote are among those that stand there. */
  readonly firstStands: boolean;
  readonly lastStands: boolean;
}

/** A quote up to this length is aligned whole; of a longer one the ends, with their context. */
const LONGEST_WHOLE = 480;
const LONG_END = 160;
const NEAR = 24;

/** Where quote and context stand if the passage begins about `start`, or undefined where no unit of the quote does. */
export function placeNear(quest: Quest, start: number, budget: Budget): Place | undefined {
  const { quote, prefix, suffix } = quest;
  if (quote.length <= LONGEST_WHOLE) {
    const aligned = alignText(quest, { passage: prefix + quote + suffix, start, budget });
    return aligned && placeFrom(quest, aligned);
  }
  return placeOfLong(quest, start, budget);
}

/** A place at which the quote stands word for word, with what of its context stands on either side. */
export function placeOfOccurrence(quest: Quest, start: number, budget: Budget): Place | undefined {
  const { quote, prefix, suffix, page } = quest;
  const end = start + quote.length;
  const text = page.condensed.units;
  const room = (context: string): number => context.length + (context.length >> 1);
  const [from, to] = [Math.max(0, start - room(prefix)), Math.min(text.length, end + room(suffix))];
  if (!budget.spend(prefix.length * (start - from) + suffix.length * (to - end))) return undefined;
  const before = { text, passage: unitsOf(prefix), places: align(unitsOf(prefix), text, { from, to: start }).places };
  const behind = { text, passage: unitsOf(suffix), places: align(unitsOf(suffix), text, { from: end, to }).places };
  return {
    start,
    end,
    matched: quote.length,
    left: sideOf(before, { from: 0, to: prefix.length, outwards: -1 }),
    right: sideOf(behind, { from: 0, to: suffix.length, outwards: 1 }),
    firstStands: true,
    lastStands: true,
  };
}

/**
 * How well the context alone, without the quote between, stands about `start`: its
 * agreeing units less those that do not, and how many units of the text lie between its
 * two sides (infinite where only one of them stands there).
 */
export function contextAlone(quest: Quest, start: number, budget: Budget): { score: number; gap: number } {
  const { prefix, suffix } = quest;
  const aligned = alignText(quest, { passage: prefix + suffix, start, budget });
  if (!aligned) return { score: 0, gap: Infinity };
  let last = prefix.length - 1;
  while (last >= 0 && !agrees(aligned, last)) last--;
  let first = prefix.length;
  while (first < aligned.places.length && !agrees(aligned, first)) first++;
  const isWhole = last >= 0 && first < aligned.places.length;
  const gap = isWhole ? (aligned.places[first] as number) - (aligned.places[last] as number) - 1 : Infinity;
  return { score: scoreOf(aligned), gap };
}

/** A passage set against the text. */
interface Aligned {
  readonly text: Uint16Array;
  readonly passage: Uint16Array;
  readonly places: Int32Array;
}

interface Search {
  readonly passage: string;
  readonly start: number;
  readonly budget: Budget;
}

function alignText({ page, quote }: Quest, { passage, start, budget }: Search): Aligned | undefined {
  const text = page.condensed.units;
  const units = unitsOf(passage);
  const slack = 40 + (Math.min(quote.length, LONGEST_WHOLE) >> 2);
  const from = Math.max(0, start - slack);
  const to = Math.min(text.length, start + units.length + slack);
  if (to <= from || !budget.spend(units.length * (to - from))) return undefined;
  return { text, passage: units, places: align(units, text, { from, to }).places };
}

/** The units of a string. */
export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function agrees({ text, passage, places }: Aligned, row: number): boolean {
  const place = places[row] as number;
  return place >= 0 && text[place] === passage[row];
}

/** Agreeing units less those that are exchanged or added between them. */
function scoreOf(aligned: Aligned): number {
  let score = 0;
  let last = -1;
  for (const [row, place] of aligned.places.entries()) {
    if (place < 0) continue;
    if (last >= 0) score -= place - last - 1;
    score += agrees(aligned, row) ? 1 : -1;
    last = place;
  }
  return score;
}

function placeFrom(quest: Quest, aligned: Aligned): Place | undefined {
  const from = quest.prefix.length;
  const to = from + quest.quote.length;
  const start = startOf(aligned, from, to);
  const end = endOf(aligned, from, to);
  if (start === undefined || end === undefined || end < start) return undefined;
  return {
    start,
    end,
    matched: countAgreeing(aligned, from, to),
    left: sideOf(aligned, { from: 0, to: from, outwards: -1 }),
    right: sideOf(aligned, { from: to, to: aligned.places.length, outwards: 1 }),
    firstStands: agrees(aligned, from),
    lastStands: agrees(aligned, to - 1),
  };
}

/**
 * Where the reading begins. Units before the first one of the quote that stands there
 * belong to it if its beginning was exchanged, and to the context otherwise.
 */
function startOf(aligned: Aligned, from: number, to: number): number | undefined {
  const { places } = aligned;
  if (agrees(aligned, from)) return places[from];
  let before = from - 1;
  while (before >= 0 && !agrees(aligned, before)) before--;
  let first = from;
  while (first < to && !agrees(aligned, first)) first++;
  const behind = before >= 0 ? (places[before] as number) + 1 : undefined;
  // The context directly before the quote stands there: all that follows is the reading's.
  if (before === from - 1 && behind !== undefined) return behind;
  const set = places.slice(from, to).find((place) => place >= 0);
  if (set === undefined) return undefined;
  const guess = (first < to ? (places[first] as number) : set) - (first < to ? first - from : 0);
  return Math.max(behind ?? 0, Math.min(guess, set));
}

function endOf(aligned: Aligned, from: number, to: number): number | undefined {
  const { places, text } = aligned;
  if (agrees(aligned, to - 1)) return (places[to - 1] as number) + 1;
  let after = to;
  while (after < places.length && !agrees(aligned, after)) after++;
  let last = to - 1;
  while (last >= from && !agrees(aligned, last)) last--;
  const ahead = after < places.length ? (places[after] as number) : undefined;
  if (after === to && ahead !== undefined) return ahead;
  const set = places.slice(from, to).findLast((place) => place >= 0);
  if (set === undefined) return undefined;
  const guess = (last >= from ? (places[last] as number) : set) + 1 + (last >= from ? to - 1 - last : 0);
  return Math.min(ahead ?? text.length, Math.max(guess, set + 1));
}

function countAgreeing(aligned: Aligned, from: number, to: number): number {
  let count = 0;
  for (let row = from; row < to; row++) if (agrees(aligned, row)) count++;
  return count;
}

/** The context between two rows; it is counted from the quote outwards, which `outwards` tells the way. */
interface Context {
  readonly from: number;
  readonly to: number;
  readonly outwards: 1 | -1;
}

/** Beside the quote disagreement counts against a place; farther away only agreement counts, and less. */
const BESIDE = 8;
const WORTH_NEAR = 0.5;
const WORTH_FAR = 0.25;

function sideOf(aligned: Aligned, { from, to, outwards }: Context): Side {
  let [agreeing, all, worth] = [0, 0, 0];
  for (let away = 0; away < to - from; away++) {
    const doesAgree = agrees(aligned, outwards > 0 ? from + away : to - 1 - away);
    if (doesAgree) all++;
    if (doesAgree && away < NEAR) agreeing++;
    if (away < BESIDE) worth += doesAgree ? 1 : -1;
    else if (doesAgree) worth += away < NEAR ? WORTH_NEAR : WORTH_FAR;
  }
  return { near: Math.min(NEAR, to - from), agreeing, all, worth };
}

/** The two ends of a long quote, each found with its context, and what lies between them compared unit by unit. */
function placeOfLong(quest: Quest, start: number, budget: Budget): Place | undefined {
  const { quote, prefix, page } = quest;
  const head = { ...quest, quote: quote.slice(0, LONG_END), suffix: '' };
  const tail = { ...quest, quote: quote.slice(-LONG_END), prefix: '' };
  const first = alignText(head, { passage: prefix + head.quote, start, budget });
  const began = first && placeFrom(head, first);
  if (!began) return undefined;
  const ended = tailNear({ quest: tail, start: began.start + quote.length - LONG_END, budget });
  if (!ended || ended.end <= began.start) return undefined;
  const reading = page.condensed.units.subarray(began.start, ended.end);
  if (!budget.spend(quote.length + reading.length)) return undefined;
  const matched = longestCommon([...unitsOf(quote)], [...reading]).length;
  return { ...began, end: ended.end, matched, right: ended.right, lastStands: ended.lastStands };
}

/** The end of a long quote, looked for ever further from where it would be without insertions. */
function tailNear({ quest, start, budget }: { quest: Quest; start: number; budget: Budget }): Place | undefined {
  const step = 100;
  for (let away = 0; away <= 600; away += step) {
    for (const at of away === 0 ? [start] : [start + away, start - away]) {
      const aligned = alignText(quest, { passage: quest.quote + quest.suffix, start: at, budget });
      const place = aligned && placeFrom(quest, aligned);
      if (place && place.matched >= LONG_END / 2) return place;
    }
  }
  return undefined;
}
