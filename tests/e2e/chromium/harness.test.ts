import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { needChromium } from '@/scripts/browsers';
import { type ChromiumOptions, type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import { newProfile } from '@/tests/e2e/support/start-chromium';
import { writeTinyExtension } from '@/tests/e2e/support/tiny-extension';

const URL = 'https://finance.sina.com.cn/tiny.shtml';

/** What was last written into a database of Chromium's (LevelDB): its log, where keys and values stand as they are. */
function written(folder: string): string {
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  return logs.map((name) => readFileSync(path.join(folder, name), 'latin1')).join('');
}

describe('launchChromium', () => {
  let server: FixtureServer;
  const extension = writeTinyExtension('chromium');
  beforeAll(async () => {
    server = await startFixtureServer({ [URL]: '<title>one</title><p>一</p>' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(path.dirname(extension), { recursive: true, force: true });
  });

  async function launch(options: Partial<ChromiumOptions> = {}): Promise<ChromiumSession> {
    const session = await launchChromium({ extension, server, ...options });
    onTestFinished(() => session.close());
    return session;
  }

  it('serves a page under its real address to the content script, and a changed one on the next load', async () => {
    const session = await launch();
    const page = await session.context.newPage();
    await page.goto(URL);
    await page.waitForSelector('html[data-began]');
    server.setPage(URL, '<title>two</title>');
    await page.reload();
    expect(await page.title()).toBe('two');
    expect(server.requests).toContain(URL);
  });

  it('sees what is painted, selects over tags, and finds the page behind the popup', async () => {
    server.setPage(URL, '<title>中国</title><script>"中国"</script><p>中<b>国</b>人</p>');
    const session = await launch();
    const page = await session.context.newPage();
    await page.goto(URL);
    await page.waitForSelector('html[data-began]');
    expect(await paintedWords(page)).toEqual({ 'meipi-tiny': ['中国人'] });
    expect(await selectWords(page, '中国')).toBe(true);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('中国');
    expect(await selectWords(page, '美国')).toBe(false);
    const popup = await session.openPopupOver(page);
    await popup.waitForFunction((url) => document.title === url, URL);
    expect(await storedRows(popup, 'annotations')).toEqual([]);
  });

  it('loads the extension over the debugging pipe where the command line is ignored', async () => {
    const browser = { ...needChromium({ branded: false }), branded: true };
    const session = await launch({ browser });
    const page = await session.context.newPage();
    await page.goto(URL);
    await page.waitForSelector('html[data-began]');
    expect(session.extensionId).toMatch(/^[a-p]{32}$/);
  });

  it('kills the service worker, which begins anew with the next message', async () => {
    const session = await launch();
    const page = await session.context.newPage();
    await page.goto(URL);
    const began = await page.waitForSelector('html[data-began]').then((html) => html.getAttribute('data-began'));
    expect(await session.killServiceWorker()).toBe(true);
    await page.click('html');
    await page.waitForFunction((old) => document.documentElement.dataset.began !== old, began);
  });

  it('keeps the profile over a restart and over a crash, in the language asked for', async () => {
    const seen: string[] = [];
    const profile = newProfile();
    for (const end of ['close', 'crash', 'close'] as const) {
      const session = await launch({ profile, language: 'zh-CN' });
      const popup = await session.openExtensionPage('popup.html');
      await popup.waitForFunction(() => document.body.textContent !== '');
      seen.push((await popup.textContent('body')) ?? '');
      // Chromium writes an extension's settings down at once, but not before it answers.
      const folder = path.join(profile, 'Default', 'Local Extension Settings', session.extensionId);
      await eventually('the count on the disk', async () => written(folder), {
        fits: (text) => text.includes(`count\u0001${seen.length}`),
      });
      await session[end]();
    }
    expect(seen).toEqual(['1 zh-CN', '2 zh-CN', '3 zh-CN']);
  });
});
