/**
 * The reader's data as it is at one moment, read in batches: however much there is, only one
 * batch of it is in memory.
 *
 * All batches are read in one transaction, which sees no write that began after it. It lives
 * only as long as one question follows the other at once, so that whoever takes a batch has
 * to be done with it before the next is asked for. Writes wait for it.
 */
import type { Table } from 'dexie';
import type { ExportScope, Rows } from '@/utils/model/export-source';
import type { TableName } from '@/utils/model/import-record';
import type { MeipiDatabase } from './database';
import { keyOf } from './rows';

/** Rows read in one go: articles come with their texts. */
export const BATCH = 500;

/** What the scope of an export is made of comes before what is chosen by it. */
const ORDER: readonly TableName[] = ['annotations', 'articles', 'sightings', 'entries', 'verdicts', 'drafts', 'tags'];

export interface RowReading {
  readonly scope: ExportScope;
  /** Takes a batch of one table; `all` is how many rows there are of all tables together. */
  readonly take: (rows: Rows, all: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads every row that a scope may need: the annotations and articles that it names, the
 * sightings of articles that it names, and all rows of the other tables. Each comes once, in
 * the order of the keys. Throws what goes wrong, and the signal's reason.
 */
export async function readRows(db: MeipiDatabase, { scope, take, signal }: RowReading): Promise<void> {
  const tables = ORDER.map((name) => db.table(name));
  await db.transaction('r', tables, async () => {
    const wanted = scope.type === 'all' ? undefined : await keysOf(db, scope);
    let all = 0;
    for (const name of ORDER) all += wanted?.[name]?.length ?? (await db.table(name).count());
    for (const name of ORDER) {
      const keys = wanted?.[name];
      const batches = keys ? byKeys(db.table(name), keys) : inOrder(db.table(name), name);
      for (;;) {
        signal?.throwIfAborted();
        const rows = await batches();
        if (!rows) break;
        if (rows.length > 0) take({ [name]: rows }, all);
      }
    }
  });
}

/** Asks for the next batch; undefined when there is none. */
type Batches = () => Promise<readonly object[] | undefined>;

function inOrder(table: Table<object>, name: TableName): Batches {
  let last: unknown;
  let isOver = false;
  return async () => {
    if (isOver) return undefined;
    const after = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = await after.limit(BATCH).toArray();
    isOver = rows.length < BATCH;
    const end = rows.at(-1);
    if (end) last = keyOf(name, end);
    return rows;
  };
}

function byKeys(table: Table<object>, keys: readonly unknown[]): Batches {
  let at = 0;
  return async () => {
    if (at >= keys.length) return undefined;
    const rows = await table.bulkGet(keys.slice(at, at + BATCH));
    at += BATCH;
    return rows.filter((row) => row !== undefined);
  };
}

/** The keys of the rows that a scope names, in their order. */
async function keysOf(
  db: MeipiDatabase,
  scope: Exclude<ExportScope, { readonly type: 'all' }>,
): Promise<{ readonly [table in TableName]?: readonly unknown[] }> {
  const ids = inKeyOrder(scope.ids);
  if (scope.type === 'articles') {
    const annotations = await db.annotations.where('articleId').anyOf(ids).primaryKeys();
    const sightings = await db.sightings.where('articleId').anyOf(ids).primaryKeys();
    return { annotations: inKeyOrder(annotations), articles: ids, sightings: sightings.toSorted(comparePairs) };
  }
  const articles = new Set<string>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const notes = await db.annotations.bulkGet(ids.slice(at, at + BATCH));
    for (const note of notes) if (note) articles.add(note.articleId);
  }
  return { annotations: ids, articles: inKeyOrder([...articles]), sightings: [] };
}

function inKeyOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}

function comparePairs(a: readonly [string, string], b: readonly [string, string]): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
