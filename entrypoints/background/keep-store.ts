import { browser } from 'wxt/browser';
import { markAlive } from '@/utils/backup/canary';
import { keepBackup } from '@/utils/backup/keep-backup';
import { BACKUP_ALARM, backupSoon } from '@/utils/backup/schedule';
import { done, type Outcome } from '@/utils/model/outcome';
import { purgeTrash } from '@/utils/store/trash';
import { onStoreWrite } from '@/utils/store/watch';
import { withStore } from '@/utils/store/with-store';

/** Looked after also where nothing is written through the background. */
const CARE_ALARM = 'care';
const CARE_MINUTES = 60;

/** The day on which the trash was last cleared. */
const PURGED = 'trash-purged';

/** A pause in writing after which the backup is made at once, without waiting for the alarm. */
const PAUSE_MS = 3_000;

/**
 * Looks after the store while the browser runs: backups soon after every write and at
 * least once a day, the word that tells of a loss, and a trash that is cleared.
 */
export function keepStore(): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP_ALARM) void backUp();
    if (name === CARE_ALARM) void care();
  });
  onStoreWrite(() => {
    clearTimeout(pause);
    pause = setTimeout(() => void backUp(), PAUSE_MS);
    // Should the background be stopped before that, the alarm wakes it.
    void backupSoon();
  });
  void startCare();
}

async function startCare(): Promise<void> {
  await clearTrash();
  if (await browser.alarms.get(CARE_ALARM)) return;
  await browser.alarms.create(CARE_ALARM, { delayInMinutes: 1, periodInMinutes: CARE_MINUTES });
}

async function care(): Promise<void> {
  await clearTrash();
  await backUp();
}

/** What goes wrong is written down beside the backups, where the reader is shown it. */
async function backUp(): Promise<void> {
  await withStore(async (db) => {
    const alive = await markAlive(db, new Date().toISOString());
    return alive.ok ? keepBackup(db, new Date()) : alive;
  });
}

async function clearTrash(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const { [PURGED]: last } = await browser.storage.local.get(PURGED);
  if (last === today) return;
  const purged = await withStore(async (db) => {
    const cleared = await purgeTrash(db, Date.now());
    return cleared.ok ? done(undefined) : cleared;
  });
  if (purged.ok) await browser.storage.local.set({ [PURGED]: today });
}

/** Opens the settings where the data is kept, backed up and brought back. */
export async function openData(): Promise<Outcome<undefined>> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#data') });
  return done(undefined);
}
