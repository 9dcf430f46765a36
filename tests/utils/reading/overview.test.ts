import { describe, expect, it } from 'vitest';
import { coOccurrence, promiserCounts, quarterCounts, sundayOf, weekCounts } from '@/utils/reading/overview';
import { nextQuarter, quarterOf } from '@/utils/reading/quarter';
import { ledgerRow } from './stated-sample';

/** A moment at noon of a day, in the zone of the machine. */
function noon(day: string): number {
  return new Date(`${day}T12:00:00`).getTime();
}

describe('weekCounts', () => {
  it('counts by the week from Monday to Sunday, with the empty ones between and up to now', () => {
    const times = ['2024-05-06', '2024-05-12', '2024-05-20'].map(noon);
    expect(weekCounts(times, noon('2024-05-29'))).toEqual([
      { week: '2024-05-06', count: 2 },
      { week: '2024-05-13', count: 0 },
      { week: '2024-05-20', count: 1 },
      { week: '2024-05-27', count: 0 },
    ]);
  });

  it('goes back a year at most', () => {
    const weeks = weekCounts([noon('2020-01-01'), noon('2024-05-01')], noon('2024-05-02'));
    expect(weeks).toEqual([{ week: '2024-04-29', count: 1 }]);
  });

  it('ends with the last week that has a note where the last year has none', () => {
    expect(weekCounts([noon('2020-01-01')], noon('2024-05-02'))).toEqual([{ week: '2019-12-30', count: 1 }]);
  });

  it('is empty without notes', () => {
    expect(weekCounts([], noon('2024-05-02'))).toEqual([]);
  });
});

describe('sundayOf', () => {
  it('is the last day of the week', () => expect(sundayOf('2024-04-29')).toBe('2024-05-05'));
});

describe('coOccurrence', () => {
  it('counts articles that name two entities, the most frequent entity first', () => {
    expect(coOccurrence([['b', 'a'], ['a', 'c'], ['a', 'b'], []])).toEqual({
      entities: ['a', 'b', 'c'],
      together: [
        [3, 2, 1],
        [2, 2, 0],
        [1, 0, 1],
      ],
    });
  });
});

describe('quarterCounts', () => {
  it('counts by quarter, what came to something apart, with the empty quarters between', () => {
    const rows = [
      ledgerRow('a', { due: '2026' }),
      ledgerRow('b', { due: '2026-11-30', verdict: 'kept' }),
      ledgerRow('c', { due: '2027-05' }),
      ledgerRow('d', {}),
      ledgerRow('e', { due: '三年内' }),
    ];
    expect(quarterCounts(rows, '2026-11-20')).toEqual([
      { quarter: '2026-Q4', open: 1, settled: 1 },
      { quarter: '2027-Q1', open: 0, settled: 0 },
      { quarter: '2027-Q2', open: 1, settled: 0 },
    ]);
  });
});

describe('promiserCounts', () => {
  it('counts each promiser once a pledge, the most frequent first', () => {
    const rows = [ledgerRow('a', { by: ['西川'] }), ledgerRow('b', { by: ['东岭', '西川', '西川'] })];
    expect(promiserCounts(rows)).toEqual([
      ['西川', 2],
      ['东岭', 1],
    ]);
  });
});

describe('quarterOf', () => {
  it.each([
    ['2026', '2026-Q4'],
    ['2026-03', '2026-Q1'],
    ['2026-07-01', '2026-Q3'],
    ['2024/2026-05', '2026-Q2'],
    ['今后两年', undefined],
  ])('%s is due in %s', (due, quarter) => expect(quarterOf(due)).toBe(quarter));
});

describe('nextQuarter', () => {
  it.each([
    ['2026-Q1', '2026-Q2'],
    ['2026-Q4', '2027-Q1'],
  ])('%s is followed by %s', (quarter, next) => expect(nextQuarter(quarter)).toBe(next));
});
