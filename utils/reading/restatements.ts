import type { Difference, Stated } from '@/utils/model/ledger';
import { differences, isMove } from './compare-statements';
import { byTime } from './stated';

/** Another statement of the same promise, and what changed between it and the one at hand. */
export interface Restatement {
  readonly stated: Stated;
  /** Whether it came before the one at hand. */
  readonly earlier: boolean;
  /** In the direction of time. */
  readonly differences: readonly Difference[];
}

/** Where one statement stands among all that are known of its promise. */
export interface Restatements {
  /** Its place among the articles read, by time, counted from 1. */
  readonly nth: number;
  /** How many articles read state the promise, this one included. */
  readonly count: number;
  /** The first statement known, where it is another one. */
  readonly first: Stated | undefined;
  /** What moved since that first statement: sum, date, firmness. */
  readonly moved: readonly Difference[];
  /** The others in order of time. */
  readonly others: readonly Restatement[];
}

/** Compares a statement with the others of its promise, in any order. */
export function restatements(here: Stated, others: readonly Stated[]): Restatements {
  const inOrder = [here, ...others].toSorted(byTime);
  const place = inOrder.indexOf(here);
  const first = inOrder[0];
  const isFirst = first === undefined || first === here;
  return {
    nth: inOrder.slice(0, place).filter(({ origin }) => origin === 'article').length + 1,
    count: inOrder.filter(({ origin }) => origin === 'article').length,
    first: isFirst ? undefined : first,
    moved: isFirst ? [] : differences(first, here).filter(isMove),
    others: inOrder.flatMap((stated, index) => {
      if (stated === here) return [];
      const earlier = index < place;
      return [{ stated, earlier, differences: earlier ? differences(stated, here) : differences(here, stated) }];
    }),
  };
}
