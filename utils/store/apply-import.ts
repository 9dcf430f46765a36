/**
 * An import, batch by batch and yet whole or not at all: one transaction writes all of it and
 * is kept waiting while the next batch is read from wherever it comes. Beside the rows it
 * writes down what stood in their place, in batches of its own, so that it can be undone.
 */
import { Dexie } from 'dexie';
import { type Failure, failed, type Outcome } from '@/utils/model/outcome';
import type { ImportCounts, ImportedRow, ImportSummary, TableName } from '@/utils/model/import-record';
import type { Rows } from '@/utils/model/export-source';
import { type ImportPlan, NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { forgetOldImports } from './imports';
import { keyOf, TABLES, versionOf } from './rows';
import { rowsLike } from './rows-like';

/** How long the next batch may take, in milliseconds. */
const PATIENCE_MS = 120_000;

export interface ImportWork {
  /** Gives the next rows, no key twice; undefined when there are no more. A failure gives the whole import up. */
  readonly next: () => Promise<Outcome<Rows | undefined>>;
  /** What becomes of some rows, where the store holds `current` under their keys. */
  readonly plan: (current: ReaderData, incoming: ReaderData) => ImportPlan;
  /** Under which the import is written down, so that it can be undone. Without it, it cannot. */
  readonly journal?: Pick<ImportSummary, 'id' | 'at' | 'file'> | undefined;
  /** Told again and again how many rows are written. */
  readonly onWritten?: ((rows: number) => void) | undefined;
  /** Aborting gives the whole import up: `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

export interface ImportDone {
  readonly counts: ImportCounts;
  /** Notes that are as they were. */
  readonly unchanged: number;
}

/**
 * Carries out an import, whole or not at all, and answers with what was done. What becomes
 * of a row is decided inside the same transaction, so that a note saved since a preview was
 * shown is taken into account, never overwritten.
 */
export async function applyImport(db: MeipiDatabase, work: ImportWork): Promise<Outcome<ImportDone>> {
  const { signal } = work;
  let failure: Failure | undefined;
  const outcome = await attempt(() =>
    db.transaction('rw', db.tables, async () => {
      const running = await begin(db, work);
      let upcoming = ask(work);
      for (;;) {
        signal?.throwIfAborted();
        const batch = await Dexie.waitFor(upcoming, PATIENCE_MS);
        if (!batch.ok) failure = batch;
        if (!batch.ok) throw new Error('The import was given up.');
        if (!batch.value) break;
        upcoming = ask(work);
        await running.take(batch.value);
      }
      signal?.throwIfAborted();
      return running.finish();
    }),
  );
  if (outcome.ok) return outcome;
  return failure ?? (signal?.aborted ? failed('cancelled') : outcome);
}

/** Has the next batch made ready, while the browser may still write the one before. */
function ask({ next }: ImportWork): ReturnType<ImportWork['next']> {
  const batch = Dexie.ignoreTransaction(next);
  // Where the import ends before this is asked for, nobody hears of it.
  batch.catch(() => undefined);
  return batch;
}

/** The same for rows that are in memory anyway. */
export function inOneBatch(data: ReaderData): ImportWork['next'] {
  let next: Rows | undefined = data;
  return () => {
    const value = next;
    next = undefined;
    return Promise.resolve({ ok: true, value });
  };
}

interface RunningImport {
  take(batch: Rows): Promise<void>;
  finish(): Promise<ImportDone>;
}

async function begin(db: MeipiDatabase, { plan, journal, onWritten }: ImportWork): Promise<RunningImport> {
  const empty = new Set<TableName>();
  for (const table of TABLES) if ((await db.table(table).count()) === 0) empty.add(table);
  const counts = { added: 0, updated: 0, others: 0 };
  let [unchanged, written, noted] = [0, 0, 0];

  async function put(table: TableName, rows: readonly object[], before: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    await db.table(table).bulkPut([...rows]);
    if (journal)
      await db.importRows.put({ import: journal.id, table, at: noted++, rows: noteDown(table, rows, before) });
    if (table !== 'annotations') counts.others += rows.length;
    written += rows.length;
    onWritten?.(written);
  }
  return {
    async take(batch) {
      const current = await rowsLike(db, batch, empty);
      const decided = plan(current, { ...NO_READER_DATA, ...batch });
      const rows = writtenBy({ ...decided, trashed: await notHere(db, decided.trashed) });
      for (const table of TABLES) await put(table, rows[table], current[table]);
      counts.added += decided.added.length;
      counts.updated += decided.updated.length;
      unchanged += decided.same.length + decided.older.length;
    },
    async finish() {
      if (journal && noted > 0) {
        await db.imports.put({ ...journal, counts });
        await forgetOldImports(db, journal.at);
      }
      return { counts, unchanged };
    },
  };
}

/** Versions that lost which the trash does not hold yet. */
export async function notHere(db: MeipiDatabase, trashed: ImportPlan['trashed']): Promise<ImportPlan['trashed']> {
  if (trashed.length === 0) return trashed;
  const here = new Set(
    await db.annotations
      .where('id')
      .anyOf(trashed.map(({ id }) => id))
      .primaryKeys(),
  );
  return trashed.filter(({ id }) => !here.has(id));
}

/** The rows that a plan writes, by table. */
function writtenBy(plan: ImportPlan): { readonly [table in TableName]: readonly object[] } {
  const { added, updated, trashed, articles, entries, verdicts, sightings, drafts, tags } = plan;
  return { annotations: [...added, ...updated, ...trashed], articles, entries, verdicts, sightings, drafts, tags };
}

function noteDown(table: TableName, rows: readonly object[], before: readonly object[]): ImportedRow[] {
  const known = new Map(before.map((row) => [JSON.stringify(keyOf(table, row)), row]));
  return rows.map((row) => {
    const key = keyOf(table, row);
    const was = known.get(JSON.stringify(key));
    return { key, version: versionOf(table, row), ...(was === undefined ? {} : { before: was }) };
  });
}
