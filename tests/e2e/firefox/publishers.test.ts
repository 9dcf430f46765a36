/** The whole way for publishers whose pages are made in quite different ways, in Firefox. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { recognized } from '@/tests/e2e/support/engine';
import { type FirefoxSession, launchFirefox } from '@/tests/e2e/support/firefox';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, paintedCount, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import type { Article } from '@/utils/model/article';
import { publisherArticles } from '@/tests/e2e/support/publishers';

const EXTENSION = buildFolder('firefox-mv3-e2e');
const ARTICLES = publisherArticles();

let server: FixtureServer;
let session: FirefoxSession;
beforeAll(async () => {
  server = await startFixtureServer(Object.fromEntries(ARTICLES.map(({ url, html }) => [url, html])));
  session = await launchFirefox({ extension: EXTENSION, server });
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

function marked(page: Page): Promise<number> {
  return eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
}

function untilNoted(page: Page, words: string): Promise<unknown> {
  const text = (): Promise<string> =>
    page.evaluate(
      () => document.querySelector('meipi-overlay')?.shadowRoot?.querySelector('article.note')?.textContent ?? '',
    );
  return eventually(`a note ${words}`, text, { fits: (found) => found.includes(words) });
}

async function writeNote(page: Page, words: string, note: string): Promise<void> {
  expect(await selectWords(page, words)).toBe(true);
  await page.keyboard.press('n');
  await page.waitForFunction(
    () => document.querySelector('meipi-overlay')?.shadowRoot?.activeElement?.localName === 'textarea',
    { polling: 50 },
  );
  await page.keyboard.type(note);
  await page.keyboard.press('Escape');
}

describe.each(ARTICLES)('in Firefox an article of $what', ({ url, facts, words }) => {
  it('is marked, keeps a note over a reload, and shows its pledges in the panel', async () => {
    const page = await session.newPage();
    await page.setViewport({ width: 1600, height: 900 });
    await page.bringToFront();
    await page.goto(url);
    await marked(page);
    const painted = await paintedWords(page);
    expect(Object.values(painted).flat().length).toBeGreaterThan(2);

    await writeNote(page, words, `记：${words}`);
    await untilNoted(page, words);
    await page.reload();
    await marked(page);
    await untilNoted(page, words);
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual([words]);

    const panel = await session.openExtensionPage('sidepanel.html');
    const text =
      ((await storedRows(panel, 'articles')) as Article[]).find(({ docId }) => docId === facts.docId)?.text ?? '';
    const { pledges } = recognized(text, EXTENSION, facts.publishedAt?.slice(0, 10));
    expect(painted['meipi-pledge'] ?? []).toEqual(pledges.map(({ start, end }) => text.slice(start, end)));
    await page.bringToFront();
    await panel.reload({ timeout: 1000 }).catch(() => undefined); // pages of the extension never tell that they have loaded
    await eventually('the article in the panel', () => panel.evaluate(() => document.body.textContent), {
      fits: (shown) => shown.includes(facts.title),
    });
    const acts = () => panel.evaluate(() => document.querySelectorAll('.panel-act').length);
    await eventually('its pledges', acts, { fits: (count) => count === pledges.length });
    await panel.close();
    await page.close();
  });
});
