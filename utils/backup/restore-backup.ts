import { planImport } from '@/utils/exchange/plan-import';
import type { Backup } from '@/utils/model/backup';
import type { Rows } from '@/utils/model/export-source';
import { done, type Outcome } from '@/utils/model/outcome';
import { applyImport, type ImportDone, type ImportWork } from '@/utils/store/apply-import';
import type { MeipiDatabase } from '@/utils/store/database';
import { openBackup } from './read-backup';

export interface Restored extends ImportDone {
  /** Damaged parts of the backup, which were left out. */
  readonly broken: number;
}

export interface Restoring extends Pick<ImportWork, 'journal' | 'signal'> {
  readonly backup: Backup;
  /** Of which article; without it, everything. */
  readonly articleId?: string | undefined;
  /** Told again and again how many parts of the backup are read. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Brings a backup back, whole or one article of it, in one step or not at all. It is an
 * import: what is newer here stays, what it takes the place of goes to the trash, and with
 * a `journal` it can be undone. Notes that have been deleted since, and articles that have
 * been taken away, come back.
 */
export async function restoreBackup(db: MeipiDatabase, restoring: Restoring): Promise<Outcome<Restored>> {
  const { backup, articleId, journal, signal, onProgress } = restoring;
  const reading = openBackup(backup, onProgress);
  const planning = { at: journal?.at ?? new Date().toISOString(), restoring: true };
  const restored = await applyImport(db, {
    ...{ journal, signal },
    plan: (current, incoming) => planImport(current, incoming, planning),
    async next() {
      const rows = await reading.next();
      if (!rows.ok || !rows.value || articleId === undefined) return rows;
      return done(ofArticle(rows.value, articleId));
    },
  });
  return restored.ok ? done({ ...restored.value, broken: reading.broken() }) : restored;
}

/** What belongs to one article: itself, its notes and the pledges met in it. */
function ofArticle({ articles = [], annotations = [], sightings = [] }: Rows, articleId: string): Rows {
  return {
    articles: articles.filter(({ id }) => id === articleId),
    annotations: annotations.filter((row) => row.articleId === articleId),
    sightings: sightings.filter((row) => row.articleId === articleId),
  };
}
