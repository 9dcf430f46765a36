/** What notes a browser with the extension holds and shows. */
import type { Page } from 'playwright-core';
import { type AnnotationRecord, quoteOf } from '@/utils/model/annotation';
import type { ChromiumSession } from './chromium';
import { eventually, paintedWords, storedRows } from './page-state';

/** What the store holds, in the trash or not; the page is in front again afterwards. */
export async function storedNotes(session: ChromiumSession, page: Page): Promise<AnnotationRecord[]> {
  const popup = await session.openExtensionPage('popup.html');
  const rows = (await storedRows(popup, 'annotations')) as AnnotationRecord[];
  await popup.close();
  await page.bringToFront();
  return rows;
}

/** The words of the notes outside the trash. */
export function quotes(rows: readonly AnnotationRecord[]): (string | undefined)[] {
  return rows.filter(({ deletedAt }) => deletedAt === undefined).map(({ annotation }) => quoteOf(annotation)?.exact);
}

/** Waits until all that is painted under a name is these words, one stretch after the other. */
export async function untilPainted(page: Page, name: string, words: string): Promise<void> {
  const painted = (): Promise<string> => paintedWords(page).then((found) => (found[name] ?? []).join(''));
  await eventually(`${words} as ${name}`, painted, { fits: (found) => found === words });
}
