import type { Outcome } from '@/utils/model/outcome';
import type { ImportPlan, ReaderData } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** Everything in the store as it is at one moment, the trash included. */
export function allForExport(db: MeipiDatabase): Promise<Outcome<ReaderData>> {
  return attempt(() => db.transaction('r', db.tables, () => readAll(db)));
}

/**
 * Carries out an import, whole or not at all, and answers with what was done. The
 * plan is made from the store's content inside the same transaction, so that a
 * note saved since a preview was shown is taken into account, never overwritten.
 */
export function applyImport(
  db: MeipiDatabase,
  plan: (current: ReaderData) => ImportPlan,
): Promise<Outcome<ImportPlan>> {
  return attempt(() =>
    db.transaction('rw', db.tables, async () => {
      const decided = plan(await readAll(db));
      await db.annotations.bulkPut([...decided.added, ...decided.updated, ...decided.trashed]);
      await db.articles.bulkPut(decided.articles);
      await db.entries.bulkPut(decided.entries);
      await db.verdicts.bulkPut(decided.verdicts);
      await db.sightings.bulkPut(decided.sightings);
      await db.drafts.bulkPut(decided.drafts);
      await db.tags.bulkPut(decided.tags);
      return decided;
    }),
  );
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
