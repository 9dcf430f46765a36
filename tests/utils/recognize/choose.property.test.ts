import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, type Weighable } from '@/utils/recognize/choose';

const reading = fc
  .record({ start: fc.nat(12), length: fc.integer({ min: 1, max: 5 }), fused: fc.boolean() })
  .map(({ start, length, fused }): Weighable => ({ start, end: start + length, fused }));

function weight(readings: readonly Weighable[]): number {
  return readings.reduce((sum, { start, end, fused }) => sum + (end - start) * 64 - (fused ? 3 : 1), 0);
}

/** The best weight of any set of readings without overlap, by trying every set. */
function best(readings: readonly Weighable[], from = 0, free = 0): number {
  const reading = readings[from];
  if (!reading) return 0;
  const without = best(readings, from + 1, free);
  if (reading.start < free) return without;
  return Math.max(without, weight([reading]) + best(readings, from + 1, reading.end));
}

describe('choose', () => {
  it('covers as much as the best of all possible choices, without overlap', () => {
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 9 }), (readings) => {
        const chosen = choose(readings);
        chosen.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(chosen[at - 1]?.end ?? 0));
        expect(weight(chosen)).toBe(best(readings.toSorted((a, b) => a.start - b.start)));
      }),
    );
  });
});
