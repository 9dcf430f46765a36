import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton } from '@/utils/dictionary/build-automaton';
import type { Sections } from '@/utils/dictionary/layout';
import { scan } from '@/utils/recognize/scan';

const word = fc.string({ unit: fc.constantFrom('中', '亚', '国', 'a', 'b', '\ud800'), minLength: 1, maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom('中', '亚', '国', 'a', 'b', '\ud800', 'x', '\u0000'), maxLength: 60 });

/** Every occurrence of every pattern, by looking everywhere. */
function naive(patterns: readonly string[], within: string): string[] {
  return patterns.flatMap((pattern, number) =>
    Array.from({ length: within.length }, (_, at) => at)
      .filter((at) => within.startsWith(pattern, at))
      .map((at) => `${number}@${at + pattern.length}`),
  );
}

describe('scan', () => {
  it('finds what a naive search finds, whatever the patterns and the text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), text, (patterns, within) => {
        const sections = buildAutomaton(patterns) as unknown as Sections;
        const units = Uint16Array.from({ length: within.length }, (_, at) => within.charCodeAt(at));
        const found: string[] = [];
        scan(sections, units, (pattern, end) => found.push(`${pattern}@${end}`));
        expect(found.toSorted()).toEqual(naive(patterns, within).toSorted());
      }),
      { numRuns: 2_000 },
    );
  });

  it('reports ends in rising order, the longest first where several end together', () => {
    const patterns = ['国', '中国', '亚中国'];
    const sections = buildAutomaton(patterns) as unknown as Sections;
    const found: number[] = [];
    scan(sections, Uint16Array.from([...'亚中国'].map((unit) => unit.charCodeAt(0))), (pattern) => found.push(pattern));
    expect(found.map((pattern) => patterns[pattern])).toEqual(['亚中国', '中国', '国']);
  });
});
