import type { Page } from 'playwright-core';
import type { Annotation } from '@/utils/model/annotation';
import { noteText } from '@/utils/model/annotation';
import type { ChromiumSession } from '@/tests/e2e/support/chromium';
import { eventually, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';

const NOTE = 'Written by the demo with the keyboard.';

/** Waits until the article is marked, writes a note on its first pledge, and tells all of it on the console, with a picture. */
export async function walkThrough(options: {
  readonly session: ChromiumSession;
  readonly page: Page;
  /** Path of the picture to write. */
  readonly picture: string;
}): Promise<void> {
  const { session, page, picture } = options;
  const painted = await eventually('marks', () => paintedWords(page), {
    fits: (words) => Object.keys(words).length > 0,
  });
  console.log('Recognized and painted in the sample article:');
  for (const [name, words] of Object.entries(painted))
    console.log(`  ${name.replace('meipi-', '').padEnd(20)}${String(words.length).padStart(4)}  ${summary(words)}`);
  const target = painted['meipi-pledge']?.[0] ?? Object.values(painted)[0]?.[0] ?? '';
  await writeNote(page, target);
  await page.screenshot({ path: picture });
  for (const annotation of await annotations(session)) tell(annotation);
  console.log(`Picture: ${picture}`);
}

async function writeNote(page: Page, words: string): Promise<void> {
  if (!(await selectWords(page, words))) throw new Error(`The article does not contain ${words}.`);
  await page.keyboard.press('n');
  // The interface lives in a closed shadow root: from outside only its host has the focus.
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.keyboard.type(NOTE);
}

/** The note saves itself at the first pause in the typing. */
async function annotations(session: ChromiumSession): Promise<Annotation[]> {
  const popup = await session.openExtensionPage('popup.html');
  const rows = await eventually('the saved note', () => storedRows(popup, 'annotations'), {
    fits: (found) => found.some((row) => noteText((row as { annotation: Annotation }).annotation) === NOTE),
  });
  await popup.close();
  return rows.map((row) => (row as { annotation: Annotation }).annotation);
}

function tell(annotation: Annotation): void {
  const quote = annotation.target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  console.log('Noted, as the extension has stored it:');
  console.log(`  on    ${quote?.type === 'TextQuoteSelector' ? quote.exact : ''}`);
  console.log(`  note  ${noteText(annotation)}`);
  console.log(`  in    ${annotation.target.source}`);
}

function summary(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  const shown = distinct.slice(0, 6).map((word) => (word.length > 24 ? `${word.slice(0, 24)}…` : word));
  return shown.join('、') + (distinct.length > shown.length ? ' …' : '');
}
