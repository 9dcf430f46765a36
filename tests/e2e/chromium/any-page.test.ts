/** Pages of sites without an adapter, read once at the reader's wish; and pages that come in GBK. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { folded, inGbk, inGbkByHeader, webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, paintedCount, paintedWords } from '@/tests/e2e/support/page-state';
import { noteAtWish, noted, readAtWish } from '@/tests/e2e/support/read-at-wish';
import { contentOf, contentWithoutExtension, marked, overlayOf, t } from '@/tests/e2e/support/reader';
import { stored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import type { Article } from '@/utils/model/article';

const BLOG = webPage('wordpress');
const LIST = webPage('refused-list');
const FOLDED = folded(BLOG);
const ENGLISH = webPage('refused-english');
const OLD = webPage('old-gbk');
const PEOPLE = webPage('people/text-title-2019');
/** Those of the publishers that declare it in their heads. */
const DECLARED = ['chinanews/news-2019', 'ministry/gwytb-2024', 'people/rm-2024', 'people/text-con-2012'].map(webPage);
const READ = t('popup.read');

const { session } = useChromium({
  pages: {
    ...Object.fromEntries([BLOG, LIST, FOLDED, ENGLISH].map(({ url, html }) => [url, html])),
    [OLD.url]: inGbk(OLD),
    [PEOPLE.url]: inGbkByHeader(PEOPLE),
    ...Object.fromEntries(DECLARED.map((page) => [page.url, inGbk(page)])),
  },
});

async function open(url: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(url);
  return page;
}

async function storedArticle(): Promise<Article | undefined> {
  const [article] = await stored<Article>(session, 'articles');
  return article;
}

describe('a page that is read once', () => {
  it('is left alone until the reader wishes it, then marked and counted', async () => {
    const page = await open(BLOG.url);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('heading', { name: t('popup.elsewhere.title') }).waitFor();
    expect(await page.content()).toBe(await contentWithoutExtension(session, BLOG.url));
    const read = await readAtWish(session, page);
    await read.getByRole('heading', { name: BLOG.title }).waitFor();
    const words = Object.values(await paintedWords(page)).flat();
    expect(words).toEqual(expect.arrayContaining(['哈萨克斯坦', '哈方承诺在2026年底前完成道路硬化']));
    expect(await contentOf(page)).toBe(await contentWithoutExtension(session, BLOG.url));
  });

  it('has its note again when it is read again after a reload', async () => {
    const page = await open(BLOG.url);
    await readAtWish(session, page);
    await marked(page);
    await noteAtWish(page, '三列集装箱', '一年三十六列。');
    await page.reload();
    expect(await overlayOf(page).count()).toBe(0);
    await readAtWish(session, page);
    await page.bringToFront();
    await noted(page, '三列集装箱');
    expect(await storedArticle()).toMatchObject({
      site: 'web:lugang.example',
      title: BLOG.title,
      text: BLOG.lines.join('\n'),
    });
  });

  it.each([
    { what: 'a list', page: LIST, error: 'error.no-article' },
    { what: 'an article in English', page: ENGLISH, error: 'error.not-chinese' },
  ] as const)('is refused with a word where it is $what, and nothing is painted', async ({ page: { url }, error }) => {
    const page = await open(url);
    const popup = await readAtWish(session, page);
    await popup.getByRole('heading', { name: t('popup.missed.title') }).waitFor();
    await popup.getByText(t(error)).waitFor();
    expect(await paintedCount(page)).toBe(0);
    expect(await contentOf(page)).toBe(await contentWithoutExtension(session, url));
  });

  it('is read when it was refused for its fold and the reader has opened that', async () => {
    const page = await open(FOLDED.url);
    const popup = await readAtWish(session, page);
    await popup.getByText(t('error.no-article')).waitFor();
    await page.bringToFront();
    await page.getByRole('button', { name: '展开全文' }).click();
    await marked(page);
    const words = await eventually('the fold', async () => Object.values(await paintedWords(page)).flat(), {
      fits: (all) => all.length > 1,
    });
    expect(words).toContain('哈方承诺在2026年底前完成道路硬化');
  });

  it('is read from the panel where the button was clicked, else the panel says what to click', async () => {
    const page = await open(BLOG.url);
    const panel = await session.openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await panel.reload();
    await panel.bringToFront();
    await panel.getByRole('button', { name: READ }).click();
    await panel.getByText(t('error.page-not-allowed')).waitFor();
    expect(await paintedCount(page)).toBe(0);
    await session.clickButtonOver(page);
    await panel.bringToFront();
    await panel.getByRole('button', { name: READ }).click();
    await panel.getByRole('heading', { name: BLOG.title }).waitFor();
    await marked(page);
  });

  it('is no page of the browser’s own', async () => {
    const page = await open('chrome://version/');
    const popup = await session.openPopupOver(page);
    await popup.bringToFront();
    await popup.getByRole('button', { name: READ }).click();
    await popup.getByRole('heading', { name: t('popup.closed.title') }).waitFor();
    expect(await popup.getByRole('button', { name: READ }).count()).toBe(0);
  });

  it('is read right where it comes in GBK, as its head declares', async () => {
    const page = await open(OLD.url);
    await readAtWish(session, page);
    await marked(page);
    await noteAtWish(page, '小小的一步', '记下。');
    expect(await storedArticle()).toMatchObject({ title: OLD.title, text: OLD.lines.join('\n') });
  });
});

describe('a publisher’s page in GBK', () => {
  it('is read right by its adapter where the server says so', async () => {
    const page = await open(PEOPLE.url);
    await marked(page);
    await noteAtWish(page, PEOPLE.lines[0]?.slice(0, 12) ?? '', '开头。');
    expect(await storedArticle()).toMatchObject({ site: 'people', title: PEOPLE.title, text: PEOPLE.lines.join('\n') });
  });

  it.each(DECLARED)('is read right where its head declares it: $url', async ({ url, title, lines }) => {
    const page = await open(url);
    await marked(page);
    await noteAtWish(page, lines[0]?.slice(0, 12) ?? '', '开头。');
    expect(await storedArticle()).toMatchObject({ title, text: lines.join('\n') });
  });
});
