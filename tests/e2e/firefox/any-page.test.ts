/** A site without an adapter in Firefox: allowed in the settings, then read by itself, with a note that is there after a reload; and given back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type FirefoxSession, launchFirefox } from '@/tests/e2e/support/firefox';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, paintedCount, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import { type AnnotationRecord, noteText } from '@/utils/model/annotation';

const BLOG = webPage('wordpress');
const NOTE = '一年三十六列。';

let server: FixtureServer;
let session: FirefoxSession;
let page: Page;
let options: Page;
beforeAll(async () => {
  server = await startFixtureServer({ [BLOG.url]: BLOG.html });
  session = await launchFirefox({ extension: buildFolder('firefox-mv3-e2e'), server });
  options = await session.openExtensionPage('options.html');
  page = await session.newPage();
  await page.goto(BLOG.url);
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

function marked(): Promise<number> {
  return eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
}

/** Waits until the words bear a note, which on a page without a margin stands as a dot beside them. */
async function noted(words: string): Promise<void> {
  await eventually(`a note on ${words}`, async () => (await paintedWords(page))['meipi-mark-yellow'] ?? [], {
    fits: (all) => all.join('').includes(words),
  });
}

describe('in Firefox, a site that is always read', () => {
  it('is marked at once when it is allowed in the settings', async () => {
    expect(await paintedCount(page)).toBe(0);
    await options.bringToFront();
    await (await options.waitForSelector('.add-site input'))?.type(BLOG.host);
    await (await options.waitForSelector('.add-site button'))?.click();
    await options.waitForSelector('.other-site');
    await page.bringToFront();
    await marked();
    expect(Object.values(await paintedWords(page)).flat()).toContain('哈萨克斯坦');
  });

  it('has its note after a reload', async () => {
    expect(await selectWords(page, '三列集装箱')).toBe(true);
    await page.keyboard.press('n');
    await page.waitForFunction(
      () => document.querySelector('meipi-overlay')?.shadowRoot?.activeElement?.localName === 'textarea',
      { polling: 50 },
    );
    await page.keyboard.type(NOTE);
    await page.keyboard.press('Escape');
    await noted('三列集装箱');
    await page.reload();
    await marked();
    await noted('三列集装箱');
    const notes = (await storedRows(options, 'annotations')) as AnnotationRecord[];
    expect(notes.map(({ annotation }) => noteText(annotation))).toEqual([NOTE]);
  });

  it('is left alone again when it is given back', async () => {
    await options.bringToFront();
    await (await options.waitForSelector('.other-site .text-button'))?.click();
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
