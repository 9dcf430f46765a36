import { failed, type Outcome } from '@/utils/model/outcome';
import type { ImportCounts, ImportedRow, ImportRecord, TableName } from '@/utils/model/import-record';
import type { ImportPlan, ReaderData } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { forgetOldImports } from './imports';
import { keyOf, TABLES, versionOf } from './rows';

/** Rows written or read in one go: often enough to tell of it, seldom enough to cost nothing. */
const CHUNK = 2_000;

/** Everything in the store as it is at one moment, the trash included. */
export function allForExport(db: MeipiDatabase): Promise<Outcome<ReaderData>> {
  return attempt(() => db.transaction('r', db.tables, () => readAll(db)));
}

export interface ImportOptions {
  /** Under which the import is written down, so that it can be undone. Without it, it cannot. */
  readonly journal?: Pick<ImportRecord, 'id' | 'at' | 'file'>;
  /** Told again and again how many of the rows to be written are written. */
  readonly onProgress?: (written: number, all: number) => void;
  /** Aborting gives the whole import up: `cancelled`. */
  readonly signal?: AbortSignal;
}

/**
 * Carries out an import, whole or not at all, and answers with what was done. The
 * plan is made from the store's content inside the same transaction, so that a
 * note saved since a preview was shown is taken into account, never overwritten.
 */
export async function applyImport(
  db: MeipiDatabase,
  plan: (current: ReaderData) => ImportPlan,
  options: ImportOptions = {},
): Promise<Outcome<ImportPlan>> {
  const outcome = await attempt(() =>
    db.transaction('rw', db.tables, async () => {
      const current = await readAll(db);
      const decided = plan(current);
      await write(db, writtenBy(decided), options);
      if (options.journal) await writeDown(db, options.journal, { current, decided });
      return decided;
    }),
  );
  return !outcome.ok && options.signal?.aborted ? failed('cancelled') : outcome;
}

/** The rows that a plan writes, by table. */
function writtenBy(plan: ImportPlan): { readonly [table in TableName]: readonly object[] } {
  const { added, updated, trashed, articles, entries, verdicts, sightings, drafts, tags } = plan;
  return { annotations: [...added, ...updated, ...trashed], articles, entries, verdicts, sightings, drafts, tags };
}

async function write(
  db: MeipiDatabase,
  rows: ReturnType<typeof writtenBy>,
  { onProgress, signal }: ImportOptions,
): Promise<void> {
  const all = TABLES.reduce((sum, table) => sum + rows[table].length, 0);
  let written = 0;
  for (const table of TABLES) {
    for (let at = 0; at < rows[table].length; at += CHUNK) {
      signal?.throwIfAborted();
      const chunk = rows[table].slice(at, at + CHUNK);
      // One after the other: each is a wait in which the whole can be given up.
      await db.table(table).bulkPut(chunk);
      written += chunk.length;
      onProgress?.(written, all);
    }
  }
  signal?.throwIfAborted();
}

async function writeDown(
  db: MeipiDatabase,
  journal: NonNullable<ImportOptions['journal']>,
  { current, decided }: { readonly current: ReaderData; readonly decided: ImportPlan },
): Promise<void> {
  const written = writtenBy(decided);
  const rows: { [table in TableName]?: readonly ImportedRow[] } = {};
  let others = 0;
  for (const table of TABLES) {
    if (written[table].length === 0) continue;
    if (table !== 'annotations') others += written[table].length;
    const known = new Map(current[table].map((row) => [JSON.stringify(keyOf(table, row)), row]));
    rows[table] = written[table].map((row) => {
      const key = keyOf(table, row);
      const before = known.get(JSON.stringify(key));
      return { key, version: versionOf(table, row), ...(before === undefined ? {} : { before }) };
    });
  }
  if (Object.keys(rows).length === 0) return;
  const counts: ImportCounts = { added: decided.added.length, updated: decided.updated.length, others };
  await db.imports.put({ ...journal, counts, rows });
  await forgetOldImports(db, journal.at);
}

async function readAll(db: MeipiDatabase): Promise<ReaderData> {
  const [annotations, articles, entries, verdicts, sightings, drafts, tags] = await Promise.all([
    db.annotations.toArray(),
    db.articles.toArray(),
    db.entries.toArray(),
    db.verdicts.toArray(),
    db.sightings.toArray(),
    db.drafts.toArray(),
    db.tags.toArray(),
  ]);
  return { annotations, articles, entries, verdicts, sightings, drafts, tags };
}
