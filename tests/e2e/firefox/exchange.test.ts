/** Out and in by Firefox: its worker imports a file after a preview, exports a page that is complete, and undoes the import. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { t } from '@/tests/e2e/support/firefox-reader';
import { storedData } from '@/tests/e2e/support/page-state';
import { temporaryFolder } from '@/tests/e2e/support/temporary-folder';
import { useFirefox } from '@/tests/e2e/support/use-firefox';
import { exportText } from '@/tests/utils/exchange/export-text';
import { SAMPLE } from '@/tests/utils/exchange/sample-data';

const folder = temporaryFolder();
const { session } = useFirefox();
let page: Page;
beforeEach(async () => {
  page = await session.openExtensionPage('options.html');
  await page.bringToFront();
});

async function click(name: string): Promise<void> {
  await page.locator(`.exchange ::-p-aria([name="${name}"][role="button"])`).click();
}

async function said(text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('.exchange-said')?.textContent?.includes(wanted),
    {},
    text,
  );
}

describe('a file', () => {
  it('comes in after a preview, goes out as a page, and is taken back', async () => {
    const before = await storedData(page);
    const file = path.join(folder, 'notes.json');
    writeFileSync(file, exportText(SAMPLE));
    const input = await page.waitForSelector('.exchange input[type=file]');
    await (input as unknown as { uploadFile(name: string): Promise<void> }).uploadFile(file);
    await click(t('preview.apply'));
    await said(t('exchange.imported', { added: 2, updated: 0, same: 0 }));
    expect((await storedData(page)).annotations).toHaveLength(2);

    await page.locator('.exchange-format ::-p-text(HTML)').click();
    await page.locator('.exchange button[type=submit]').click();
    const saved = readFileSync(await session.downloaded(/\.html$/), 'utf8');
    expect(saved).toContain('<mark class="yellow">扩大苹果进口</mark>');
    expect(saved).not.toContain('<script');

    await click(t('exchange.undo.name', { file: 'notes.json' }));
    await said(t('exchange.undone'));
    expect(await storedData(page)).toEqual(before);
  });

  it('does not come in where it is another one than when its preview was made', async () => {
    const before = await storedData(page);
    const file = path.join(folder, 'changing.json');
    writeFileSync(file, exportText(SAMPLE));
    const input = await page.waitForSelector('.exchange input[type=file]');
    await (input as unknown as { uploadFile(name: string): Promise<void> }).uploadFile(file);
    await page.waitForSelector('.preview .main-button');
    writeFileSync(file, exportText({ ...SAMPLE, verdicts: [] }));
    await click(t('preview.apply'));
    await page.waitForFunction(
      (wanted) => document.querySelector('.exchange [role=alert]')?.textContent?.includes(wanted),
      {},
      t('error.file-changed'),
    );
    expect(await storedData(page)).toEqual(before);
  });
});
