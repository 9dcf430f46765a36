import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needChromium } from '@/scripts/browsers';
import { launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import { writeTinyExtension } from '@/tests/e2e/support/tiny-extension';

const URL = 'https://finance.sina.com.cn/tiny.shtml';

describe('launchChromium', () => {
  let server: FixtureServer;
  const extension = writeTinyExtension('chromium');
  const profile = mkdtempSync(path.join(tmpdir(), 'meipi-profile-'));
  beforeAll(async () => {
    server = await startFixtureServer({ [URL]: '<title>one</title><p>一</p>' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true });
    rmSync(path.dirname(extension), { recursive: true, force: true });
  });

  it('serves a page under its real address to the content script, and a changed one on the next load', async () => {
    const session = await launchChromium({ extension, server });
    const page = await session.context.newPage();
    await page.goto(URL);
    await page.waitForSelector('html[data-began]');
    server.setPage(URL, '<title>two</title>');
    await page.reload();
    expect(await page.title()).toBe('two');
    expect(server.requests).toContain(URL);
    await session.close();
  });

  it('sees what is painted, selects over tags, and finds the page behind the popup', async () => {
    server.setPage(URL, '<title>中国</title><script>"中国"</script><p>中<b>国</b>人</p>');
    const session = await launchChromium({ extension, server });
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
    await session.close();
  });

  it('loads the extension over the debugging pipe where the command line is ignored', async () => {
    const browser = { ...needChromium({ branded: false }), branded: true };
    const session = await launchChromium({ extension, server, browser });
    const page = await session.context.newPage();
    await page.goto(URL);
    await page.waitForSelector('html[data-began]');
    expect(session.extensionId).toMatch(/^[a-p]{32}$/);
    await session.close();
  });

  it('kills the service worker, which begins anew with the next message', async () => {
    const session = await launchChromium({ extension, server });
    const page = await session.context.newPage();
    await page.goto(URL);
    const began = await page.waitForSelector('html[data-began]').then((html) => html.getAttribute('data-began'));
    expect(await session.killServiceWorker()).toBe(true);
    await page.click('html');
    await page.waitForFunction((old) => document.documentElement.dataset.began !== old, began);
    await session.close();
  });

  it('keeps the profile over a restart and over a crash, in the language asked for', async () => {
    const seen: string[] = [];
    for (const end of ['close', 'crash', 'close'] as const) {
      const session = await launchChromium({ extension, server, profile, language: 'zh-CN' });
      const popup = await session.openExtensionPage('popup.html');
      await popup.waitForFunction(() => document.body.textContent !== '');
      seen.push((await popup.textContent('body')) ?? '');
      // Chromium writes an extension's settings down at once, but not before it answers.
      await popup.waitForTimeout(300);
      await session[end]();
    }
    expect(seen).toEqual(['1 zh-CN', '2 zh-CN', '3 zh-CN']);
  });
});
