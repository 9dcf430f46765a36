import { describe, expect, it } from 'vitest';
import { groupRows, headAbove, headPlaces } from '@/components/notebook/list-groups';
import { HEAD } from '@/utils/model/notebook';

const ITEMS = Uint32Array.from([HEAD, 4, 5, HEAD + 1, 6, HEAD + 2, 7, 8, 9]);
const HEADS = headPlaces(ITEMS);
const rows = (...places: number[]) => places.map((index) => ({ index, top: index * 10 }));

describe('headPlaces', () => {
  it('finds the articles among the notes', () => {
    expect(HEADS).toEqual([0, 3, 5]);
    expect(headPlaces(Uint32Array.from([1, 2]))).toEqual([]);
  });
});

describe('headAbove', () => {
  it('names the head that each place stands under, a head itself included', () => {
    expect([...ITEMS.keys()].map((place) => headAbove(HEADS, place))).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2]);
    expect(headAbove([2, 4], 1)).toBe(-1);
  });
});

describe('groupRows', () => {
  it('puts the rows in sight under their heads, also where a head is out of sight', () => {
    expect(groupRows(rows(2, 3, 4, 5), { heads: HEADS, length: ITEMS.length })).toEqual([
      { head: 0, end: 3, nth: 1, rows: rows(2) },
      { head: 3, end: 5, nth: 2, rows: rows(4) },
      { head: 5, end: 9, nth: 3, rows: [] },
    ]);
  });

  it('has no groups for nothing', () => {
    expect(groupRows([], { heads: HEADS, length: ITEMS.length })).toEqual([]);
  });
});
