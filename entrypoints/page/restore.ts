import { v7 as uuid } from 'uuid';
import { settleLoss } from '@/utils/backup/canary';
import { restoreBackup, type Restored } from '@/utils/backup/restore-backup';
import { backupSoon } from '@/utils/backup/schedule';
import type { Backup } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import { undoImport } from '@/utils/store/imports';
import { withStoreOnce } from '@/utils/store/with-store';
import type { WorkCare } from './data-files';
import { tellAll } from './tell-all';

/** A backup that was brought back, with the id by which that can be undone. */
export interface RestoredBackup extends Restored {
  readonly importId: string;
}

/** Which article of a backup, without which all of it; how far it is told, and how it is given up. */
export interface RestoreWish extends Partial<WorkCare> {
  readonly articleId?: string | undefined;
}

/** Brings a backup back, whole or one article of it, and has everything look again. A loss that was noticed is settled by the whole. */
export async function restore(backup: Backup, wish: RestoreWish = {}): Promise<Outcome<RestoredBackup>> {
  const importId = uuid();
  const at = new Date().toISOString();
  const restored = await withStoreOnce(async (db) => {
    const journal = { id: importId, at, file: `backup ${backup.at}` };
    const came = await restoreBackup(db, { ...wish, backup, journal });
    if (came.ok && wish.articleId === undefined) await settleLoss(db, at);
    return came;
  });
  if (!restored.ok) return restored;
  await backupSoon();
  await tellAll();
  return done({ ...restored.value, importId });
}

/** Takes a restored backup out again; what was written since stays. */
export async function undoRestore(importId: string, care: WorkCare): Promise<Outcome<undefined>> {
  const undone = await withStoreOnce((db) => undoImport(db, importId, care));
  if (!undone.ok) return undone;
  await tellAll();
  return done(undefined);
}
