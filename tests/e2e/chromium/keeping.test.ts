/** No note is lost: over a restart and a crash of the browser, out into a file, and in again elsewhere. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, importNothing } from '@/tests/e2e/support/exchange';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, paintedWords, selectWords, storedData } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, overlayOf, startNote, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { newProfile, startChromium } from '@/tests/e2e/support/start-chromium';
import { storedNotes } from '@/tests/e2e/support/stored-notes';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import type { AnnotationRecord } from '@/utils/model/annotation';

const { url, html } = sampleArticle();

let server: FixtureServer;
beforeAll(async () => {
  server = await startFixtureServer({ [url]: html });
});
afterAll(() => server?.close());

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
  it('are there after a restart of the browser', async () => {
    const profile = newProfile();
    const first = await startChromium(server, profile);
    await writeAll(await openArticle(first, url));
    const rows = await storedNotes(first);
    expect(rows).toHaveLength(3);
    await first.close();
    const second = await startChromium(server, profile);
    await shown(await openArticle(second, url));
    expect(await storedNotes(second)).toEqual(rows);
  });

  it('are there after the browser was killed the moment they were saved', async () => {
    const profile = newProfile();
    const first = await startChromium(server, profile);
    const page = await openArticle(first, url);
    await writeAll(page);
    await startNote(page, '议程被压缩');
    await page.keyboard.type('压缩成四个词');
    await overlayOf(page).getByText(t('editor.saved')).waitFor();
    await first.crash();
    const second = await startChromium(server, profile);
    const again = await openArticle(second, url);
    await noteOn(again, '压缩成四个词').waitFor();
    await shown(again);
    expect((await paintedWords(again))['meipi-mark-yellow']).toEqual(['议程被压缩', '同一套电子单证']);
  });

  it('go out in a file that the published schema accepts, and come into an empty profile the same, in the open article at once', async () => {
    const first = await startChromium(server);
    await writeAll(await openArticle(first, url));
    const popup = await first.openExtensionPage('popup.html');
    const before = await storedData(popup);
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: t('popup.export') }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^meipi-\d{8}-\d{6}\.json$/);
    const file = path.join(newProfile(), 'export.json');
    await download.saveAs(file);
    await popup.getByText(t('popup.exported', { count: 3, file: download.suggestedFilename() })).waitFor();
    const collection = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly total: number;
      readonly first: { readonly items: { readonly id: string }[] };
      readonly meipi: { readonly articles: unknown[] };
    };
    expect(exportFaults(collection)).toEqual([]);
    expect(exportFaults({ ...collection, type: 'Something' })).not.toEqual([]);
    expect(collection.total).toBe(3);
    const ids = (before.annotations as AnnotationRecord[]).map(({ annotation }) => annotation.id);
    expect(collection.first.items.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(collection.meipi.articles).toEqual(before.articles);
    await first.close();

    const elsewhere = await startChromium(server);
    const page = await openArticle(elsewhere, url);
    const notebook = await elsewhere.openExtensionPage('notebook.html#data');
    await importFile(notebook, file, { t, added: 3 });
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
