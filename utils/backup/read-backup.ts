import { browser } from 'wxt/browser';
import { type OwnRead, readOwn } from '@/utils/exchange/read-own';
import type { Backup, BackupPart } from '@/utils/model/backup';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { partKey } from './backup-index';
import { unpack } from './pack';
import { joinData, withChanges } from './split-data';

export interface BackupContent {
  readonly data: ReaderData;
  /** How many of its parts, and rows of others, are damaged and were left out. */
  readonly broken: number;
}

/**
 * What a backup holds. A part that is gone, or is not as it was kept, is left out and
 * counted; where no part is left: `backup-broken`.
 */
export async function readBackup(backup: Backup): Promise<Outcome<BackupContent>> {
  const whole: ReaderData[] = [];
  let broken = 0;
  for (const [at, part] of backup.parts.entries()) {
    const read = await readPart(partKey(backup.id, at), part);
    if (read.ok) whole.push(read.value.data);
    broken += read.ok ? read.value.refusedCount : 1;
  }
  const changes = backup.recent && (await readPart(partKey(backup.id, 'recent'), backup.recent));
  if (changes) broken += changes.ok ? changes.value.refusedCount : 1;
  const data = joinData(whole);
  if (changes?.ok) return done({ data: data ? withChanges(data, changes.value.data) : changes.value.data, broken });
  return data ? done({ data, broken }) : failed('backup-broken');
}

/** Whether every part of a backup is there as it was kept. */
export async function isWhole(backup: Backup): Promise<boolean> {
  const parts = [...backup.parts.map((part, at) => [at, part] as const)];
  const all = backup.recent ? [...parts, ['recent', backup.recent] as const] : parts;
  for (const [at, { sha256 }] of all) {
    const key = partKey(backup.id, at);
    const kept = await browser.storage.local.get(key);
    if (!(await unpack(kept[key], sha256)).ok) return false;
  }
  return true;
}

/** The rows of one part; those that cannot be read are counted, and the others come. */
export async function readPart(key: string, { sha256 }: BackupPart): Promise<Outcome<OwnRead>> {
  const kept = await browser.storage.local.get(key);
  const text = await unpack(kept[key], sha256);
  return text.ok ? readOwn(text.value) : text;
}
