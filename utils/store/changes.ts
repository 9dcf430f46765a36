/**
 * What has changed in the store, told from its indexes alone, so that it costs the same
 * whether there are ten notes or fifty thousand: counts, and the last value of each index
 * of times. The rows that changed since a moment are found by the same indexes.
 */
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** How much the reader has in the store. */
export interface StoreCounts {
  /** Notes and marks, those in the trash included. */
  readonly notes: number;
  readonly articles: number;
  readonly entries: number;
}

export function countsOf(db: MeipiDatabase): Promise<Outcome<StoreCounts>> {
  return attempt(() =>
    db.transaction('r', [db.annotations, db.articles, db.entries], async () => ({
      notes: await db.annotations.count(),
      articles: await db.articles.count(),
      entries: await db.entries.count(),
    })),
  );
}

/** Where to look for the last change of each table; sightings and articles change with every reading. */
const TIMES = [
  ['annotations', 'modified'],
  ['annotations', 'deletedAt'],
  ['entries', 'modified'],
  ['verdicts', 'modified'],
  ['tags', 'modified'],
  ['articles', 'readAt'],
  ['sightings', 'at'],
] as const;

/** A line that differs as soon as anything in the store has changed; empty for an empty store. Drafts do not count. */
export function stampOf(db: MeipiDatabase): Promise<Outcome<string>> {
  return attempt(() =>
    db.transaction('r', db.tables, async () => {
      const tables = [...new Set(TIMES.map(([table]) => table))];
      const counts = await Promise.all(tables.map((table) => db.table(table).count()));
      if (counts.every((count) => count === 0)) return '';
      const last = await Promise.all(TIMES.map(([table, index]) => lastKey(db, table, index)));
      return [...counts, ...last].join(' ');
    }),
  );
}

async function lastKey(db: MeipiDatabase, table: string, index: string): Promise<string> {
  const keys = await db.table(table).orderBy(index).reverse().limit(1).keys();
  return JSON.stringify(keys[0] ?? '');
}

/** How many annotations have changed since a moment and how many have not, and what was read since. */
export interface ChangedCounts {
  /** Last written at that moment or before. */
  readonly untouched: number;
  /** Written after it. */
  readonly written: number;
  /** Of those, made at that moment or before. */
  readonly rewritten: number;
  /** Put into the trash after it. */
  readonly deleted: number;
  /** Articles read after it. */
  readonly read: number;
}

export function changedCounts(db: MeipiDatabase, since: string): Promise<Outcome<ChangedCounts>> {
  return attempt(() =>
    db.transaction('r', [db.annotations, db.articles], async () => {
      let [written, rewritten] = [0, 0];
      // One by one: there may be as many as there are notes.
      await db.annotations
        .where('modified')
        .above(since)
        .each(({ annotation }) => {
          written += 1;
          if (annotation.created <= since) rewritten += 1;
        });
      const untouched = await db.annotations.where('modified').belowOrEqual(since).count();
      const deleted = await db.annotations.where('deletedAt').above(since).count();
      const read = await db.articles.where('readAt').above(since).count();
      return { untouched, written, rewritten, deleted, read };
    }),
  );
}

/**
 * The annotations that were written, deleted or restored after a moment, with their
 * articles; the articles that were read after it, with the pledges met in them and the
 * annotations under which their words have changed or gone: reading is when that is seen.
 * And the tables that are never large, whole.
 */
export function changedSince(db: MeipiDatabase, since: string): Promise<Outcome<ReaderData>> {
  return attempt(() =>
    db.transaction('r', db.tables, async () => {
      const written = await db.annotations.where('modified').above(since).toArray();
      const deleted = await db.annotations.where('deletedAt').above(since).toArray();
      const read = await db.articles.where('readAt').above(since).toArray();
      const seen = await seenOn(db, read);
      const annotations = [...new Map([...written, ...deleted, ...seen].map((row) => [row.id, row])).values()];
      const [noted, sightings, entries, verdicts, drafts, tags] = await Promise.all([
        articlesOf(db, annotations),
        db.sightings.where('at').above(since).toArray(),
        db.entries.toArray(),
        db.verdicts.toArray(),
        db.drafts.toArray(),
        db.tags.toArray(),
      ]);
      const articles = [...new Map([...noted, ...read].map((row) => [row.id, row])).values()];
      return { annotations, articles, entries, verdicts, drafts, tags, sightings };
    }),
  );
}

/** The annotations of articles that do not stand on their own words any more, or did not once. */
function seenOn(db: MeipiDatabase, articles: readonly Article[]): PromiseLike<AnnotationRecord[]> {
  return db.annotations
    .where('articleId')
    .anyOf(articles.map(({ id }) => id))
    .filter(({ state, changes }) => state !== 'anchored' || changes !== undefined)
    .toArray();
}

async function articlesOf(db: MeipiDatabase, annotations: readonly AnnotationRecord[]): Promise<Article[]> {
  const ids = [...new Set(annotations.map(({ articleId }) => articleId))];
  return (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
}
