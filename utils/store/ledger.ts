import type { Outcome } from '@/utils/model/outcome';
import type { ArticleName } from '@/utils/model/pledge-memory';
import type { Entry, Sighting, Verdict } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { nameOf } from './sightings';

/** What the store holds for the ledger. */
export interface LedgerData {
  readonly sightings: readonly Sighting[];
  readonly verdicts: readonly Verdict[];
  /** The articles in which pledges were met. */
  readonly articles: readonly ArticleName[];
  /** The reader's own entries, and their names by id. */
  readonly entries: readonly Entry[];
  readonly names: Readonly<Record<string, string>>;
}

/** Every pledge met and judged, as they are at one moment. */
export function ledgerData(db: MeipiDatabase): Promise<Outcome<LedgerData>> {
  return attempt(() =>
    db.transaction('r', [db.sightings, db.verdicts, db.articles, db.entries], async () => {
      const [sightings, verdicts] = await Promise.all([db.sightings.toArray(), db.verdicts.toArray()]);
      const ids = [...new Set(sightings.map(({ articleId }) => articleId))];
      const articles = (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
      const own = await db.entries.toArray();
      const names = Object.fromEntries(own.map((entry) => [entry.id, entry.names[0] ?? entry.id]));
      return { sightings, verdicts, articles: articles.map(nameOf), entries: own, names };
    }),
  );
}
