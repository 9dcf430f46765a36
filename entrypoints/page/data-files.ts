import { browser } from 'wxt/browser';
import { backupFile } from '@/utils/backup/backup-file';
import { saveBlob } from '@/utils/dom/save-file';
import { exportName } from '@/utils/exchange/file-name';
import type { Backup } from '@/utils/model/backup';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { rawDump } from '@/utils/store/raw-dump';
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

/** Hands whatever can be read of the store to the reader, without opening it as a store. */
export async function rescueFile(): Promise<Outcome<DataFile>> {
  const dump = await rawDump();
  if (!dump.ok) return dump;
  const name = exportName(new Date().toISOString(), 'json', 'rescue');
  return done({ name, blob: jsonBlob([JSON.stringify(dump.value, undefined, 1)]), count: dump.value.rows });
}

export function save({ name, blob }: DataFile): void {
  saveBlob(name, blob);
}

function jsonBlob(pieces: readonly BlobPart[]): Blob {
  return new Blob([...pieces], { type: 'application/json' });
}
