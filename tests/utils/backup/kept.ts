import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Backup } from '@/utils/model/backup';
import { type AnnotationRecord, newAnnotation } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { readIndex } from '@/utils/backup/backup-index';
import { openBackup } from '@/utils/backup/read-backup';
import type { Rows } from '@/utils/model/export-source';
import { done, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { together } from '@/tests/utils/exchange/reading';
import { ARTICLE } from '@/tests/utils/exchange/sample-data';

/** An extension storage that is empty, and an extension that knows its version. */
export function freshStorage(): void {
  fakeBrowser.reset();
  const locks = { request: (_name: string, work: () => Promise<unknown>) => work() };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.0.0' } as never);
}

/** The backups there are, the newest first. */
export async function backups(): Promise<readonly Backup[]> {
  return (await readIndex()).list;
}

/** A note on the sample article, made and last written at a time; its id ends in the number. */
export function noteAt(number: number, time: string, text = `第${number}条`): AnnotationRecord {
  const id = `018f37c0-7c00-7abc-8def-${String(number).padStart(12, '0')}`;
  const content = { text, tags: [], color: 'yellow' as const, about: [] };
  const selector = [{ type: 'TextQuoteSelector' as const, exact: '苹果' }];
  return recordOf(newAnnotation({ id, source: ARTICLE.urls[0] ?? '', selector, content, now: time }), {
    articleId: ARTICLE.id,
    state: 'anchored',
  });
}

/** Everything in extension storage that belongs to a backup. */
export async function partKeys(): Promise<string[]> {
  return Object.keys(await fakeBrowser.storage.local.get()).filter((key) => key.startsWith('backup/'));
}

/** All that a backup holds, put together, and how many of its parts are damaged. */
export async function readBackup(
  backup: Backup,
): Promise<Outcome<{ readonly data: ReaderData; readonly broken: number }>> {
  const reading = openBackup(backup);
  const taken: Rows[] = [];
  for (;;) {
    const rows = await reading.next();
    if (!rows.ok) return rows;
    if (!rows.value) return done({ data: together(taken), broken: reading.broken() });
    taken.push(rows.value);
  }
}

/** Noon by the clock of this machine, so that a day is a day wherever the test runs. */
export function day(number: number, hour = 12): Date {
  return new Date(2026, 0, number, hour);
}

/** The same with the notes in the order of their ids. */
export function byId(data: ReaderData): ReaderData {
  const sorted = data.annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...data, annotations: sorted };
}
