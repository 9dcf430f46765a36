/** What the grammar works on: a condensed text with its clauses, mentions and times, all in condensed offsets. */
import type { Dictionary } from '@/utils/dictionary/load';
import type { EntityKind } from '@/utils/model/entity';
import type { Mention } from '@/utils/model/recognition';
import type { Span } from '@/utils/model/span';
import type { Condensed } from '@/utils/text/condense';
import { type Clauses, clausesOf } from '@/utils/text/sentences';
import type { TimeFound } from '@/utils/text/times';

/** A mention in condensed offsets. `ids` is empty for what a pattern recognized. */
export interface Named extends Span {
  readonly kind: EntityKind;
  readonly ids: readonly string[];
  readonly text: string;
}

export interface Scene {
  readonly text: string;
  readonly units: Uint16Array;
  readonly clauses: Clauses;
  readonly mentions: Spans<Named>;
  readonly times: Spans<TimeFound>;
  readonly dictionary: Dictionary;
  readonly date: string | undefined;
}

export interface SceneParts {
  readonly text: string;
  readonly condensed: Condensed;
  readonly dictionary: Dictionary;
  readonly date: string | undefined;
  /** In offsets of the original text. */
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeFound[];
}

export function sceneOf({ text, condensed, dictionary, date, mentions, times }: SceneParts): Scene {
  let last = 0;
  const named = mentions.map(({ start, end, kind, entity, text: words }) => {
    const from = condensedOffset(condensed.indexOf, start, last);
    last = condensedOffset(condensed.indexOf, end, from);
    return { start: from, end: last, kind, ids: entity, text: words };
  });
  return {
    text: condensed.text,
    units: condensed.units,
    clauses: clausesOf(condensed, text, named),
    mentions: indexed(named, condensed.units.length),
    times: indexed(times, condensed.units.length),
    dictionary,
    date,
  };
}

/**
 * The first condensed offset at or behind an offset of the original, looked for from
 * `from` on: at most as far on as the original is, less what was left out in between.
 */
function condensedOffset(indexOf: Uint32Array, offset: number, from: number): number {
  let at = Math.min(indexOf.length - 1, from + Math.max(0, offset - (indexOf[from] as number)));
  while (at > from && (indexOf[at - 1] as number) >= offset) at--;
  return at;
}

/** Spans that are sorted and do not overlap, perhaps with an index by place. */
export type Spans<T> = readonly T[] & { readonly firstOfBlock?: Uint32Array };

/** Each block of the index stands for 8 code units. */
const BLOCK = 3;

/** The spans with their index: for each block of a text of `size` code units the first span that ends behind its start. */
function indexed<T extends Span>(spans: readonly T[], size: number): Spans<T> {
  const firstOfBlock = new Uint32Array((size >> BLOCK) + 1);
  for (let block = 0, span = 0; block < firstOfBlock.length; block++) {
    while (span < spans.length && (spans[span] as T).end <= block << BLOCK) span++;
    firstOfBlock[block] = span;
  }
  return Object.assign([...spans], { firstOfBlock });
}

/** The index of the first span that ends behind `at`. */
export function firstEndingAfter(spans: Spans<Span>, at: number): number {
  if (!spans.firstOfBlock) return searchEndingAfter(spans, at);
  let first = spans.firstOfBlock[Math.max(at, 0) >> BLOCK] ?? spans.length;
  while (first < spans.length && (spans[first] as Span).end <= at) first++;
  return first;
}

function searchEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span that covers `at`, or undefined. */
export function covering<T extends Span>(spans: Spans<T>, at: number): T | undefined {
  const span = spans[firstEndingAfter(spans, at)];
  return span && span.start <= at ? span : undefined;
}

/** The span that begins exactly at `at`. */
export function startingAt<T extends Span>(spans: Spans<T>, at: number): T | undefined {
  const span = covering(spans, at);
  return span?.start === at ? span : undefined;
}

/** The span that ends exactly at `end`. */
export function endingAt<T extends Span>(spans: Spans<T>, end: number): T | undefined {
  const span = end > 0 ? covering(spans, end - 1) : undefined;
  return span?.end === end ? span : undefined;
}

/** The spans that lie wholly between two offsets. */
export function within<T extends Span>(spans: Spans<T>, from: number, to: number): T[] {
  const inside: T[] = [];
  for (let at = firstEndingAfter(spans, from); at < spans.length; at++) {
    const span = spans[at] as T;
    if (span.end > to) break;
    if (span.start >= from) inside.push(span);
  }
  return inside;
}
