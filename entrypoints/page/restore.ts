import { v7 as uuid } from 'uuid';
import { settleLoss } from '@/utils/backup/canary';
import { restoreBackup, type Restored } from '@/utils/backup/restore-backup';
import { backupSoon } from '@/utils/backup/schedule';
import type { Backup } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import { undoImport } from '@/utils/store/imports';
import { withStoreOnce } from '@/utils/store/with-store';
import { tellAll } from './tell-all';

/** A backup that was brought back, with the id by which that can be undone. */
export interface RestoredBackup extends Restored {
  readonly importId: string;
}

/** Brings a backup back, whole or one article of it, and has everything look again. A loss that was noticed is settled by the whole. */
export async function restore(backup: Backup, articleId?: string): Promise<Outcome<RestoredBackup>> {
  const importId = uuid();
  const at = new Date().toISOString();
  const restored = await withStoreOnce(async (db) => {
    const journal = { id: importId, at, file: `backup ${backup.at}` };
    const came = await restoreBackup(db, { backup, articleId, journal });
    if (came.ok && articleId === undefined) await settleLoss(db, at);
    return came;
  });
  if (!restored.ok) return restored;
  await backupSoon();
  await tellAll();
  return done({ ...restored.value, importId });
}

/** Takes a restored backup out again; what was written since stays. */
export async function undoRestore(importId: string): Promise<Outcome<undefined>> {
  const undone = await withStoreOnce((db) => undoImport(db, importId));
  if (!undone.ok) return undone;
  await tellAll();
  return done(undefined);
}
