/** No note is lost: over a restart and a crash of the browser, out into a file, and in again elsewhere. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { importFile, importNothing } from '@/tests/e2e/support/exchange';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, paintedWords, selectWords, storedData, storedRows } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, overlayOf, startNote, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import type { AnnotationRecord } from '@/utils/model/annotation';

const { url, html } = sampleArticle();

let server: FixtureServer;
const folder = mkdtempSync(path.join(tmpdir(), 'meipi-keeping-'));
beforeAll(async () => {
  server = await startFixtureServer({ [url]: html });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(profile: string): Promise<ChromiumSession> {
  const extension = buildFolder('chrome-mv3-e2e');
  const session = await launchChromium({ extension, server, profile: path.join(folder, profile), language: 'zh-CN' });
  // Closing a second time does nothing.
  onTestFinished(() => session.close());
  return session;
}

/** A note with tags and colour, a mark, and a note in the trash. */
async function writeAll(page: Page): Promise<void> {
  await startNote(page, '四个词');
  await page.keyboard.type('通道、能源、粮食、数据。\n\n**先看通道**');
  await overlayOf(page)
    .getByRole('combobox', { name: t('tags.add') })
    .fill('议程，中亚，');
  await overlayOf(page)
    .getByRole('radio', { name: t('color.blue') })
    .click();
  await overlayOf(page).getByText(t('editor.done'), { exact: true }).click();
  await noteOn(page, '先看通道').waitFor();
  await selectWords(page, '同一套电子单证');
  await page.keyboard.press('h');
  await eventually('the mark', () => paintedWords(page), { fits: (words) => words['meipi-mark-yellow']?.length === 1 });
  await writeNote(page, '回程空箱', '三分之一不算少。');
  await noteOn(page, '三分之一不算少。')
    .getByRole('button', { name: t('note.delete') })
    .click();
  await noteOn(page, '三分之一不算少。').waitFor({ state: 'detached' });
}

async function shown(page: Page): Promise<void> {
  await noteOn(page, '先看通道').waitFor();
  expect(await noteOn(page, '先看通道').getByRole('listitem').allTextContents()).toEqual(['议程', '中亚']);
  const words = await paintedWords(page);
  expect(words['meipi-mark-blue']).toEqual(['四个词']);
  expect(words['meipi-mark-yellow']).toContain('同一套电子单证');
  expect(await noteOn(page, '三分之一不算少。').count()).toBe(0);
}

describe('notes', () => {
  let before: Record<string, unknown[]>;
  const file = path.join(folder, 'export.json');

  it('are there after a restart of the browser', async () => {
    const first = await launch('reader');
    await writeAll(await openArticle(first, url));
    const rows = await storedRows(await first.openExtensionPage('popup.html'), 'annotations');
    expect(rows).toHaveLength(3);
    await first.close();
    const second = await launch('reader');
    await shown(await openArticle(second, url));
    expect(await storedRows(await second.openExtensionPage('popup.html'), 'annotations')).toEqual(rows);
  });

  it('are there after the browser was killed the moment they were saved', async () => {
    const first = await launch('reader');
    const page = await openArticle(first, url);
    await startNote(page, '议程被压缩');
    await page.keyboard.type('压缩成四个词');
    await overlayOf(page).getByText(t('editor.saved')).waitFor();
    await first.crash();
    const second = await launch('reader');
    const again = await openArticle(second, url);
    await noteOn(again, '压缩成四个词').waitFor();
    await shown(again);
    expect((await paintedWords(again))['meipi-mark-yellow']).toEqual(['议程被压缩', '同一套电子单证']);
  });

  it('are exported as a file that the published schema accepts, with everything in it', async () => {
    const session = await launch('reader');
    const popup = await session.openExtensionPage('popup.html');
    before = await storedData(popup);
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: t('popup.export') }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^meipi-\d{8}-\d{6}\.json$/);
    await download.saveAs(file);
    await popup.getByText(t('popup.exported', { count: 4, file: download.suggestedFilename() })).waitFor();
    const collection = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly total: number;
      readonly first: { readonly items: { readonly id: string }[] };
      readonly meipi: { readonly articles: unknown[] };
    };
    expect(exportFaults(collection)).toEqual([]);
    expect(exportFaults({ ...collection, type: 'Something' })).not.toEqual([]);
    expect(collection.total).toBe(4);
    const ids = (before.annotations as AnnotationRecord[]).map(({ annotation }) => annotation.id);
    expect(collection.first.items.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(collection.meipi.articles).toEqual(before.articles);
  });

  it('come into an empty profile with that file, in the open article at once, and are the same', async () => {
    const session = await launch('somebody else');
    const page = await openArticle(session, url);
    const notebook = await session.openExtensionPage('notebook.html#data');
    await importFile(notebook, file, { t, added: 4 });
    await page.bringToFront();
    await shown(page);
    const { annotations, articles, sightings, ...others } = await storedData(notebook);
    expect(annotations).toEqual(before.annotations);
    expect(others).toEqual({ entries: [], verdicts: [], drafts: [], tags: [] });
    // Only when the article was last read is the profile's own.
    const bare = (rows: unknown[] | undefined) => rows?.map((row) => ({ ...(row as object), readAt: '', at: '' }));
    expect(bare(articles)).toEqual(bare(before.articles));
    expect(bare(sightings)).toEqual(bare(before.sightings));
    await notebook.bringToFront();
    await importNothing(notebook, file, t);
    expect((await storedData(notebook)).annotations).toEqual(before.annotations);
    await page.bringToFront();
    await page.reload();
    await shown(page);
  });
});
