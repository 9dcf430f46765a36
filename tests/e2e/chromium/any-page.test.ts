/** Pages of sites without an adapter: read once at the reader's wish, or always where the reader allows the site. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { inGbk, inGbkByHeader, webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, forgetEverything, paintedCount, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { contentOf, contentWithoutExtension, marked, overlayOf, startNote, t } from '@/tests/e2e/support/reader';
import type { Article } from '@/utils/model/article';

const EXTENSION = buildFolder('chrome-mv3-e2e');
const BLOG = webPage('wordpress');
const LIST = webPage('refused-list');
const ENGLISH = webPage('refused-english');
const OLD = webPage('old-gbk');
const PEOPLE = webPage('people/text-title-2019');
const PAPER = webPage('newspaper-traditional');
const READ = t('popup.read');
const PATTERN = `*://${BLOG.host}/*`;
/** Two sites, to be given back in two ways. */
const ALLOWED = [PATTERN, `*://${PAPER.host}/*`];

let server: FixtureServer;
let session: ChromiumSession;

function serve(): Promise<FixtureServer> {
  const plain = [BLOG, LIST, ENGLISH, PAPER].map(({ url, html }) => [url, html] as const);
  return startFixtureServer({
    ...Object.fromEntries(plain),
    [OLD.url]: inGbk(OLD),
    [PEOPLE.url]: inGbkByHeader(PEOPLE),
  });
}

async function open(url: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(url);
  return page;
}

/** Clicks the button in the toolbar over a page, then “read this page” in a popup that stays to be looked at. */
async function readAtWish(page: Page): Promise<Page> {
  await session.clickButtonOver(page);
  const popup = await session.openPopupOver(page);
  await popup.bringToFront();
  await popup.getByRole('button', { name: READ }).click();
  return popup;
}

/** Writes a note, which on a page without a margin stands as a dot beside its words. */
async function note(page: Page, words: string, text: string): Promise<void> {
  await startNote(page, words);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await noted(page, words);
}

/** Waits until the words bear a note. */
async function noted(page: Page, words: string): Promise<void> {
  await eventually(`a note on ${words}`, async () => (await paintedWords(page))['meipi-mark-yellow'] ?? [], {
    fits: (all) => all.join('').includes(words),
  });
}

async function storedArticle(): Promise<Article | undefined> {
  const popup = await session.openExtensionPage('popup.html');
  const [article] = (await storedRows(popup, 'articles')) as Article[];
  await popup.close();
  return article;
}

async function closeAll(): Promise<void> {
  const popup = await session.openExtensionPage('popup.html');
  await forgetEverything(popup);
  await Promise.all(
    session.context
      .pages()
      .slice(1)
      .map((page) => page.close()),
  );
}

describe('a page that is read once', () => {
  beforeAll(async () => {
    server = await serve();
    session = await launchChromium({ extension: EXTENSION, server, language: 'zh-CN' });
  });
  afterEach(closeAll);
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is left alone until the reader wishes it, then marked and counted', async () => {
    const page = await open(BLOG.url);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('heading', { name: t('popup.elsewhere.title') }).waitFor();
    expect(await page.content()).toBe(await contentWithoutExtension(session, BLOG.url));
    const read = await readAtWish(page);
    await read.getByRole('heading', { name: BLOG.title }).waitFor();
    const words = Object.values(await paintedWords(page)).flat();
    expect(words).toEqual(expect.arrayContaining(['哈萨克斯坦', '哈方承诺在2026年底前完成道路硬化']));
    expect(await contentOf(page)).toBe(await contentWithoutExtension(session, BLOG.url));
  });

  it('has its note again when it is read again after a reload', async () => {
    const page = await open(BLOG.url);
    await readAtWish(page);
    await marked(page);
    await note(page, '三列集装箱', '一年三十六列。');
    await page.reload();
    expect(await overlayOf(page).count()).toBe(0);
    await readAtWish(page);
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
    const popup = await readAtWish(page);
    await popup.getByRole('heading', { name: t('popup.missed.title') }).waitFor();
    await popup.getByText(t(error)).waitFor();
    expect(await paintedCount(page)).toBe(0);
    expect(await contentOf(page)).toBe(await contentWithoutExtension(session, url));
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
    await readAtWish(page);
    await marked(page);
    await note(page, '小小的一步', '记下。');
    expect(await storedArticle()).toMatchObject({ title: OLD.title, text: OLD.lines.join('\n') });
  });
});

describe('a publisher’s page in GBK, as the server says', () => {
  it('is read right by its adapter', async () => {
    server = await serve();
    session = await launchChromium({ extension: EXTENSION, server, language: 'zh-CN' });
    const page = await open(PEOPLE.url);
    await marked(page);
    await note(page, PEOPLE.lines[0]?.slice(0, 12) ?? '', '开头。');
    const article = await storedArticle();
    await session.close();
    await server.close();
    expect(article).toMatchObject({ site: 'people', title: PEOPLE.title, text: PEOPLE.lines.join('\n') });
  });
});

describe('a site that is always read', () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'meipi-always-'));
  const extension = mkdtempSync(path.join(tmpdir(), 'meipi-granted-'));
  const launch = () => launchChromium({ extension, server, profile, language: 'zh-CN' });

  beforeAll(async () => {
    server = await serve();
    await grantOnce();
    session = await launch();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    for (const folder of [profile, extension]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /**
   * The browser asks before it grants, in a window no test can click. What it has granted to an older manifest
   * stays granted: so the extension starts once with the sites in its own.
   */
  async function grantOnce(): Promise<void> {
    cpSync(EXTENSION, extension, { recursive: true });
    const file = path.join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly host_permissions: readonly string[] };
    const granting = { ...manifest, host_permissions: [...manifest.host_permissions, ...ALLOWED] };
    writeFileSync(file, JSON.stringify(granting));
    const first = await launch();
    await first.close();
    writeFileSync(file, JSON.stringify(manifest));
  }

  const registered = (page: Page): Promise<string[]> =>
    page.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    );

  it('stands in the settings and is read by itself, also after a restart', async () => {
    for (const _ of ['at first', 'again']) {
      const options = await session.openExtensionPage('options.html');
      for (const { host } of [BLOG, PAPER])
        await options.getByRole('switch', { name: t('popup.site', { site: host }) }).waitFor();
      await eventually('the script', () => registered(options), { fits: (all) => all.length === ALLOWED.length });
      const page = await open(BLOG.url);
      await marked(page);
      expect(Object.values(await paintedWords(page)).flat()).toContain('哈萨克斯坦');
      await marked(await open(PAPER.url));
      await closeAll();
      await session.close();
      session = await launch();
    }
  });

  it('has its lists left alone but for one look', async () => {
    const page = await open(LIST.url);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('switch', { name: t('popup.always', { site: BLOG.host }), checked: true }).waitFor();
    expect(await overlayOf(page).count()).toBe(0);
    await closeAll();
  });

  it('is switched off and on like the others', async () => {
    const page = await open(BLOG.url);
    await marked(page);
    const popup = await session.openPopupOver(page);
    await popup.bringToFront();
    const toggle = popup.getByRole('switch', { name: t('popup.site', { site: BLOG.host }) });
    await toggle.click();
    await popup.getByRole('heading', { name: t('popup.off.title', { site: BLOG.host }) }).waitFor();
    expect(await paintedCount(page)).toBe(0);
    await page.reload();
    await popup.reload();
    await popup.getByRole('heading', { name: t('popup.off.title', { site: BLOG.host }) }).waitFor();
    await toggle.click();
    await marked(page);
    await closeAll();
  });

  it('is removed in the settings, with its script and its permission', async () => {
    const options = await session.openExtensionPage('options.html');
    await options.getByRole('button', { name: t('options.sites.remove.name', { site: BLOG.host }) }).click();
    await options.getByRole('switch', { name: t('popup.site', { site: BLOG.host }) }).waitFor({ state: 'detached' });
    await eventually('one script less', () => registered(options), { fits: (all) => !all.includes(PATTERN) });
    expect(await registered(options)).toEqual([ALLOWED[1]]);
    expect(await options.evaluate((pattern) => chrome.permissions.contains({ origins: [pattern] }), PATTERN)).toBe(
      false,
    );
    const page = await open(BLOG.url);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('heading', { name: t('popup.elsewhere.title') }).waitFor();
    expect(await overlayOf(page).count()).toBe(0);
    await closeAll();
  });

  it('leaves the settings also when the permission is taken away elsewhere', async () => {
    const options = await session.openExtensionPage('options.html');
    await options.getByRole('switch', { name: t('popup.site', { site: PAPER.host }) }).waitFor();
    const other = await session.openExtensionPage('welcome.html');
    await other.evaluate((origins) => chrome.permissions.remove({ origins }), ALLOWED.slice(1));
    await options.getByText(t('options.sites.others.none')).waitFor();
    const scripts = await eventually('no script', () => registered(options), { fits: (all) => all.length === 0 });
    expect(scripts).toEqual([]);
  });
});
