import type { Rows } from '@/utils/model/export-source';
import type { ReaderData } from '@/utils/model/reader-data';

/** Rows that wait to be handed on together. */
export interface RowBatch {
  add<Table extends keyof ReaderData>(table: Table, row: ReaderData[Table][number]): void;
  /** All that wait, in the order in which they came; undefined while there are not so many. */
  take(atLeast: number): Rows | undefined;
}

export function createRowBatch(): RowBatch {
  let waiting: { [table in keyof ReaderData]?: ReaderData[table][number][] } = {};
  let count = 0;
  return {
    add<Table extends keyof ReaderData>(table: Table, row: ReaderData[Table][number]) {
      const list: ReaderData[Table][number][] = (waiting[table] ??= []);
      list.push(row);
      count++;
    },
    take(atLeast) {
      if (count < atLeast) return undefined;
      const rows = waiting;
      waiting = {};
      count = 0;
      return rows;
    },
  };
}
