/** What a reader does on an article page, and sees there, in Firefox with the build whose overlay can be looked into. */
import type { Page } from 'puppeteer-core';
import { createTranslator } from '@/utils/locale/translator';
import type { FirefoxSession } from './firefox';
import { eventually, paintedCount, paintedWords, selectWords } from './page-state';

/** The interface as a reader with an English browser reads it. */
export const { t } = createTranslator('en');

/** Waits until there are marks. */
export async function marked(page: Page): Promise<void> {
  await eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
}

/** Opens an article in a new tab, in front, and waits until it is marked. */
export async function openArticle(session: FirefoxSession, url: string): Promise<Page> {
  const page = await session.newPage();
  await page.bringToFront();
  await page.goto(url);
  await marked(page);
  return page;
}

/** What an element of the overlay says; undefined where there is none. */
export function overlayText(page: Page, selector: string): Promise<string | undefined> {
  return page.evaluate(
    (wanted) => document.querySelector('meipi-overlay')?.shadowRoot?.querySelector(wanted)?.textContent ?? undefined,
    selector,
  );
}

/** Waits until an element of the overlay says these words. */
export async function untilShown(page: Page, selector: string, words: string): Promise<void> {
  await eventually(`${words} in the overlay`, () => overlayText(page, selector), {
    fits: (text) => text?.includes(words) ?? false,
  });
}

/** Writes a note on words by the keyboard alone, and waits until they bear it. */
export async function writeNote(page: Page, words: string, note: string): Promise<void> {
  await page.bringToFront();
  if (!(await selectWords(page, words))) throw new Error(`${words} does not stand in the page.`);
  await page.keyboard.press('n');
  await page.waitForFunction(
    () => document.querySelector('meipi-overlay')?.shadowRoot?.activeElement?.localName === 'textarea',
    { polling: 50 },
  );
  await page.keyboard.type(note);
  await page.keyboard.press('Escape');
  await noted(page, words);
}

/** Waits until the words bear a note or a mark. */
export async function noted(page: Page, words: string): Promise<void> {
  await eventually(`a note on ${words}`, async () => (await paintedWords(page))['meipi-mark-yellow'] ?? [], {
    fits: (all) => all.join('').includes(words),
  });
}

/** Loads a page of the extension again, which never tells that it has loaded. */
export async function reloadExtensionPage(page: Page): Promise<void> {
  await page.reload({ timeout: 1000 }).catch(() => undefined);
}
