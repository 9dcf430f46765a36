/** In Firefox: everything is erased, a file with it is saved, and the automatic backup brings it back. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { backedUp } from '@/tests/e2e/support/backups';
import { openArticle, t } from '@/tests/e2e/support/firefox-reader';
import { eventually, selectWords, storedData, storedRows } from '@/tests/e2e/support/page-state';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useFirefox } from '@/tests/e2e/support/use-firefox';
import { exportFaults } from '@/tests/e2e/support/validate-export';

const { url, html } = sampleArticle();

const { session } = useFirefox({ [url]: html });

/** Clicks the button of these words, as soon as it can be and stands still: the page grows while it reads. */
async function press(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//button[normalize-space()="${words}"])`).click();
}

async function untilSaid(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { polling: 100 }, words);
}

describe('in Firefox', () => {
  it('a backup brings back what was erased', async () => {
    const article = await openArticle(session, url);
    expect(await selectWords(article, '四个词')).toBe(true);
    await article.keyboard.press('h');
    const settings = await session.openExtensionPage('options.html');
    await eventually('the mark', () => storedRows(settings, 'annotations'), { fits: (rows) => rows.length === 1 });
    await backedUp(settings, 1);
    await article.close();
    const before = await storedData(settings);

    await press(settings, t('data.erase.open'));
    await settings.locator('.entry-form input:not([type=checkbox])').fill(t('data.erase.word'));
    await press(settings, t('data.erase.do'));
    const file = JSON.parse(readFileSync(await session.downloaded(/^meipi-\d{8}-\d{6}\.json$/), 'utf8')) as {
      readonly total: number;
    };
    expect([exportFaults(file), file.total]).toEqual([[], 1]);
    await eventually('an empty store', () => storedData(settings), {
      fits: (data) => Object.values(data).every((rows) => rows.length === 0),
    });

    await press(settings, t('data.backup.restore'));
    await untilSaid(settings, t('data.restored', { added: 1, updated: 0, same: 0 }));
    expect(await storedData(settings)).toEqual(before);
  });

  it('writes are asked to be durable, and the browser knows what that means', async () => {
    const page = await session.openExtensionPage('popup.html');
    const durability = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('meipi');
          opening.addEventListener('success', () => {
            const { durability: found } = opening.result.transaction('meta', 'readwrite', { durability: 'strict' });
            opening.result.close();
            resolve(found);
          });
        }),
    );
    expect(durability).toBe('strict');
  });
});
