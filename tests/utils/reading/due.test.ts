import { describe, expect, it } from 'vitest';
import { dueState } from '@/utils/reading/due';

const CASES: readonly (readonly [due: string, today: string, type: string, period: readonly number[] | undefined])[] = [
  ['2030', '2026-03-14', 'left', [4, 9, 17]],
  ['2022/2025', '2026-01-01', 'overdue', [0, 0, 1]],
  ['2022-12-31', '2022-12-30', 'left', [0, 0, 1]],
  ['2022-12-31', '2022-12-31', 'today', undefined],
  ['2024-02', '2024-02-29', 'today', undefined],
  // From one end of a month to the next is a month.
  ['2024-02', '2024-01-31', 'left', [0, 1, 0]],
  ['2025-03-31', '2025-02-28', 'left', [0, 1, 3]],
  ['2020-02-29', '2026-02-28', 'overdue', [6, 0, 0]],
];

describe('dueState', () => {
  it.each(CASES)('counts %s on %s as %s', (due, today, type, period) => {
    const state = dueState(due, today);
    expect(state?.type).toBe(type);
    const found = state && 'period' in state ? [state.period.years, state.period.months, state.period.days] : undefined;
    expect(found).toEqual(period);
  });

  it('says nothing of what is no date', () => {
    expect(dueState('年底前', '2026-03-14')).toBeUndefined();
  });
});
