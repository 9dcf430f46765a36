/** The whole way for publishers whose pages are made in quite different ways, in Chromium. */
import { describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { recognized } from '@/tests/e2e/support/engine';
import { eventually, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { publisherArticles } from '@/tests/e2e/support/publishers';
import type { Article } from '@/utils/model/article';
import { noteOn, openArticle, writeNote } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const EXTENSION = buildFolder('chrome-mv3-e2e');
const ARTICLES = publisherArticles();

/** Pledges met. */
let all = 0;
const { session } = useChromium({
  pages: Object.fromEntries(ARTICLES.map(({ url, html }) => [url, html])),
  viewport: { width: 1600, height: 900 },
});

describe.each(ARTICLES)('an article of $what', ({ url, facts, words }) => {
  it('is marked, keeps a note over a reload, and shows its pledges in the panel', async () => {
    const page = await openArticle(session, url);
    const painted = await paintedWords(page);
    expect(Object.values(painted).flat().length).toBeGreaterThan(2);

    await writeNote(page, words, `记：${words}`);
    await page.reload();
    await noteOn(page, `记：${words}`).waitFor();
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual([words]);

    const panel = await session.openExtensionPage('sidepanel.html');
    const text =
      ((await storedRows(panel, 'articles')) as Article[]).find(({ docId }) => docId === facts.docId)?.text ?? '';
    const { pledges } = recognized(text, EXTENSION, facts.publishedAt?.slice(0, 10));
    expect(painted['meipi-pledge'] ?? []).toEqual(pledges.map(({ start, end }) => text.slice(start, end)));
    await page.bringToFront();
    await panel.reload();
    await panel.getByRole('heading', { name: facts.title }).waitFor();
    await eventually('its pledges', () => panel.locator('.panel-act').count(), {
      fits: (count) => count === pledges.length,
    });
    all += pledges.length;
  });
});

it('had pledges to show', () => {
  expect(all).toBeGreaterThan(3);
});
