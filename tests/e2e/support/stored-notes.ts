/** What notes a browser with the extension holds and shows. */
import type { Page } from 'playwright-core';
import { type AnnotationRecord, quoteOf } from '@/utils/model/annotation';
import type { ChromiumSession } from './chromium';
import { eventually, paintedWords, storedRows } from './page-state';

/** The rows of a table of the store. */
export async function stored<Row>(session: ChromiumSession, table: string): Promise<Row[]> {
  return (await storedRows(await session.storePage(), table)) as Row[];
}

/** What notes the store holds, in the trash or not. */
export function storedNotes(session: ChromiumSession): Promise<AnnotationRecord[]> {
  return stored<AnnotationRecord>(session, 'annotations');
}

/** Waits until the notes in the store are as they should be. */
export function untilStored(
  session: ChromiumSession,
  what: string,
  fits: (rows: AnnotationRecord[]) => boolean,
): Promise<AnnotationRecord[]> {
  return eventually(what, () => storedNotes(session), { fits });
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
