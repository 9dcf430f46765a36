/** From the notebook to a note on a page of a site without an adapter, which is read only when the reader wishes it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, paintedWords } from '@/tests/e2e/support/page-state';
import { noteAtWish, readAtWish } from '@/tests/e2e/support/read-at-wish';
import { marked, t } from '@/tests/e2e/support/reader';
import { untilStored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { noteText } from '@/utils/model/annotation';

const BLOG = webPage('wordpress');
const WORDS = '三列集装箱';

const { session } = useChromium({ pages: { [BLOG.url]: BLOG.html } });

/** Reads a page, and has it in front again. */
async function read(page: Page): Promise<void> {
  const popup = await readAtWish(session, page);
  await marked(page);
  await popup.close();
  await page.bringToFront();
}

describe('a note on any page', () => {
  it('is opened at its place as soon as the reader has the page read', async () => {
    const page = await session.context.newPage();
    await page.goto(BLOG.url);
    await read(page);
    await noteAtWish(page, WORDS, '回头再看。');
    await untilStored(session, 'its text', ([row]) => row !== undefined && noteText(row.annotation) === '回头再看。');
    const notebook = await session.openExtensionPage('notebook.html');
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
    await read(opened);
    const lit = await eventually('the lit words', () => paintedWords(opened), {
      fits: (words) => 'meipi-current-yellow' in words,
    });
    expect(lit['meipi-current-yellow']?.join('')).toBe(WORDS);
  });
});
