import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestCommon } from '@/utils/anchoring/longest-common';

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 24 });

/** The length of a longest common subsequence, by the table. */
function naive(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (const [x, left] of a.entries())
    for (const [y, right] of b.entries()) {
      const row = table[x + 1] as number[];
      row[y + 1] = left === right ? (table[x]?.[y] ?? 0) + 1 : Math.max(table[x]?.[y + 1] ?? 0, row[y] ?? 0);
    }
  return table[a.length]?.[b.length] ?? 0;
}

describe('longestCommon', () => {
  it('is as long as it can be, equal in both, and rising in both', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const pairs = longestCommon(a, b);
        expect(pairs).toHaveLength(naive(a, b));
        for (const [index, [x, y]] of pairs.entries()) {
          expect(a[x]).toBe(b[y]);
          const before = pairs[index - 1];
          if (before) expect(before[0] < x && before[1] < y).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the equal ends of sequences that have too little in common', () => {
    const many = (from: number) => Array.from({ length: 4_000 }, (_, at) => from + at);
    expect(longestCommon([-1, ...many(0), -2], [-1, ...many(10_000), -2])).toEqual([
      [0, 0],
      [4_001, 4_001],
    ]);
  });
});
