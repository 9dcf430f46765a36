import type { Article } from '@/utils/model/article';
import { failed, type Outcome } from '@/utils/model/outcome';
import type { Sighting } from '@/utils/model/reader-data';
import { broughtBack, isInTrash, outOfTrash } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { putAnnotations } from './note-batch';

/** An article that was taken away, and all that is needed to take that back. */
export interface RemovedArticle {
  readonly article: Article;
  /** Ids of its notes, which lie in the trash now. */
  readonly notes: readonly string[];
  readonly sightings: readonly Sighting[];
}

/**
 * Forgets that an article was read: its notes go to the trash, the pledges met in it out
 * of the ledger. Where notes are on it, the article itself is kept out of sight for as long
 * as one of them lies in the trash. `not-found`: it is not known.
 */
export async function removeArticle(db: MeipiDatabase, id: string, now: string): Promise<Outcome<RemovedArticle>> {
  const removed = await attempt(() =>
    db.transaction('rw', db.articles, db.annotations, db.sightings, async () => {
      const article = await db.articles.get(id);
      if (!article) return undefined;
      const all = await db.annotations.where({ articleId: id }).toArray();
      const here = all.filter((record) => !isInTrash(record));
      const sightings = await db.sightings.where({ articleId: id }).toArray();
      await putAnnotations(
        db,
        here.map((record) => ({ ...record, deletedAt: now })),
      );
      await db.sightings.where({ articleId: id }).delete();
      if (all.length > 0) await db.articles.put({ ...article, removedAt: now });
      else await db.articles.delete(id);
      return { article, notes: here.map((record) => record.id), sightings };
    }),
  );
  if (!removed.ok) return removed;
  return removed.value ? { ok: true, value: removed.value } : failed('not-found', id);
}

/** Brings an article back with the notes and pledges that went with it; notes deleted for good since then stay so. */
export function undoRemoval(db: MeipiDatabase, removed: RemovedArticle, undoneAt: string): Promise<Outcome<void>> {
  return attempt(() =>
    db.transaction('rw', db.articles, db.annotations, db.sightings, async () => {
      await db.articles.put(broughtBack((await db.articles.get(removed.article.id)) ?? removed.article));
      const notes = (await db.annotations.bulkGet([...removed.notes])).filter((record) => record !== undefined);
      await putAnnotations(
        db,
        notes.map((record) => outOfTrash(record, undoneAt)),
      );
      await db.sightings.bulkPut([...removed.sightings]);
    }),
  );
}
