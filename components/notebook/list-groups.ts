import { HEAD } from '@/utils/model/notebook';
import type { PlacedRow } from './use-virtual-rows';

/** Rows in sight that stand under one article. */
export interface RowGroup {
  /** Place of the article's head in the list, and that of the next head or the list's end. */
  readonly head: number;
  readonly end: number;
  /** Which article of the list it is, counted from 1. */
  readonly nth: number;
  readonly rows: readonly PlacedRow[];
}

/** The places of all heads in a list. */
export function headPlaces(items: Uint32Array): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < items.length; at++) if ((items[at] as number) >= HEAD) places.push(at);
  return places;
}

/** Which of the heads a place of the list stands under; -1 above the first. */
export function headAbove(heads: readonly number[], place: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Grouped {
  readonly heads: readonly number[];
  /** How many items the list has. */
  readonly length: number;
}

/** Rows in the order of the list under their heads, also where a head itself is out of sight. */
export function groupRows(rows: readonly PlacedRow[], { heads, length }: Grouped): readonly RowGroup[] {
  const groups = new Map<number, PlacedRow[]>();
  for (const row of rows) {
    const at = headAbove(heads, row.index);
    const group = groups.get(at) ?? [];
    groups.set(at, group);
    if (row.index !== heads[at]) group.push(row);
  }
  return [...groups].flatMap(([at, under]) => {
    const head = heads[at];
    return head === undefined ? [] : [{ head, end: heads[at + 1] ?? length, nth: at + 1, rows: under }];
  });
}
