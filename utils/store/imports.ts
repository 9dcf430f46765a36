import { failed, type Outcome } from '@/utils/model/outcome';
import type { ImportedRow, ImportRecord, ImportSummary, TableName } from '@/utils/model/import-record';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { TABLES, versionOf } from './rows';

/** How many imports can be undone, and for how long. */
const KEPT = 10;
const KEPT_MS = 30 * 86_400_000;

/** The imports that can be undone, the last one first. */
export function importsOf(db: MeipiDatabase): Promise<Outcome<readonly ImportSummary[]>> {
  return attempt(async () => {
    const found: ImportSummary[] = [];
    await db.imports
      .orderBy('at')
      .reverse()
      .each(({ id, at, file, counts }) => found.push({ id, at, file, counts }));
    return found;
  });
}

/** What undoing an import did. */
export interface UndoneImport {
  /** Rows that are again as they were before it, or gone because there were none. */
  readonly restored: number;
  /** Rows that were changed since, and stay as they are now. */
  readonly kept: number;
}

/**
 * Takes an import back, whole or not at all: every row that it wrote is again what it was
 * before. What the reader has changed since stays, and so does an article that has notes
 * which the import did not bring. `not-found`: there is no such import, or it was undone.
 */
export async function undoImport(db: MeipiDatabase, id: string): Promise<Outcome<UndoneImport>> {
  const undone = await attempt(() =>
    db.transaction('rw', db.tables, async () => {
      const record = await db.imports.get(id);
      if (!record) return undefined;
      const done = await takeBack(db, record);
      await db.imports.delete(id);
      return done;
    }),
  );
  if (!undone.ok) return undone;
  return undone.value ? { ok: true, value: undone.value } : failed('not-found', id);
}

/** Keeps the last imports only, and those not too long ago. Part of the transaction around it. */
export async function forgetOldImports(db: MeipiDatabase, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - KEPT_MS).toISOString();
  const ids = await db.imports.orderBy('at').reverse().primaryKeys();
  const tooOld = await db.imports.where('at').below(oldest).primaryKeys();
  await db.imports.bulkDelete([...new Set([...ids.slice(KEPT), ...tooOld])]);
}

async function takeBack(db: MeipiDatabase, { rows }: ImportRecord): Promise<UndoneImport> {
  let restored = 0;
  let kept = 0;
  // Annotations before the articles, so that an article is seen to have none left.
  for (const table of TABLES.toReversed()) {
    // One table after the other, since the last one asks for what the others have left.
    const done = await takeBackTable(db, table, rows[table] ?? []);
    restored += done.restored;
    kept += done.kept;
  }
  return { restored, kept };
}

async function takeBackTable(db: MeipiDatabase, table: TableName, rows: readonly ImportedRow[]): Promise<UndoneImport> {
  if (rows.length === 0) return { restored: 0, kept: 0 };
  const now = (await db.table(table).bulkGet(rows.map(({ key }) => key))) as readonly (object | undefined)[];
  const noted = table === 'articles' ? new Set(await db.annotations.orderBy('articleId').uniqueKeys()) : undefined;
  const untouched = rows.filter(({ key, version, before }, index) => {
    const row = now[index];
    if (!row || versionOf(table, row) !== version) return false;
    return before !== undefined || !noted?.has(key as string);
  });
  await db.table(table).bulkPut(untouched.flatMap(({ before }) => (before === undefined ? [] : [before])));
  await db.table(table).bulkDelete(untouched.filter(({ before }) => before === undefined).map(({ key }) => key));
  return { restored: untouched.length, kept: rows.length - untouched.length };
}
