/** Pages of sites without an adapter: read when the reader wishes it, and noted on. */
import type { Page } from 'playwright-core';
import type { ChromiumSession } from './chromium';
import { eventually, paintedWords } from './page-state';
import { startNote, t } from './reader';

/** Clicks the button in the toolbar over a page, then “read this page” in a popup that stays to be looked at. */
export async function readAtWish(session: ChromiumSession, page: Page): Promise<Page> {
  await session.clickButtonOver(page);
  const popup = await session.openPopupOver(page);
  await popup.bringToFront();
  await popup.getByRole('button', { name: t('popup.read') }).click();
  return popup;
}

/** Writes a note, which on a page without a margin stands as a dot beside its words. */
export async function noteAtWish(page: Page, words: string, text: string): Promise<void> {
  await startNote(page, words);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await noted(page, words);
}

/** Waits until the words bear a note. */
export async function noted(page: Page, words: string): Promise<void> {
  await eventually(`a note on ${words}`, async () => (await paintedWords(page))['meipi-mark-yellow'] ?? [], {
    fits: (all) => all.join('').includes(words),
  });
}
