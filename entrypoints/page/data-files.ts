import { browser } from 'wxt/browser';
import { backupFile } from '@/utils/backup/backup-file';
import { readIndex } from '@/utils/backup/backup-index';
import { lastWhole } from '@/utils/backup/read-backup';
import { saveBlob } from '@/utils/dom/save-file';
import { exportName } from '@/utils/exchange/file-name';
import type { Backup } from '@/utils/model/backup';
import { done, type Failure, failed, type Outcome } from '@/utils/model/outcome';
import { type RawDump, rawDump } from '@/utils/store/raw-dump';
import { startJob } from './exchange-job';
import { makeExport } from './save-export';

/** A file that is to be saved: its name, what is in it, and how many notes or rows that is. */
export interface DataFile {
  readonly name: string;
  readonly blob: Blob;
  readonly count: number;
}

/** How far some work is told, and how it is given up. */
export interface WorkCare {
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Everything in the store as one JSON file. */
export async function everythingAsFile({ onProgress, signal }: WorkCare): Promise<Outcome<DataFile>> {
  const job = startJob(onProgress);
  signal.addEventListener('abort', job.cancel);
  // No word of the interface stands in JSON: any language does.
  const wish = { format: 'json', scope: { type: 'all' }, recognized: false } as const;
  const made = await makeExport(job, wish, 'en');
  job.end();
  return made.ok ? done({ name: made.value.name, blob: made.value.blob, count: made.value.notes }) : made;
}

/** A backup as a file that can be imported like any other export. */
export async function backupAsFile(backup: Backup, { onProgress, signal }: WorkCare): Promise<Outcome<DataFile>> {
  const generator = `Meipi ${browser.runtime.getManifest().version}`;
  // From there on the browser keeps it outside of the page's memory.
  const keep = (text: string): Blob => new Blob([text]);
  try {
    const made = await backupFile(backup, { keep, generator, onProgress, signal });
    if (!made.ok) return made;
    const { pieces, notes } = made.value;
    return done({ name: exportName(backup.at, 'json'), blob: jsonBlob(pieces), count: notes });
  } catch (error) {
    return signal.aborted ? failed('cancelled') : failed('unexpected', String(error));
  }
}

/** What was saved from a store that is in trouble, and the backup that it is from where nothing of the store could be read. */
export interface RescueFile extends DataFile {
  readonly backup?: Backup;
}

/** How long a raw reading may wait; behind an upgrade that is held up it waits for good. */
const RAW_MS = 4_000;

/** It is told when it has come to its end, and cannot be given up. */
const UNTOLD: WorkCare = { onProgress: () => undefined, signal: new AbortController().signal };

/**
 * Everything as an export where the store opens; else whatever can be read of it without
 * opening it as a store; where that is nothing, the last automatic backup, which lies
 * outside of it.
 */
export async function rescueFile(): Promise<Outcome<RescueFile>> {
  const all = await everythingAsFile(UNTOLD);
  if (all.ok) return all;
  // A store is not opened in any way on a full disk; see openDatabase.
  const dump = all.error === 'store-full' ? all : await rawInTime();
  if (!dump.ok) return (await backupInstead()) ?? dump;
  const name = exportName(new Date().toISOString(), 'json', 'rescue');
  return done({ name, blob: jsonBlob([JSON.stringify(dump.value, undefined, 1)]), count: dump.value.rows });
}

function rawInTime(): Promise<Outcome<RawDump>> {
  const late = new Promise<Failure>((resolve) => void setTimeout(() => resolve(failed('store-blocked')), RAW_MS));
  return Promise.race([rawDump(), late]);
}

async function backupInstead(): Promise<Outcome<RescueFile> | undefined> {
  const backup = await lastWhole((await readIndex()).list);
  if (!backup) return undefined;
  const file = await backupAsFile(backup, UNTOLD);
  return file.ok ? done({ ...file.value, backup }) : file;
}

export function save({ name, blob }: DataFile): void {
  saveBlob(name, blob);
}

function jsonBlob(pieces: readonly BlobPart[]): Blob {
  return new Blob([...pieces], { type: 'application/json' });
}
