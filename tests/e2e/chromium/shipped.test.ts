/** The build that is shipped: shut to the page's scripts, and otherwise the same. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { eventually, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import { openArticle } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { type AnnotationRecord, noteText } from '@/utils/model/annotation';
import { NEWS_HOSTS } from '@/utils/sites/hosts';

const EXTENSION = buildFolder('chrome-mv3');
const { url, html } = sampleArticle();

const { session, server } = useChromium({ pages: { [url]: html }, extension: EXTENSION, language: 'en-US' });

/** What runs on a page before it is known to be an article, in bytes. */
const LEAST_SCRIPT = 15_000;

describe('the shipped build', () => {
  it.each(['detector.js', 'always.js'])('puts no more than 15 kB into a page before it knows: %s', (file) => {
    expect(statSync(path.join(EXTENSION, file)).size).toBeLessThanOrEqual(LEAST_SCRIPT);
  });

  it('keeps notes out of reach of the page, which sees an empty element', async () => {
    const page = await openArticle(session, url);
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      for (const type of ['keydown', 'keyup', 'input'])
        addEventListener(type, (event) => keys.push(`${event.type} at ${(event.target as Element).localName}`));
    });
    await selectWords(page, '四个词');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.activeElement?.localName === 'meipi-overlay');
    await page.keyboard.up('n');
    // From here on the page hears nothing of what is typed.
    await page.evaluate(() => (Reflect.get(window, 'keys') as string[]).splice(0));
    const popup = await session.openExtensionPage('popup.html');
    await page.bringToFront();
    await page.keyboard.type('Not for the page.');
    const rows = await eventually('the note', () => storedRows(popup, 'annotations'), {
      fits: (found) => found.length === 1,
    });
    expect((rows as AnnotationRecord[]).map(({ annotation }) => noteText(annotation))).toEqual(['Not for the page.']);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('meipi-overlay');
      return [
        host?.shadowRoot,
        host?.innerHTML,
        host?.attributes.length,
        document.body.innerHTML.includes('Not for the page'),
      ];
    });
    expect(seen).toEqual([null, '', 0, false]);
    expect(await page.evaluate(() => Reflect.get(window, 'keys') as string[])).toEqual([]);
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual(['四个词']);
    await page.close();
    await popup.close();
  });

  it('speaks English where the browser does', async () => {
    const popup = await session.openExtensionPage('popup.html');
    await popup.getByRole('button', { name: 'Export JSON' }).waitFor();
    expect(await popup.getByRole('button').allTextContents()).toEqual(
      expect.arrayContaining(['Side panel', 'Notebook', 'Ledger', 'Reader', 'Export JSON']),
    );
    await popup.close();
  });

  it('asks for the news hosts alone and shows the page nothing of itself', () => {
    const manifest = JSON.parse(readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest.host_permissions).toEqual(NEWS_HOSTS);
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      'sidePanel',
    ]);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(existsSync(path.join(EXTENSION, 'dictionary.bin'))).toBe(true);
  });

  it('asks nothing of any host but for the pages themselves', async () => {
    const before = server.requests.length;
    const page = await openArticle(session, url);
    expect(server.requests.slice(before)).toEqual([url]);
    await page.close();
  });
});
