/** The notes are there again after the browser has taken the database away, and the reader's data is in the reader's hands. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaints } from '@/tests/e2e/support/axe';
import { backedUp, exportedText, keptBackups } from '@/tests/e2e/support/backups';
import { eventually, purge, storedRows } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, overlayOf, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { newProfile, startChromium } from '@/tests/e2e/support/start-chromium';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { exportFaults } from '@/tests/e2e/support/validate-export';

const { url, html } = sampleArticle();

const { session, server } = useChromium({ pages: { [url]: html } });

/** Two notes, one of them in the trash, and the popup beside them once they are backed up. */
async function withNotes(browser = session): Promise<{ readonly page: Page; readonly popup: Page }> {
  const page = await openArticle(browser, url);
  await writeNote(page, '四个词', '通道、能源、粮食、数据。');
  await writeNote(page, '回程空箱', '三分之一不算少。');
  await noteOn(page, '三分之一不算少。')
    .getByRole('button', { name: t('note.delete') })
    .click();
  await noteOn(page, '三分之一不算少。').waitFor({ state: 'detached' });
  const popup = await browser.openPopupOver(page);
  await backedUp(popup, 2);
  return { page, popup };
}

function lossOn(page: Page) {
  return page.getByRole('region', { name: t('trouble.lost.title') });
}

describe('a database that the browser has removed', () => {
  it('is told of on every surface, and comes back byte by byte', async () => {
    const { page, popup } = await withNotes();
    const before = await exportedText(popup);
    await page.goto('about:blank');
    await purge(popup);
    await popup.reload();
    await lossOn(popup).waitFor();
    for (const surface of ['sidepanel.html', 'notebook.html', 'options.html']) {
      const other = await session.openExtensionPage(surface);
      await lossOn(other).waitFor();
      expect(await complaints(other)).toEqual([]);
      await other.close();
    }
    expect(await storedRows(popup, 'annotations')).toEqual([]);
    await lossOn(popup)
      .getByRole('button', { name: t('trouble.restore') })
      .click();
    await lossOn(popup).waitFor({ state: 'detached' });
    expect(await exportedText(popup)).toBe(before);
    const again = await openArticle(session, url);
    await noteOn(again, '通道、能源、粮食、数据。').waitFor();
    expect(await overlayOf(again).getByRole('alert').count()).toBe(0);
  });

  it('is told of on an article, also when a new note was written in the meantime, and both are kept', async () => {
    const { page, popup } = await withNotes();
    await purge(popup);
    await page.bringToFront();
    await page.reload();
    await overlayOf(page)
      .getByRole('alert')
      .filter({ hasText: t('error.store-lost') })
      .waitFor();
    await writeNote(page, '同一套电子单证', '新写的。');
    const [settings] = await Promise.all([
      session.context.waitForEvent('page'),
      overlayOf(page)
        .getByRole('button', { name: t('trouble.settings') })
        .click(),
    ]);
    await settings.getByRole('heading', { name: t('data.title') }).waitFor();
    await lossOn(settings)
      .getByRole('button', { name: t('trouble.restore') })
      .click();
    await lossOn(settings).waitFor({ state: 'detached' });
    await noteOn(page, '通道、能源、粮食、数据。').waitFor();
    await noteOn(page, '新写的。').waitFor();
    expect(await storedRows(popup, 'annotations')).toHaveLength(3);
  });

  it('is noticed when its folder is gone from the profile', async () => {
    const profile = newProfile();
    const first = await startChromium(server, profile);
    const { popup } = await withNotes(first);
    const before = await exportedText(popup);
    await first.close();
    const databases = path.join(profile, 'Default', 'IndexedDB');
    const own = readdirSync(databases).filter((name) => name.includes(first.extensionId));
    expect(own.length).toBeGreaterThan(0);
    for (const name of own) rmSync(path.join(databases, name), { recursive: true });
    const second = await startChromium(server, profile);
    const again = await second.openExtensionPage('popup.html');
    await lossOn(again)
      .getByRole('button', { name: t('trouble.restore') })
      .click();
    await lossOn(again).waitFor({ state: 'detached' });
    expect(await exportedText(again)).toBe(before);
  });
});

describe('a store of a later version', () => {
  it('is told of on every surface, and can be saved unopened', async () => {
    const page = await session.openExtensionPage('welcome.html');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('meipi', 9990);
          opening.addEventListener('upgradeneeded', () => {
            opening.result.createObjectStore('notes', { keyPath: 'id' }).put({ id: 'a', words: '以后的批注' });
          });
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    for (const surface of ['popup.html', 'sidepanel.html', 'notebook.html', 'options.html']) {
      const other = await session.openExtensionPage(surface);
      const region = other.getByRole('region', { name: t('trouble.failed.title') });
      await region.getByText(t('error.store-newer')).waitFor();
      const [download] = await Promise.all([
        other.waitForEvent('download'),
        region.getByRole('button', { name: t('trouble.rescue') }).click(),
      ]);
      const dump: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(dump).toMatchObject({ version: 9990, tables: { notes: [{ id: 'a', words: '以后的批注' }] } });
      await other.close();
    }
    const article = await session.context.newPage();
    await article.goto(url);
    await overlayOf(article)
      .getByRole('alert')
      .filter({ hasText: t('error.store-newer') })
      .waitFor();
  });
});

describe('the data section', () => {
  it('restores one article, undoes it, saves a backup as a file and deletes it', async () => {
    const { page, popup } = await withNotes();
    await page.goto('about:blank');
    await purge(popup);
    const settings = await session.openExtensionPage('options.html#data');
    const row = settings.locator('.backup');
    await row.getByRole('button', { name: /恢复一篇|恢复一篇文章/ }).click();
    await row.locator('.article-button').click();
    await settings.getByText(t('data.restored', { added: 2, updated: 0, same: 0 })).waitFor();
    expect(await storedRows(popup, 'annotations')).toHaveLength(2);
    expect(await storedRows(popup, 'articles')).toHaveLength(1);
    await settings
      .locator('.data-said')
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await settings.getByText(t('data.undone')).waitFor();
    expect(await storedRows(popup, 'annotations')).toEqual([]);
    const [download] = await Promise.all([
      settings.waitForEvent('download'),
      row.getByRole('button', { name: /存为文件/ }).click(),
    ]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { readonly total: number };
    expect([exportFaults(file), file.total]).toEqual([[], 2]);
    await row.getByRole('button', { name: /^删除/ }).click();
    await row.waitFor({ state: 'detached' });
    expect(await keptBackups(popup)).toEqual([]);
  });

  it('copies everything into a folder that is remembered, and erases it all after a file was saved', async () => {
    const { page, popup } = await withNotes();
    // A page that is open is read again, and entered again, whatever was erased.
    await page.goto('about:blank');
    const settings = await session.openExtensionPage('options.html#data');
    // A folder of the browser's own in the place of one that a person would choose.
    await settings.evaluate(() => {
      Object.assign(globalThis, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('副本', { create: true }),
      });
    });
    await settings.getByRole('button', { name: t('data.copy.folder') }).click();
    await oneCopy(settings);
    await settings.reload();
    await settings.getByRole('button', { name: t('data.copy.folder.again', { folder: '副本' }) }).click();
    await oneCopy(settings);

    await settings.getByRole('button', { name: t('data.erase.open') }).click();
    await settings.getByLabel(t('data.erase.confirm', { word: t('data.erase.word') })).fill(t('data.erase.word'));
    const [download] = await Promise.all([
      settings.waitForEvent('download'),
      settings.getByRole('button', { name: t('data.erase.do') }).click(),
    ]);
    expect((JSON.parse(readFileSync(await download.path(), 'utf8')) as { readonly total: number }).total).toBe(2);
    await settings.getByText(t('data.erased', { file: download.suggestedFilename() })).waitFor();
    for (const table of ['annotations', 'articles', 'sightings']) expect(await storedRows(popup, table)).toEqual([]);
    await popup.reload();
    expect(await lossOn(popup).count()).toBe(0);
    const [newest] = await keptBackups(popup);
    expect(newest?.notes).toBe(2);
    await settings
      .locator('.backup')
      .first()
      .getByRole('button', { name: /^恢复 / })
      .click();
    await settings.getByText(t('data.restored', { added: 2, updated: 0, same: 0 })).waitFor();
    expect(await storedRows(popup, 'annotations')).toHaveLength(2);
  });

  it('is clean by axe in either theme', async () => {
    await withNotes();
    const settings = await session.openExtensionPage('options.html#data');
    await settings.getByRole('button', { name: t('data.erase.open') }).click();
    await settings
      .locator('.backup')
      .getByRole('button', { name: /恢复一篇/ })
      .click();
    await settings.locator('.article-button').waitFor();
    expect(await complaints(settings)).toEqual([]);
  });
});

/** Waits until a complete copy is in the folder and is let go, looks at it, and takes it away. */
async function oneCopy(page: Page): Promise<void> {
  await page
    .locator('.data-said')
    .getByText(t('data.copied', { count: 2, file: '…' }).split('…')[0] ?? '')
    .waitFor();
  const [copy, ...others] = await eventually('a copy', () => filesIn(page), {
    fits: (files) => files.length > 0 && files.every((text) => text.trimEnd().endsWith('}')),
  });
  expect(others).toEqual([]);
  expect((JSON.parse(copy ?? '') as { readonly total: number }).total).toBe(2);
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('副本', { recursive: true }));
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('副本', { create: true }),
  );
}

/** The texts of the files in the folder for copies. */
function filesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle('副本', { create: true });
    const texts: string[] = [];
    for await (const handle of (copies as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
      texts.push(await (await handle.getFile()).text());
    return texts;
  });
}
