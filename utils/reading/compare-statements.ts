import type { Difference, Stated } from '@/utils/model/ledger';
import type { Quantity } from '@/utils/model/pledge';
import { dueDay } from './due';
import { compareWording } from './wording-ladder';

/**
 * What a later statement of a promise says differently from an earlier one: the date, the
 * sum, the rung of the wording; where these are the same, whether the words are. A date of another precision that ends on the
 * same day is no difference; sums of different units, and dates that stay relative, differ
 * without a direction.
 */
export function differences(earlier: Stated, later: Stated): readonly Difference[] {
  const facts = [
    ...dueDifference(earlier.due, later.due),
    ...quantityDifference(earlier.quantity, later.quantity),
    ...strengthDifference(earlier, later),
  ];
  return facts.length > 0 ? facts : wordingDifference(earlier.text, later.text);
}

/** Whether the promise itself moved, and not only its words or what is left unsaid. */
export function isMove(difference: Difference): boolean {
  return difference.type !== 'wording' && difference.way !== 'added' && difference.way !== 'dropped';
}

function dueDifference(from: string | undefined, to: string | undefined): Difference[] {
  if (from === undefined && to === undefined) return [];
  if (from === undefined) return [{ type: 'due', to: to ?? '', way: 'added' }];
  if (to === undefined) return [{ type: 'due', from, way: 'dropped' }];
  const [before, after] = [dueDay(from), dueDay(to)];
  if (before === undefined || after === undefined) return from === to ? [] : [{ type: 'due', from, to, way: 'other' }];
  return before === after ? [] : [{ type: 'due', from, to, way: after > before ? 'later' : 'earlier' }];
}

function quantityDifference(from: Quantity | undefined, to: Quantity | undefined): Difference[] {
  if (!from && !to) return [];
  if (!from) return [{ type: 'quantity', ...(to ? { to } : {}), way: 'added' }];
  if (!to) return [{ type: 'quantity', from, way: 'dropped' }];
  if (from.unit !== to.unit) return [{ type: 'quantity', from, to, way: 'other' }];
  return from.value === to.value ? [] : [{ type: 'quantity', from, to, way: to.value > from.value ? 'more' : 'less' }];
}

function strengthDifference(earlier: Stated, later: Stated): Difference[] {
  const step = compareWording(earlier, later);
  if (!step) return [];
  const way = step > 0 ? 'firmer' : 'looser';
  return [{ type: 'strength', from: earlier.cue ?? '', to: later.cue ?? '', way }];
}

function wordingDifference(earlier: string, later: string): Difference[] {
  if (earlier === '' || later === '') return [];
  return bare(earlier) === bare(later) ? [] : [{ type: 'wording' }];
}

/** The words without what differs between printings of the same: white space, width, marks. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');
}
