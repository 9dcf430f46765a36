import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchFirefox } from '@/tests/e2e/support/firefox';
import { startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { paintedWords } from '@/tests/e2e/support/page-state';
import { writeTinyExtension } from '@/tests/e2e/support/tiny-extension';

const URL = 'https://finance.sina.com.cn/tiny.shtml';

describe('launchFirefox', () => {
  it('runs the content script on a page under its real address and keeps the profile over a restart', async () => {
    const server = await startFixtureServer({ [URL]: '<title>one</title><p>一</p>' });
    const extension = writeTinyExtension('firefox');
    const profile = mkdtempSync(path.join(tmpdir(), 'meipi-profile-'));
    onTestFinished(async () => {
      await server.close();
      for (const folder of [profile, path.dirname(extension)]) rmSync(folder, { recursive: true, force: true });
    });
    const counts: string[] = [];
    for (const launch of [1, 2]) {
      const session = await launchFirefox({ extension, server, profile });
      // Closing a second time does nothing.
      onTestFinished(() => session.close());
      const page = await session.newPage();
      await page.goto(URL);
      await page.waitForSelector('html[data-began]');
      expect(await paintedWords(page)).toEqual({ 'meipi-tiny': ['一'] });
      const popup = await session.openPopupOver(page);
      await popup.waitForFunction((url) => document.title === url, { polling: 50 }, URL);
      counts[launch - 1] = await popup.evaluate(() => (document.body.textContent ?? '').split(' ')[0] ?? '');
      await session.close();
    }
    // Each launch loads the popup twice.
    expect(counts).toEqual(['2', '4']);
    expect(server.requests.filter((url) => url === URL)).toHaveLength(2);
  });
});
