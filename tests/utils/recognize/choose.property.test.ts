import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, type Weighable } from '@/utils/recognize/choose';

const readings = fc.array(
  fc
    .record({ start: fc.nat(12), length: fc.integer({ min: 1, max: 5 }), fused: fc.boolean(), own: fc.boolean() })
    .map(({ start, length, fused, own }): Weighable => ({ start, end: start + length, fused, own })),
  { maxLength: 9 },
);

function weight(all: readonly Weighable[]): number {
  return all.reduce(
    (sum, { start, end, fused, own }) => sum + (end - start) * (own ? 2 ** 22 : 64) - (fused ? 3 : 1),
    0,
  );
}

/** The best weight of any set of readings without overlap, by trying every set. */
function best(all: readonly Weighable[], from = 0, free = 0): number {
  const reading = all[from];
  if (!reading) return 0;
  const without = best(all, from + 1, free);
  if (reading.start < free) return without;
  return Math.max(without, weight([reading]) + best(all, from + 1, reading.end));
}

describe('choose', () => {
  it('covers as much as the best of all possible choices, without overlap', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const chosen = choose(all);
        chosen.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(chosen[at - 1]?.end ?? 0));
        expect(weight(chosen)).toBe(best(all.toSorted((a, b) => a.start - b.start)));
      }),
    );
  });
});
