import { describe, expect, it } from 'vitest';
import type { Span } from '@/utils/model/span';
import { inReadingOrder, walk } from '@/utils/reading/walk';

const A = { start: 5, end: 8 };
/** A pledge that begins with a mention. */
const OUTER = { start: 10, end: 40 };
const INNER = { start: 10, end: 12 };
const LAST = { start: 50, end: 60 };
const MARKS = [A, OUTER, INNER, LAST];

interface Case {
  readonly name: string;
  readonly from: Span | undefined;
  readonly next: Span;
  readonly previous: Span;
}

const CASES: readonly Case[] = [
  { name: 'from nowhere to the first and the last', from: undefined, next: A, previous: LAST },
  { name: 'from a mark to its neighbours', from: A, next: OUTER, previous: LAST },
  { name: 'from a pledge into the mention it begins with', from: OUTER, next: INNER, previous: A },
  { name: 'from the mention back to its pledge', from: INNER, next: LAST, previous: OUTER },
  { name: 'round at the end', from: LAST, next: A, previous: INNER },
  { name: 'from a place in the text to what starts there', from: { start: 10, end: 10 }, next: OUTER, previous: A },
  { name: 'from a mark that is no longer painted', from: { start: 20, end: 22 }, next: LAST, previous: INNER },
];

describe('walk', () => {
  it.each(CASES)('goes $name', ({ from, next, previous }) => {
    expect(walk({ marks: MARKS, from, step: 1 })).toBe(next);
    expect(walk({ marks: MARKS, from, step: -1 })).toBe(previous);
  });

  it('goes nowhere without marks', () => {
    expect(walk({ marks: [], from: A, step: 1 })).toBeUndefined();
  });
});

describe('inReadingOrder', () => {
  it('sorts by start and puts the longer first', () => {
    expect(inReadingOrder([LAST, INNER, A, OUTER])).toEqual(MARKS);
  });
});
