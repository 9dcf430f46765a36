import type { Outcome } from '@/utils/model/outcome';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** How long what was deleted lies in the trash, in days. */
export const TRASH_DAYS = 90;

const DAY_MS = 86_400_000;

/** Removes for good what has lain in the trash for 90 days, and answers how much that was. `now` is in milliseconds. */
export function purgeTrash(db: MeipiDatabase, now: number): Promise<Outcome<number>> {
  const limit = new Date(now - TRASH_DAYS * DAY_MS).toISOString();
  return attempt(() => db.annotations.where('deletedAt').belowOrEqual(limit).delete());
}
