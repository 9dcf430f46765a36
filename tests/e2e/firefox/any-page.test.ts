/** A site without an adapter in Firefox: allowed in the settings, then read by itself, with a note that is there after a reload; and given back. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { marked, noted, writeNote } from '@/tests/e2e/support/firefox-reader';
import { webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, paintedCount, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { useFirefox } from '@/tests/e2e/support/use-firefox';
import { type AnnotationRecord, noteText } from '@/utils/model/annotation';

const BLOG = webPage('wordpress');
const NOTE = '一年三十六列。';

const { session } = useFirefox({ [BLOG.url]: BLOG.html });
let page: Page;
let options: Page;
beforeEach(async () => {
  options = await session.openExtensionPage('options.html');
  page = await session.newPage();
  await page.goto(BLOG.url);
});

/** Allows the site in the settings, unless an earlier case has done it. */
async function allow(): Promise<void> {
  await options.bringToFront();
  const field = await options.waitForSelector('.add-site input');
  if ((await options.$('.other-site')) === null) {
    await field?.type(BLOG.host);
    await options.locator('.add-site button').click();
  }
  await options.waitForSelector('.other-site');
  await page.bringToFront();
}

describe('in Firefox, a site that is always read', () => {
  it('is marked at once when it is allowed in the settings', async () => {
    expect(await paintedCount(page)).toBe(0);
    await allow();
    await marked(page);
    expect(Object.values(await paintedWords(page)).flat()).toContain('哈萨克斯坦');
  });

  it('has its note after a reload', async () => {
    await allow();
    await marked(page);
    await writeNote(page, '三列集装箱', NOTE);
    await page.reload();
    await marked(page);
    await noted(page, '三列集装箱');
    const notes = (await storedRows(options, 'annotations')) as AnnotationRecord[];
    expect(notes.map(({ annotation }) => noteText(annotation))).toEqual([NOTE]);
  });

  it('is left alone again when it is given back', async () => {
    await allow();
    await marked(page);
    await options.bringToFront();
    await options.locator('.other-site .text-button').click();
    await options.waitForFunction(() => document.querySelector('.other-site') === null, { polling: 50 });
    await page.bringToFront();
    await page.reload();
    // What would have been marked had three looks at the page: at its end, at its load and 1.5 s after.
    await eventually('the page long loaded', () => page.evaluate(() => performance.now()), {
      fits: (now) => now > 2_500,
    });
    expect(await paintedCount(page)).toBe(0);
  });
});
