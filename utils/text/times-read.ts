/** What the readers of times share: what they answer, and what they count from. */
import type { Period } from './times-calendar';

/** A time read at some place of a text. */
export interface TimeRead {
  /** Exclusive. */
  readonly end: number;
  /** Absent where the words are relative and no date is known, or name no day that exists. */
  readonly period?: Period | undefined;
  /** The day by which, for 底 and 末; else the period says it. */
  readonly by?: string | undefined;
  /** The interval in days where it is finer than the period (未来3年 runs from the article's day on). */
  readonly days?: Period | undefined;
  readonly past?: boolean;
  /** Names a day or month that the calendar has not. */
  readonly impossible?: boolean;
}

/** What times are counted from: the article's day, and the last day the text named. */
export interface Clock {
  readonly date: string | undefined;
  readonly last: string | undefined;
}

/** Words for times with what each stands for, by their first code unit, longest first. */
export type TimeWords = ReadonlyMap<number, readonly (readonly [word: string, value: number])[]>;

export function timeWords(words: Readonly<Record<string, number>>): TimeWords {
  const byFirst = new Map<number, [string, number][]>();
  for (const entry of Object.entries(words).sort(([a], [b]) => b.length - a.length)) {
    const first = entry[0].charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return byFirst;
}

/** The longest word of a table that begins at `at`. */
export function wordAt(
  words: TimeWords,
  text: string,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const group = words.get(text.charCodeAt(at));
  if (!group) return undefined;
  for (const [word, value] of group) if (text.startsWith(word, at)) return { value, end: at + word.length };
  return undefined;
}

/** A reading whose words name a day that does not exist is marked so. */
export function sound(read: TimeRead): TimeRead {
  return read.period ? read : { ...read, impossible: true };
}

/** A period, if both ends exist and are in order. */
export function between(from: string | undefined, to: string | undefined): Period | undefined {
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

/** A single day as a period. */
export function twice(only: string | undefined): Period | undefined {
  return between(only, only);
}
