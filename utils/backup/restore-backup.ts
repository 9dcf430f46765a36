import { planImport } from '@/utils/exchange/plan-import';
import type { Backup } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import type { ImportPlan, ReaderData } from '@/utils/model/reader-data';
import type { MeipiDatabase } from '@/utils/store/database';
import { applyImport, type ImportOptions } from '@/utils/store/transfer';
import { readBackup } from './read-backup';

export interface Restored {
  readonly plan: ImportPlan;
  /** Damaged parts of the backup, which were left out. */
  readonly broken: number;
}

export interface Restoring extends ImportOptions {
  readonly backup: Backup;
  /** Of which article; without it, everything. */
  readonly articleId?: string | undefined;
}

/**
 * Brings a backup back, whole or one article of it, in one step or not at all. It is an
 * import: what is newer here stays, what it takes the place of goes to the trash, and with
 * a `journal` it can be undone. Notes that have been deleted since, and articles that have
 * been taken away, come back.
 */
export async function restoreBackup(db: MeipiDatabase, restoring: Restoring): Promise<Outcome<Restored>> {
  const { backup, articleId, ...options } = restoring;
  const content = await readBackup(backup);
  if (!content.ok) return content;
  const { data, broken } = content.value;
  const wanted = articleId === undefined ? data : ofArticle(data, articleId);
  const planning = { at: options.journal?.at ?? new Date().toISOString(), restoring: true };
  const restored = await applyImport(db, (current) => planImport(current, wanted, planning), options);
  return restored.ok ? done({ plan: restored.value, broken }) : restored;
}

/** What belongs to one article: itself, its notes and the pledges met in it. */
function ofArticle(data: ReaderData, articleId: string): ReaderData {
  const nothing = Object.fromEntries(Object.keys(data).map((table) => [table, []])) as unknown as ReaderData;
  return {
    ...nothing,
    articles: data.articles.filter(({ id }) => id === articleId),
    annotations: data.annotations.filter((row) => row.articleId === articleId),
    sightings: data.sightings.filter((row) => row.articleId === articleId),
  };
}
