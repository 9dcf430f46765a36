/** The whole way for publishers whose pages are made in quite different ways, in Firefox. */
import { describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { recognized } from '@/tests/e2e/support/engine';
import { marked, openArticle, reloadExtensionPage, untilShown, writeNote } from '@/tests/e2e/support/firefox-reader';
import { eventually, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { publisherArticles } from '@/tests/e2e/support/publishers';
import { useFirefox } from '@/tests/e2e/support/use-firefox';
import type { Article } from '@/utils/model/article';

const EXTENSION = buildFolder('firefox-mv3-e2e');
const ARTICLES = publisherArticles();

const { session } = useFirefox(Object.fromEntries(ARTICLES.map(({ url, html }) => [url, html])));

describe.each(ARTICLES)('in Firefox an article of $what', ({ url, facts, words }) => {
  it('is marked, keeps a note over a reload, and shows its pledges in the panel', async () => {
    const page = await openArticle(session, url);
    await page.setViewport({ width: 1600, height: 900 });
    const painted = await paintedWords(page);
    expect(Object.values(painted).flat().length).toBeGreaterThan(2);

    await writeNote(page, words, `记：${words}`);
    await untilShown(page, 'article.note', words);
    await page.reload();
    await marked(page);
    await untilShown(page, 'article.note', words);
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual([words]);

    const panel = await session.openExtensionPage('sidepanel.html');
    const text =
      ((await storedRows(panel, 'articles')) as Article[]).find(({ docId }) => docId === facts.docId)?.text ?? '';
    const { pledges } = recognized(text, EXTENSION, facts.publishedAt?.slice(0, 10));
    expect(painted['meipi-pledge'] ?? []).toEqual(pledges.map(({ start, end }) => text.slice(start, end)));
    await page.bringToFront();
    await reloadExtensionPage(panel);
    await eventually('the article in the panel', () => panel.evaluate(() => document.body.textContent), {
      fits: (shown) => shown.includes(facts.title),
    });
    const acts = () => panel.evaluate(() => document.querySelectorAll('.panel-act').length);
    await eventually('its pledges', acts, { fits: (count) => count === pledges.length });
  });
});
