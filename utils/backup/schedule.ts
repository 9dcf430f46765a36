import { browser } from 'wxt/browser';

/** The alarm by which the background brings the backups up to date, also after it was stopped. */
export const BACKUP_ALARM = 'backup';

/** The shortest time that a browser waits, in minutes. */
const SOON = 0.5;

/** Has the background bring the backups up to date within half a minute, whatever context asks for it. */
export async function backupSoon(): Promise<void> {
  // One that is set is left: writes without a pause must not put it off for ever.
  if (await browser.alarms.get(BACKUP_ALARM)) return;
  await browser.alarms.create(BACKUP_ALARM, { delayInMinutes: SOON });
}
