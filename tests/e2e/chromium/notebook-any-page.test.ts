/** From the notebook to a note on a page of a site without an adapter, which is read only when the reader wishes it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { marked, startNote, t } from '@/tests/e2e/support/reader';

const BLOG = webPage('wordpress');
const WORDS = '三列集装箱';

let server: FixtureServer;
let session: ChromiumSession;
beforeAll(async () => {
  server = await startFixtureServer({ [BLOG.url]: BLOG.html });
  session = await launchChromium({ extension: buildFolder('chrome-mv3-e2e'), server, language: 'zh-CN' });
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Clicks the button in the toolbar over a page, then “read this page” in the popup. */
async function readAtWish(page: Page): Promise<void> {
  await session.clickButtonOver(page);
  const popup = await session.openPopupOver(page);
  await popup.bringToFront();
  await popup.getByRole('button', { name: t('popup.read') }).click();
  await marked(page);
  await popup.close();
  await page.bringToFront();
}

describe('a note on any page', () => {
  it('is opened at its place as soon as the reader has the page read', async () => {
    const page = await session.context.newPage();
    await page.goto(BLOG.url);
    await readAtWish(page);
    await startNote(page, WORDS);
    await page.keyboard.type('回头再看。');
    await page.keyboard.press('Escape');
    const notebook = await session.openExtensionPage('notebook.html');
    await eventually('the note', () => storedRows(notebook, 'annotations'), { fits: (rows) => rows.length === 1 });
    await page.close();
    await notebook.locator('.article-head').filter({ hasText: BLOG.host }).waitFor();
    const [opened] = await Promise.all([
      session.context.waitForEvent('page'),
      notebook
        .locator('.note-row')
        .filter({ hasText: '回头再看。' })
        .getByRole('button', { name: t('notes.open') })
        .click(),
    ]);
    await opened.waitForLoadState();
    await readAtWish(opened);
    const lit = await eventually('the lit words', () => paintedWords(opened), {
      fits: (words) => 'meipi-current-yellow' in words,
    });
    expect(lit['meipi-current-yellow']?.join('')).toBe(WORDS);
  });
});
