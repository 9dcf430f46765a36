import type { Page } from 'playwright-core';
import type { ChromiumSession } from '@/tests/e2e/support/chromium';
import { chooseFile, openReader } from '@/tests/e2e/support/documents';
import { eventually, paintedCount, selectWords } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, overlayOf, startNote, t } from '@/tests/e2e/support/reader';
import { SECOND } from '@/tests/e2e/support/loan-articles';
import { DOCUMENT, DOCUMENT_NOTE, NOTES, type PictureNote } from './content';

export interface Scene {
  readonly session: ChromiumSession;
  /** The sample article, marked. */
  readonly page: Page;
  /** Where the picture of this name goes, in the scene's theme. */
  readonly picture: (name: string) => string;
}

/** Each picture brings the page into its state and takes it; they follow on each other. */
export const SHOTS: readonly ((scene: Scene) => Promise<void>)[] = [card, marginNote, panel, notebook, reader, popup];

async function card({ page, picture }: Scene): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.screenshot({ path: picture('card') });
  await page.keyboard.press('Escape');
}

async function marginNote({ page, picture }: Scene): Promise<void> {
  for (const note of NOTES) await write(page, note);
  await selectWords(page, NOTES[1]?.words ?? '');
  await bare(page);
  await page.screenshot({ path: picture('margin-note') });
}

async function panel({ session, page, picture }: Scene): Promise<void> {
  const tab = await session.openExtensionPage('sidepanel.html');
  await page.bringToFront();
  await tab.reload();
  await tab.setViewportSize({ width: 400, height: 800 });
  await tab.getByRole('region', { name: t('panel.pledges') }).waitFor();
  await withoutHint(tab);
  await tab.screenshot({ path: picture('panel') });
  await tab.close();
}

async function notebook({ session, picture }: Scene): Promise<void> {
  const other = await openArticle(session, SECOND.url);
  await write(other, { words: SECOND.words, text: '第二次读到：期限晚了两年。', tags: '期限，' });
  const tab = await session.openExtensionPage('notebook.html');
  await tab.getByText('第二次读到').first().waitFor();
  await withoutHint(tab);
  await tab.screenshot({ path: picture('notebook') });
  await Promise.all([tab.close(), other.close()]);
}

async function reader({ session, picture }: Scene): Promise<void> {
  const tab = await openReader(session);
  await chooseFile(tab, { name: DOCUMENT.name, bytes: new TextEncoder().encode(DOCUMENT.text) });
  await eventually('marks', () => paintedCount(tab), { fits: (count) => count > 0 });
  await write(tab, DOCUMENT_NOTE);
  await bare(tab);
  await tab.evaluate(() => scrollTo(0, 0));
  await tab.screenshot({ path: picture('reader') });
  await tab.close();
}

async function popup({ session, page, picture }: Scene): Promise<void> {
  const tab = await session.openPopupOver(page);
  await tab.setViewportSize({ width: 340, height: 620 });
  await tab.locator('.counts').waitFor();
  await withoutHint(tab);
  await tab.screenshot({ path: picture('popup') });
  await tab.close();
}

async function write(page: Page, { words, text, tags }: PictureNote): Promise<void> {
  await startNote(page, words);
  await page.keyboard.insertText(text);
  if (tags)
    await overlayOf(page)
      .getByRole('combobox', { name: t('tags.add') })
      .fill(tags);
  await page.keyboard.press('Escape');
  await noteOn(page).last().waitFor();
}

/** Nothing is selected, pointed at or said. */
async function bare(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  const messages = overlayOf(page).getByRole('button', { name: t('toast.close') });
  while ((await messages.count()) > 0) await messages.first().click();
  await page.mouse.move(0, 0);
  await settled(page);
}

/** The sentence on the care of the notes has been read and closed. */
async function withoutHint(page: Page): Promise<void> {
  const hint = page.getByRole('complementary', { name: t('care.label') });
  await settled(page);
  if ((await hint.count()) > 0) await hint.getByRole('button', { name: t('notice.close') }).click();
  await page.mouse.move(0, 0);
  await settled(page);
}

/** Every fade has ended. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
}
