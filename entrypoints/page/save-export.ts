import { browser } from 'wxt/browser';
import { saveBlob } from '@/utils/dom/save-file';
import { done, type Outcome } from '@/utils/model/outcome';
import type { Language } from '@/utils/model/settings';
import type { ExchangeJob } from './exchange-job';
import type { ExportMade, ExportWish } from './exchange-messages';

/** An export that was handed to the reader. */
export interface SavedExport {
  /** How many notes are in it. */
  readonly count: number;
  readonly file: string;
}

/** Has a job make the file that is wished for. */
export function makeExport(job: ExchangeJob, wish: ExportWish, language: Language): Promise<Outcome<ExportMade>> {
  const generator = `Meipi ${browser.runtime.getManifest().version}`;
  return job.run('export', { ...wish, language, generator, exportedAt: new Date().toISOString() });
}

/** Has a job make the file that is wished for, and hands it to the reader. */
export async function saveExport(
  job: ExchangeJob,
  wish: ExportWish,
  language: Language,
): Promise<Outcome<SavedExport>> {
  const made = await makeExport(job, wish, language);
  if (!made.ok) return made;
  const { name, blob, notes } = made.value;
  saveBlob(name, blob);
  return done({ count: notes, file: name });
}
