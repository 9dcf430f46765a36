/** Documents from files in Firefox: opened in every format, marked, noted, and known again. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, type DocumentFile, SENTENCE, TITLE } from '@/tests/e2e/support/documents';
import { marked, writeNote } from '@/tests/e2e/support/firefox-reader';
import { eventually, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { temporaryFolder } from '@/tests/e2e/support/temporary-folder';
import { useFirefox } from '@/tests/e2e/support/use-firefox';

const folder = temporaryFolder();
const { session, server } = useFirefox({ 'https://pictures.invalid/a.png': '' });
let page: Page;

async function open({ name, bytes }: DocumentFile): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const input = await page.waitForSelector('input[type=file]');
  await input?.uploadFile(file);
  await untilMarked();
}

async function untilMarked(): Promise<void> {
  await page.bringToFront();
  await marked(page);
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
    await writeNote(page, '5亿元', 'a remark');
    await eventually('the note in the store', () => storedRows(page, 'annotations'), {
      fits: (rows) => JSON.stringify(rows).includes('a remark'),
    });
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await untilMarked();
    await eventually('the note in the margin', notesInMargin, { fits: (text) => text.includes('a remark') });
    expect(server.requests).toEqual([]);
  });
});
