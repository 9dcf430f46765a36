/** Sites without an adapter that the reader has allowed for good: read by themselves, switched off, and given back. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { late, webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, paintedCount, paintedWords } from '@/tests/e2e/support/page-state';
import { marked, overlayOf, t } from '@/tests/e2e/support/reader';
import { temporaryFolder } from '@/tests/e2e/support/temporary-folder';
import { isRetry } from '@/tests/e2e/support/use-browser';
import { tidy } from '@/tests/e2e/support/use-chromium';

const BLOG = webPage('wordpress');
const LIST = webPage('refused-list');
const TEASERS = webPage('refused-teasers');
const LATE = late(BLOG);
const PAPER = webPage('newspaper-traditional');
const PATTERN = `*://${BLOG.host}/*`;
/** Two sites, to be given back in two ways. */
const ALLOWED = [PATTERN, `*://${PAPER.host}/*`];

const folder = temporaryFolder();
let server: FixtureServer;
let session: ChromiumSession;
let profile: string;
beforeAll(async () => {
  const pages = [BLOG, LIST, TEASERS, LATE, PAPER];
  server = await startFixtureServer(Object.fromEntries(pages.map(({ url, html }) => [url, html])));
  await start();
});
beforeEach(async ({ task }) => {
  if (!isRetry(task)) return tidy(session);
  await session.crash();
  await start();
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

/**
 * A reader who has allowed both sites. The browser asks before it grants, in a window no test can click. What it
 * has granted to an older manifest stays granted: so the extension starts once with the sites in its own.
 */
async function start(): Promise<void> {
  const extension = path.join(folder, 'extension');
  cpSync(buildFolder('chrome-mv3-e2e'), extension, { recursive: true });
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly host_permissions: readonly string[] };
  const granting = { ...manifest, host_permissions: [...manifest.host_permissions, ...ALLOWED] };
  writeFileSync(file, JSON.stringify(granting));
  profile = mkdtempSync(path.join(folder, 'profile-'));
  const first = await launch();
  await first.close();
  writeFileSync(file, JSON.stringify(manifest));
  session = await launch();
}

function launch(): Promise<ChromiumSession> {
  return launchChromium({ extension: path.join(folder, 'extension'), server, profile, language: 'zh-CN' });
}

async function open(url: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(url);
  return page;
}

describe('a site that is always read', () => {
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
      await session.close();
      session = await launch();
    }
  });

  it('has its lists left alone but for one look', async () => {
    const page = await open(LIST.url);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('switch', { name: t('popup.always', { site: BLOG.host }), checked: true }).waitFor();
    expect(await overlayOf(page).count()).toBe(0);
  });

  it('has also those lists left alone that begin to tell each article', async () => {
    const page = await open(TEASERS.url);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('heading', { name: t('popup.elsewhere.title') }).waitFor();
    expect(await overlayOf(page).count()).toBe(0);
  });

  it('is read when a script fills in its text long after its load', async () => {
    const page = await open(LATE.url);
    await page.getByRole('heading', { name: BLOG.title }).waitFor();
    await marked(page);
    expect(Object.values(await paintedWords(page)).flat()).toContain('哈萨克斯坦');
  });

  it('is switched off and on like the others', async () => {
    const page = await open(BLOG.url);
    await marked(page);
    const popup = await session.openPopupOver(page);
    await popup.bringToFront();
    const toggle = popup.getByRole('switch', { name: t('popup.site', { site: BLOG.host }) });
    await toggle.click();
    await popup.getByRole('heading', { name: t('popup.off.title', { site: BLOG.host }) }).waitFor();
    expect(await eventually('no marks', () => paintedCount(page), { fits: (count) => count === 0 })).toBe(0);
    await page.reload();
    await popup.reload();
    await popup.getByRole('heading', { name: t('popup.off.title', { site: BLOG.host }) }).waitFor();
    await toggle.click();
    await marked(page);
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
  });

  it('leaves the settings also when the permission is taken away elsewhere', async () => {
    const options = await session.openExtensionPage('options.html');
    await options.getByRole('switch', { name: t('popup.site', { site: PAPER.host }) }).waitFor();
    const other = await session.openExtensionPage('welcome.html');
    await other.evaluate(async (sites) => {
      for (const site of sites) {
        const origins = [site];
        if (await chrome.permissions.contains({ origins })) await chrome.permissions.remove({ origins });
      }
    }, ALLOWED);
    await options.getByText(t('options.sites.others.none')).waitFor();
    const scripts = await eventually('no script', () => registered(options), { fits: (all) => all.length === 0 });
    expect(scripts).toEqual([]);
  });
});
