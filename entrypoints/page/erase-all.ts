import { settleLoss } from '@/utils/backup/canary';
import { keepBackup, removeBackups } from '@/utils/backup/keep-backup';
import { removeUnsaved } from '@/utils/settings/unsaved';
import { done, type Outcome } from '@/utils/model/outcome';
import { eraseEverything } from '@/utils/store/erase';
import { type DataFile, everythingAsFile, save, type WorkCare } from './data-files';
import { withStoreOnce } from '@/utils/store/with-store';
import { tellAll } from './tell-all';

/**
 * Erases everything the reader has in the store, after all of it was saved as a file; the
 * automatic backups stay, brought up to date, unless they are to go as well. It can be given
 * up until the file is made.
 */
export async function eraseAll(withBackups: boolean, care: WorkCare): Promise<Outcome<DataFile>> {
  const file = await everythingAsFile(care);
  if (!file.ok) return file;
  save(file.value);
  const erased = await withStoreOnce(async (db) => {
    // A backup that cannot be brought up to date is no reason to keep what is to go: the file has it all.
    if (withBackups) await removeBackups('all');
    else await keepBackup(db, new Date());
    await removeUnsaved();
    const emptied = await eraseEverything(db);
    return emptied.ok ? settleLoss(db, new Date().toISOString()) : emptied;
  });
  if (!erased.ok) return erased;
  await tellAll();
  return done(file.value);
}
