import { browser } from 'wxt/browser';
import { readBackup } from '@/utils/backup/read-backup';
import { saveFile } from '@/utils/dom/save-file';
import { toCollection } from '@/utils/exchange/collection';
import type { Backup } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { rawDump } from '@/utils/store/raw-dump';
import { allForExport } from '@/utils/store/transfer';
import { withStoreOnce } from '@/utils/store/with-store';

/** A file that is to be saved: its name, what is in it, and how many notes or rows that is. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
  readonly count: number;
}

/** Everything in the store as one JSON file. */
export async function everythingAsFile(): Promise<Outcome<DataFile>> {
  const all = await withStoreOnce(allForExport);
  return all.ok ? done(fileOf(all.value, new Date().toISOString())) : all;
}

/** A backup as a file that can be imported like any other export. */
export async function backupAsFile(backup: Backup): Promise<Outcome<DataFile>> {
  const content = await readBackup(backup);
  return content.ok ? done(fileOf(content.value.data, backup.at)) : content;
}

/** Hands whatever can be read of the store to the reader, without opening it as a store. */
export async function rescueFile(): Promise<Outcome<DataFile>> {
  const dump = await rawDump();
  if (!dump.ok) return dump;
  const file = {
    name: nameAt('meipi-rescue', new Date().toISOString()),
    text: JSON.stringify(dump.value, undefined, 1),
  };
  return done({ ...file, count: dump.value.rows });
}

export function save({ name, text }: DataFile): void {
  saveFile(name, text);
}

function fileOf(data: ReaderData, exportedAt: string): DataFile {
  const generator = `Meipi ${browser.runtime.getManifest().version}`;
  const text = JSON.stringify(toCollection({ ...data, exportedAt, generator }), undefined, 1);
  return { name: nameAt('meipi', exportedAt), text, count: data.annotations.length };
}

function nameAt(prefix: string, time: string): string {
  return `${prefix}-${time.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.json`;
}
