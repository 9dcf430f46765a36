import type { LedgerRow } from '@/utils/model/ledger';
import { VERDICTS } from '@/utils/model/reader-data';
import { dueDay } from './due';
import { LADDER, ladderRung } from './wording-ladder';

/** What the ledger can be sorted by. */
export const LEDGER_KEYS = ['parties', 'act', 'sum', 'due', 'strength', 'verdict', 'statements', 'met'] as const;
export type LedgerKey = (typeof LEDGER_KEYS)[number];

export interface LedgerOrder {
  readonly key: LedgerKey;
  readonly descending: boolean;
}

/** Whether a promise has passed its date without being settled as kept or broken. `today` is an ISO date. */
export function isOverdue(row: Pick<LedgerRow, 'due' | 'verdict'>, today: string): boolean {
  if (row.due === undefined || isSettled(row)) return false;
  const [day, now] = [dueDay(row.due), dueDay(today)];
  return day !== undefined && now !== undefined && day < now;
}

/** Whether the reader holds the promise to be kept or broken. */
export function isSettled({ verdict }: Pick<LedgerRow, 'verdict'>): boolean {
  return verdict === 'kept' || verdict === 'broken';
}

type Value = string | number | undefined;

/** What a row is compared by, the weightiest first. */
const VALUES: Readonly<Record<LedgerKey, (row: LedgerRow) => readonly Value[]>> = {
  parties: ({ by, to }) => [by.join('、') || undefined, to.join('、') || undefined],
  act: ({ act }) => [act],
  sum: ({ quantity }) => [quantity?.unit, quantity?.value],
  due: ({ due }) => [due === undefined ? undefined : dueDay(due)],
  strength: ({ strength, cue }) => [strength && strength === 'commitment' ? 1 : strength && 0, rank(cue)],
  verdict: ({ verdict }) => [VERDICTS.indexOf(verdict)],
  statements: ({ articles }) => [articles],
  met: ({ lastMet }) => [lastMet],
};

function rank(cue: string | undefined): number | undefined {
  const rung = ladderRung(cue ?? '');
  return rung && LADDER.indexOf(rung);
}

const COLLATOR = new Intl.Collator('zh');

/** What is missing comes last in either direction. */
function compareValues(a: Value, b: Value, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = typeof a === 'string' && typeof b === 'string' ? COLLATOR.compare(a, b) : Number(a) - Number(b);
  return descending ? -order : order;
}

/**
 * The rows in the order asked for. By date, those that are overdue and not settled come
 * first, those settled last. Equal rows stay in the order of their ids.
 */
export function inLedgerOrder(rows: readonly LedgerRow[], order: LedgerOrder, today: string): readonly LedgerRow[] {
  const { key, descending } = order;
  const urgency = (row: LedgerRow): number => (isOverdue(row, today) ? 0 : isSettled(row) ? 2 : 1);
  return rows.toSorted((a, b) => {
    const urgent = key === 'due' && !descending ? urgency(a) - urgency(b) : 0;
    if (urgent) return urgent;
    const [valuesA, valuesB] = [VALUES[key](a), VALUES[key](b)];
    for (const [index, value] of valuesA.entries()) {
      // Units are only grouped: turning the order round turns the sums.
      const turned = descending && !(key === 'sum' && index === 0);
      const compared = compareValues(value, valuesB[index], turned);
      if (compared) return compared;
    }
    return a.pledge < b.pledge ? -1 : 1;
  });
}
