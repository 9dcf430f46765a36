import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '@/utils/model/ledger';
import { timelineOf } from '@/utils/reading/timeline';
import { ledgerRow } from './stated-sample';

const TODAY = '2026-11-20';
const OPTIONS = { today: TODAY, apart: 0.01 };
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

describe('timelineOf', () => {
  it('draws each promise from its announcement to the last day of its date, in a lane of its promisers', () => {
    const { lanes, today } = timelineOf(
      [
        ledgerRow('a', { by: ['西川'], announced: '2022-01-25', due: '2030' }),
        ledgerRow('b', { announced: '2023', due: '2022/2024-06' }),
        ledgerRow('c', { announced: '2024-02' }),
      ],
      OPTIONS,
    );
    expect(today).toBe(dayOf(TODAY));
    expect(lanes.map(({ by, marks }) => [by, marks.map(({ row, start, end }) => [row.pledge, start, end])])).toEqual([
      [
        ['东岭'],
        [
          ['b', dayOf('2023-01-01'), dayOf('2024-06-30')],
          ['c', dayOf('2024-02-01'), undefined],
        ],
      ],
      [['西川'], [['a', dayOf('2022-01-25'), dayOf('2030-12-31')]]],
    ]);
  });

  it('leaves out what has no announcement, and a date before it', () => {
    const { announced: _, ...unknown } = ledgerRow('unknown');
    const { lanes } = timelineOf([unknown, ledgerRow('odd', { announced: '2022-01-25', due: '2020' })], OPTIONS);
    expect(lanes.flatMap(({ marks }) => marks)).toMatchObject([{ row: { pledge: 'odd' } }]);
    expect(lanes[0]?.marks[0]).not.toHaveProperty('end');
  });

  it('reaches beyond today and every mark, but not to the end of time', () => {
    const { from, to } = timelineOf([ledgerRow('a', { announced: '2022-01-25', due: '9999' })], OPTIONS);
    expect(from).toBeLessThan(dayOf('2022-01-25'));
    expect(to).toBeGreaterThan(dayOf('2080-01-01'));
    expect(to).toBeLessThan(dayOf('2100-01-01'));
    expect(timelineOf([], OPTIONS)).toMatchObject({ lanes: [], today: dayOf(TODAY) });
  });

  it('never lets two marks of a track meet, and uses no more tracks than marks overlap', () => {
    const year = fc.integer({ min: 2000, max: 2040 });
    const row = fc
      .tuple(year, fc.option(year), fc.constantFrom('东岭', '西川'))
      .map(([announced, due, by]): LedgerRow =>
        ledgerRow(`${announced}-${due}-${by}`, {
          announced: String(announced),
          by: [by],
          ...(due ? { due: String(due) } : {}),
        }),
      );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { lanes } = timelineOf(rows, { today: TODAY, apart: 0 });
        expect(lanes.flatMap(({ marks }) => marks)).toHaveLength(rows.length);
        for (const { marks, tracks } of lanes) {
          const ends = new Map<number, number>();
          for (const { start, end = start, track } of marks) {
            expect(start).toBeGreaterThanOrEqual(ends.get(track) ?? -Infinity);
            ends.set(track, end);
          }
          expect(ends.size).toBe(tracks);
          // A dot without a line takes no time, so it meets only what began before it.
          const open = marks.map(({ start, end }) =>
            end === undefined || end === start
              ? 1 + marks.filter((other) => other.start < start && (other.end ?? 0) > start).length
              : marks.filter((other) => other.start <= start && (other.end ?? 0) > start).length,
          );
          const most = Math.max(...open);
          expect(tracks).toBe(most);
        }
      }),
    );
  });
});
