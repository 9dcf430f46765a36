/** Documents from files in Firefox: opened in every format, marked, noted, and known again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { DOCUMENTS, type DocumentFile, SENTENCE, TITLE } from '@/tests/e2e/support/documents';
import { type FirefoxSession, launchFirefox } from '@/tests/e2e/support/firefox';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import {
  eventually,
  forgetEverything,
  paintedCount,
  paintedWords,
  selectWords,
  storedRows,
} from '@/tests/e2e/support/page-state';

const folder = mkdtempSync(path.join(tmpdir(), 'meipi-documents-'));

let server: FixtureServer;
let session: FirefoxSession;
let page: Page;
beforeAll(async () => {
  server = await startFixtureServer({ 'https://pictures.invalid/a.png': '' });
  session = await launchFirefox({ extension: buildFolder('firefox-mv3-e2e'), server });
});
afterAll(async () => {
  await session?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await forgetEverything(page);
  await page.close();
});

async function open({ name, bytes }: DocumentFile): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const input = await page.waitForSelector('input[type=file]');
  await input?.uploadFile(file);
  await untilMarked();
}

async function untilMarked(): Promise<void> {
  await page.bringToFront();
  await eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
}

function notesInMargin(): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('meipi-overlay')?.shadowRoot?.querySelector('.margin-note, article')?.textContent ?? '',
  );
}

describe.each(Object.entries(DOCUMENTS))('a document in %s', (_, file) => {
  it('is marked, takes a note, and has it again after a reload', async () => {
    page = await session.openExtensionPage('reader.html');
    await page.bringToFront();
    await open(file);
    expect(await page.title()).toContain(TITLE);
    const painted = await paintedWords(page);
    expect(painted['meipi-person']).toContain('王毅');
    expect(Object.keys(painted).some((name) => name.startsWith('meipi-pledge'))).toBe(true);
    expect(await page.$eval('.document-body', (body) => body.textContent)).toContain(SENTENCE);
    expect(await selectWords(page, '5亿元')).toBe(true);
    await page.keyboard.press('n');
    await page.waitForFunction(
      () => document.querySelector('meipi-overlay')?.shadowRoot?.activeElement?.localName === 'textarea',
    );
    await page.keyboard.type('a remark');
    await page.keyboard.press('Escape');
    await eventually('the note in the store', () => storedRows(page, 'annotations'), {
      fits: (rows) => JSON.stringify(rows).includes('a remark'),
    });
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await untilMarked();
    await eventually('the note in the margin', notesInMargin, { fits: (text) => text.includes('a remark') });
    expect(server.requests).toEqual([]);
  });
});
