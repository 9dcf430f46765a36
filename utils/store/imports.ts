import { cmp, Dexie, type Table } from 'dexie';
import { failed, type Outcome } from '@/utils/model/outcome';
import type { ImportedRow, ImportSummary, TableName } from '@/utils/model/import-record';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { keyOf, TABLES, versionOf } from './rows';
import { rowsWithKeys } from './rows-like';

/** How many imports can be undone, and for how long. */
const KEPT = 10;
const KEPT_MS = 30 * 86_400_000;

/** The imports that can be undone, the last one first. */
export function importsOf(db: MeipiDatabase): Promise<Outcome<readonly ImportSummary[]>> {
  return attempt(() => db.imports.orderBy('at').reverse().toArray());
}

/** What undoing an import did. */
export interface UndoneImport {
  /** Rows that are again as they were before it, or gone because there were none. */
  readonly restored: number;
  /** Rows that were changed since, and stay as they are now. */
  readonly kept: number;
}

export interface Undoing {
  /** Told again and again how many batches are taken back. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Aborting leaves everything as it is: `cancelled`. */
  readonly signal?: AbortSignal;
}

/**
 * Takes an import back, whole or not at all: every row that it wrote is again what it was
 * before. What the reader has changed since stays, and so does an article that has notes
 * which the import did not bring. `not-found`: there is no such import, or it was undone.
 */
export async function undoImport(db: MeipiDatabase, id: string, undoing: Undoing = {}): Promise<Outcome<UndoneImport>> {
  const undone = await attempt(() =>
    db.transaction('rw', db.tables, async () => {
      if (!(await db.imports.get(id))) return undefined;
      const done = await takeBack(db, id, undoing);
      await forget(db, id);
      return done;
    }),
  );
  if (!undone.ok) return undoing.signal?.aborted ? failed('cancelled') : undone;
  return undone.value ? { ok: true, value: undone.value } : failed('not-found', id);
}

/** Keeps the last imports only, and those not too long ago. Part of the transaction around it. */
export async function forgetOldImports(db: MeipiDatabase, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - KEPT_MS).toISOString();
  const ids = await db.imports.orderBy('at').reverse().primaryKeys();
  const tooOld = await db.imports.where('at').below(oldest).primaryKeys();
  for (const id of new Set([...ids.slice(KEPT), ...tooOld])) await forget(db, id);
}

async function forget(db: MeipiDatabase, id: string): Promise<void> {
  await batchesOf(db, id).delete();
  await db.imports.delete(id);
}

/** The batches of an import's rows, of one table or of all. */
function batchesOf(db: MeipiDatabase, id: string, table?: TableName) {
  const key = table === undefined ? [id] : [id, table];
  return db.importRows.where('[import+table+at]').between(key, [...key, Dexie.maxKey]);
}

async function takeBack(db: MeipiDatabase, id: string, { onProgress, signal }: Undoing): Promise<UndoneImport> {
  const all = await batchesOf(db, id).count();
  let [restored, kept, count] = [0, 0, 0];
  // Annotations before the articles, so that an article is seen to have none left.
  for (const table of TABLES.toReversed()) {
    const keys = await batchesOf(db, id, table).primaryKeys();
    if (keys.length === 0) continue;
    const noted = table === 'articles' ? new Set(await db.annotations.orderBy('articleId').uniqueKeys()) : undefined;
    // The last batch first: what stood before a row may be what an earlier one wrote.
    for (const key of keys.toReversed()) {
      signal?.throwIfAborted();
      const batch = await db.importRows.get(key);
      const done = await takeBackRows(db, { table, rows: batch?.rows ?? [], noted });
      restored += done.restored;
      kept += done.kept;
      onProgress?.(++count, all);
    }
  }
  signal?.throwIfAborted();
  return { restored, kept };
}

interface Taking {
  readonly table: TableName;
  readonly rows: readonly ImportedRow[];
  /** Articles that have notes. */
  readonly noted: ReadonlySet<unknown> | undefined;
}

async function takeBackRows(db: MeipiDatabase, { table, rows, noted }: Taking): Promise<UndoneImport> {
  const keys = rows.map(({ key }) => key);
  const found = await rowsWithKeys(db.table(table), { table, keys });
  const now = new Map(found.map((row) => [JSON.stringify(keyOf(table, row)), row]));
  const untouched = rows.filter(({ key, version, before }) => {
    const row = now.get(JSON.stringify(key));
    if (!row || versionOf(table, row) !== version) return false;
    return before !== undefined || !noted?.has(key);
  });
  await db.table(table).bulkPut(untouched.flatMap(({ before }) => (before === undefined ? [] : [before])));
  const gone = untouched.flatMap(({ key, before }) => (before === undefined ? [key] : []));
  await deleteRows(db.table(table), gone);
  return { restored: untouched.length, kept: rows.length - untouched.length };
}

/** Deletes the rows with these keys; where nothing else stands between the first and the last, in one go. */
async function deleteRows(store: Table, keys: readonly ImportedRow['key'][]): Promise<void> {
  if (keys.length === 0) return;
  const sorted = keys.toSorted(cmp);
  const stretch = store.where(':id').between(sorted[0], sorted.at(-1), true, true);
  if ((await stretch.count()) === keys.length) await stretch.delete();
  else await store.bulkDelete([...keys]);
}
