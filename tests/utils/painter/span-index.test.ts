import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpanIndex } from '@/utils/painter/span-index';

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 30 },
);

describe('createSpanIndex', () => {
  it('is half-open', () => {
    const index = createSpanIndex([{ start: 2, end: 4 }]);
    expect([1, 2, 3, 4].map((offset) => index.at(offset) !== undefined)).toEqual([false, true, true, false]);
  });

  it('finds an outer item behind inner ones that have ended', () => {
    const outer = { start: 0, end: 50 };
    const index = createSpanIndex([{ start: 1, end: 2 }, outer, { start: 5, end: 9 }]);
    expect(index.at(30)).toBe(outer);
  });

  it('finds what a search through all items finds', () => {
    fc.assert(
      fc.property(spans, fc.nat(85), (items, offset) => {
        const lengths = items
          .filter(({ start, end }) => start <= offset && offset < end)
          .map(({ start, end }) => end - start);
        const found = createSpanIndex(items).at(offset);
        expect(found && found.end - found.start).toBe(lengths.length > 0 ? Math.min(...lengths) : undefined);
        if (found) expect(found.start <= offset && offset < found.end).toBe(true);
      }),
    );
  });
});
