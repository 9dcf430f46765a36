import type { Verdict } from '@/utils/model/reader-data';
import { hasWords } from './has-words';
import { quarterOf } from './quarter';

/** Which pledges are wanted; what is absent is not asked. */
export interface PledgeFilter {
  /** Name of a promiser, of a recipient. */
  readonly by?: string;
  readonly to?: string;
  readonly verdict?: Verdict['verdict'];
  readonly withSum?: boolean;
  readonly withDue?: boolean;
  /** The quarter in which it is due: `2026-Q3`. */
  readonly quarter?: string;
  /** Words that must stand somewhere, each of them. */
  readonly words?: string;
}

/** What of a pledge is looked at. */
export interface Filterable {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly quantity?: unknown;
  readonly due?: unknown;
  readonly verdict?: Verdict['verdict'];
}

/** Whether a pledge is wanted; `textOf` gives everything in which words are looked for, and is asked only for words. */
export function fits(pledge: Filterable, filter: PledgeFilter, textOf: () => string): boolean {
  const { by, to, verdict, withSum = false, withDue = false, quarter, words = '' } = filter;
  if (by !== undefined && !pledge.by.includes(by)) return false;
  if (to !== undefined && !pledge.to.includes(to)) return false;
  if (verdict !== undefined && pledge.verdict !== verdict) return false;
  if ((withSum && pledge.quantity === undefined) || (withDue && pledge.due === undefined)) return false;
  if (quarter !== undefined && (typeof pledge.due !== 'string' || quarterOf(pledge.due) !== quarter)) return false;
  return hasWords(words, textOf);
}

/** Whether anything is asked at all. */
export function isFiltering(filter: PledgeFilter): boolean {
  return Object.values(filter).some((asked) => asked !== undefined && asked !== false && asked !== '');
}

/** The names that can be chosen, each once, the most frequent first. */
export function choicesOf(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
