import { cmp, type Table } from 'dexie';
import type { Rows } from '@/utils/model/export-source';
import type { ImportedRow, TableName } from '@/utils/model/import-record';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import type { MeipiDatabase } from './database';
import { keyOf, TABLES } from './rows';

/** So many times as many rows may lie between the first and the last key for all of them to be read in one go. */
const LOOSE = 2;

/** The rows of the store that have the keys of these; none of tables that are said to be `empty`. Part of the transaction around it. */
export async function rowsLike(
  db: MeipiDatabase,
  rows: Rows,
  empty: ReadonlySet<TableName> = new Set(),
): Promise<ReaderData> {
  const found: Rows[] = [];
  for (const table of TABLES) {
    const some = rows[table] ?? [];
    if (some.length === 0 || empty.has(table)) continue;
    const keys = some.map((row) => keyOf(table, row));
    found.push({ [table]: await rowsWithKeys(db.table(table), { table, keys }) });
  }
  return Object.assign({}, NO_READER_DATA, ...found) as ReaderData;
}

/** The rows with these keys. Files are mostly in the order of their keys, and a stretch is read in one go, where each key would cost a question. */
export async function rowsWithKeys(
  store: Table<object>,
  { table, keys }: { readonly table: TableName; readonly keys: readonly ImportedRow['key'][] },
): Promise<object[]> {
  const sorted = keys.toSorted(cmp);
  const stretch = store.where(':id').between(sorted[0], sorted.at(-1), true, true);
  if ((await stretch.count()) > keys.length * LOOSE) {
    return (await store.bulkGet([...keys])).filter((row) => row !== undefined);
  }
  const wanted = new Set(keys.map((key) => JSON.stringify(key)));
  return (await stretch.toArray()).filter((row) => wanted.has(JSON.stringify(keyOf(table, row))));
}
