import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '@/utils/model/ledger';
import { inLedgerOrder, isOverdue, LEDGER_KEYS, type LedgerOrder } from '@/utils/reading/ledger-order';
import { ledgerRow } from './stated-sample';

const TODAY = '2026-11-20';
const DOSES = (value: number) => ({ value, unit: '剂' });

const ROWS: readonly LedgerRow[] = [
  ledgerRow('none', { by: [], to: [] }),
  ledgerRow('later', { due: '2030', by: ['西川'], quantity: DOSES(5), cue: '将', strength: 'commitment' }),
  ledgerRow('long-overdue', { due: '2023', quantity: DOSES(7), cue: '愿', strength: 'intention' }),
  ledgerRow('kept', { due: '2022', verdict: 'kept', articles: 3 }),
  ledgerRow('overdue', { due: '2026-11-19', quantity: { value: 1, unit: '美元' } }),
  ledgerRow('relative', { due: '未来3年' }),
  ledgerRow('soon', { due: '2026-12', lastMet: '2026-11-01T00:00:00.000Z' }),
];

function order(key: LedgerOrder['key'], descending = false): readonly string[] {
  return inLedgerOrder(ROWS, { key, descending }, TODAY).map(({ pledge }) => pledge);
}

describe('inLedgerOrder', () => {
  it('puts by date what is overdue and unsettled first, the settled last', () => {
    expect(order('due')).toEqual(['long-overdue', 'overdue', 'soon', 'later', 'none', 'relative', 'kept']);
  });

  it('turns dates round, and leaves what has none at the end', () => {
    expect(order('due', true)).toEqual(['later', 'soon', 'overdue', 'long-overdue', 'kept', 'none', 'relative']);
  });

  it('compares sums within their unit', () => {
    expect(order('sum', true).slice(0, 3)).toEqual(['long-overdue', 'later', 'overdue']);
    expect(order('sum').slice(0, 3)).toEqual(['later', 'long-overdue', 'overdue']);
  });

  it('compares firmness, statements and the last reading', () => {
    expect(order('strength', true).slice(0, 2)).toEqual(['later', 'long-overdue']);
    expect(order('statements', true)[0]).toBe('kept');
    expect(order('met', true)[0]).toBe('soon');
    expect(order('verdict', true)[0]).toBe('kept');
    expect(order('parties').at(-1)).toBe('none');
  });

  it.each(LEDGER_KEYS)('loses no row by %s, and leaves the rows as they were', (key) => {
    const before = ROWS.map(({ pledge }) => pledge);
    expect(order(key).toSorted()).toEqual(before.toSorted());
    expect(ROWS.map(({ pledge }) => pledge)).toEqual(before);
  });
});

describe('isOverdue', () => {
  it.each([
    ['the day after', { due: '2026-11-19' }, true],
    ['on its last day', { due: '2026-11-20' }, false],
    ['within its year', { due: '2026' }, false],
    ['when it is kept', { due: '2020', verdict: 'kept' }, false],
    ['when it is broken', { due: '2020', verdict: 'broken' }, false],
    ['while it is unclear', { due: '2020', verdict: 'unclear' }, true],
    ['without a date', {}, false],
    ['for a period that stays relative', { due: '三年内' }, false],
  ] as const)('answers %s: %j → %s', (_, more, overdue) => {
    expect(isOverdue(ledgerRow('x', more), TODAY)).toBe(overdue);
  });
});
