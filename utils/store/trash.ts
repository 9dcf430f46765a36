import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import { isAway } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** How long what was deleted lies in the trash, in days. */
export const TRASH_DAYS = 90;

const DAY_MS = 86_400_000;

/**
 * Removes for good what has lain in the trash for 90 days, and answers how many notes that
 * was. An article that was taken away goes with the last of its notes, and its text with it.
 * `now` is in milliseconds.
 */
export function purgeTrash(db: MeipiDatabase, now: number): Promise<Outcome<number>> {
  const limit = new Date(now - TRASH_DAYS * DAY_MS).toISOString();
  return attempt(() =>
    db.transaction('rw', db.annotations, db.articles, async () => {
      const old = await db.annotations.where('deletedAt').belowOrEqual(limit).toArray();
      await eraseFromTrash(db, old);
      return old.length;
    }),
  );
}

/** Deletes notes for good, and with them the articles that were taken away and have no others. Part of the transaction around it. */
export async function eraseFromTrash(db: MeipiDatabase, notes: readonly AnnotationRecord[]): Promise<void> {
  await db.annotations.bulkDelete(notes.map(({ id }) => id));
  for (const id of new Set(notes.map(({ articleId }) => articleId))) {
    const article = await db.articles.get(id);
    if (!article || !isAway(article)) continue;
    if ((await db.annotations.where({ articleId: id }).count()) === 0) await db.articles.delete(id);
  }
}
