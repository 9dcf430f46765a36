/** A store that cannot be written or opened: a full disk, an upgrade that is held up, a later version, a database gone from under a page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { complaints } from '@/tests/e2e/support/axe';
import { backedUp } from '@/tests/e2e/support/backups';
import type { ChromiumSession } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, purge, storedRows } from '@/tests/e2e/support/page-state';
import { editorOn, marked, noteOn, openArticle, overlayOf, startNote, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { smallDisk } from '@/tests/e2e/support/small-disk';
import { startChromium } from '@/tests/e2e/support/start-chromium';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import { type AnnotationRecord, noteText } from '@/utils/model/annotation';

const { url, html } = sampleArticle();
const SURFACES = ['popup.html', 'sidepanel.html', 'notebook.html', 'options.html', 'reader.html'];
/** Longer than what a file that is open has room for on a full disk. */
const LONG = '这一段写得很长。'.repeat(10_000);
const disk = smallDisk(64);

let server: FixtureServer;
let session: ChromiumSession;
let own: Page;
beforeAll(async () => {
  server = await startFixtureServer({ [url]: html });
});
afterAll(async () => {
  await server?.close();
  disk?.remove();
});

/** A browser with one note written and backed up; the page with it is in front. */
async function withNote(profile?: string): Promise<Page> {
  session = await startChromium(server, profile);
  const page = await openArticle(session, url);
  await page.setViewportSize({ width: 1600, height: 900 });
  await writeNote(page, '四个词', '先写的。');
  own = await session.openExtensionPage('welcome.html');
  await backedUp(own, 1);
  await page.bringToFront();
  return page;
}

function troubleOn(page: Page) {
  return page.locator('.trouble');
}

/** Every surface in a tab of its own, each of which says what the trouble is. */
async function surfacesSaying(error: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const surface of SURFACES) {
    const page = await session.openExtensionPage(surface);
    pages.push(page);
    await troubleOn(page).getByText(error).waitFor();
    expect(await complaints(page)).toEqual([]);
  }
  return pages;
}

async function rescued(page: Page): Promise<{ readonly total?: number; readonly tables?: object }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    troubleOn(page)
      .getByRole('button', { name: t('trouble.rescue') })
      .click(),
  ]);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as { readonly total?: number };
}

async function storedTexts(): Promise<string[]> {
  const rows = (await storedRows(own, 'annotations')) as AnnotationRecord[];
  return rows.map(({ annotation }) => noteText(annotation)).sort();
}

/** Waits until each of the pages, once in front, no longer tells of the trouble. */
async function untilAllWell(pages: readonly Page[], error: string): Promise<void> {
  for (const page of pages) {
    await page.bringToFront();
    await troubleOn(page).getByText(error).waitFor({ state: 'detached' });
  }
}

describe('a disk that is full', () => {
  it.skipIf(!disk)(
    'is said everywhere, nothing written is lost, articles are marked, and all goes on once there is room (skipped where no small disk can be mounted)',
    async () => {
      const profile = `${disk?.folder}/profile-${Date.now()}`;
      const page = await withNote(profile);
      onTestFinished(() => disk?.empty());
      await startNote(page, '电子单证');
      disk?.fill();
      await page.keyboard.insertText(LONG);
      await overlayOf(page).getByText(t('editor.failed')).waitFor();
      await overlayOf(page)
        .getByRole('alert')
        .filter({ hasText: t('error.store-full') })
        .waitFor();
      await page.keyboard.press('Escape');
      await overlayOf(page).getByText(t('editor.failed')).waitFor();
      expect(await editorOn(page).inputValue()).toBe(LONG);
      await leavingIsAsked(page);
      const other = await openArticle(session, url);
      await overlayOf(other)
        .getByRole('alert')
        .filter({ hasText: t('error.store-full') })
        .waitFor();
      disk?.fill();
      const surfaces = await surfacesSaying(t('error.store-full'));
      const file = await rescued(surfaces[2] ?? other);
      expect([exportFaults(file), file.total]).toEqual([[], 1]);
      disk?.empty();
      await page.bringToFront();
      await overlayOf(page).getByText(t('editor.saved')).waitFor();
      await untilAllWell(surfaces, t('error.store-full'));
      expect(await surfaces[2]?.locator('.note-row').count()).toBe(2);
      await other.bringToFront();
      await noteOn(other, '先写的。').waitFor();
      await overlayOf(other).getByRole('alert').waitFor({ state: 'detached' });
      expect(await storedTexts()).toEqual(['先写的。', LONG]);
    },
  );
});

describe('an upgrade that another context holds up', () => {
  it('is said everywhere, reading goes on, the backup can be saved, and all goes on once it lets go', async () => {
    const page = await withNote();
    await page.goto('about:blank');
    await session.killServiceWorker();
    await purge(own);
    await holdFirstVersion(own);
    await page.goto(url);
    await marked(page);
    await overlayOf(page)
      .getByRole('alert')
      .filter({ hasText: t('error.store-blocked') })
      .waitFor();
    await startNote(page, '电子单证');
    await page.keyboard.type('被挡住了');
    await overlayOf(page).getByText(t('editor.failed')).waitFor();
    const surfaces = await surfacesSaying(t('error.store-blocked'));
    const file = await rescued(surfaces[1] ?? page);
    expect([exportFaults(file), file.total]).toEqual([[], 1]);
    await own.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    await page.bringToFront();
    await overlayOf(page).getByText(t('editor.saved')).waitFor();
    await untilAllWell(surfaces, t('error.store-blocked'));
    // The store in its first version was another one: that is told now, and what was written since is kept.
    await surfaces[2]
      ?.getByRole('region', { name: t('trouble.lost.title') })
      .getByRole('button', { name: t('trouble.restore') })
      .click();
    await eventually('both notes', storedTexts, { fits: (texts) => texts.join() === '先写的。,被挡住了' });
    await page.bringToFront();
    await noteOn(page, '先写的。').waitFor();
  });
});

describe('a store of a later version', () => {
  it('leaves the article marked, and a note that is written stays in its editor', async () => {
    const page = await withNote();
    await page.goto('about:blank');
    await own.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('meipi', 9990);
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    await page.goto(url);
    await marked(page);
    await overlayOf(page)
      .getByRole('alert')
      .filter({ hasText: t('error.store-newer') })
      .waitFor();
    await startNote(page, '电子单证');
    await page.keyboard.type('写给以后');
    await overlayOf(page).getByText(t('editor.failed')).waitFor();
    expect(await editorOn(page).inputValue()).toBe('写给以后');
    expect(await storedTexts()).toEqual(['先写的。']);
  });
});

describe('a database that is gone from under an open article', () => {
  it('takes the next note nevertheless, with a word that the others are lost and a way to them', async () => {
    const page = await withNote();
    await purge(own);
    await page.bringToFront();
    await writeNote(page, '电子单证', '写在之后。');
    await overlayOf(page)
      .getByRole('alert')
      .filter({ hasText: t('error.store-lost') })
      .waitFor();
    expect(await storedTexts()).toEqual(['写在之后。']);
    const popup = await session.openPopupOver(page);
    await popup
      .getByRole('region', { name: t('trouble.lost.title') })
      .getByRole('button', { name: t('trouble.restore') })
      .click();
    await eventually('both notes', storedTexts, { fits: (texts) => texts.length === 2 });
    await page.bringToFront();
    await noteOn(page, '先写的。').waitFor();
    await noteOn(page, '写在之后。').waitFor();
  });
});

describe('the settings', () => {
  it('say that the notes are kept for good once the browser has agreed to it', async () => {
    await withNote();
    const settings = await session.openExtensionPage('options.html#data');
    const devtools = await session.context.browser()?.newBrowserCDPSession();
    const ask = settings.getByRole('button', { name: t('data.persist.ask') });
    await settings.getByText(t('data.persist.no')).waitFor();
    await devtools?.send('Browser.grantPermissions', {
      origin: `chrome-extension://${session.extensionId}`,
      permissions: ['durableStorage'],
    });
    await ask.click();
    await settings.getByText(t('data.persist.yes')).waitFor();
    expect(await ask.count()).toBe(0);
    await settings.reload();
    await settings.getByText(t('data.persist.yes')).waitFor();
  });
});

/** The browser asks before the page is left; it is stayed on. */
async function leavingIsAsked(page: Page): Promise<void> {
  const asking = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asking;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
}

/** Makes the store in its first version, and keeps it open whatever others ask. */
async function holdFirstVersion(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('meipi', 10);
        opening.addEventListener('upgradeneeded', () => {
          const keys = { articles: 'id', annotations: 'id', entries: 'id', verdicts: 'pledge', drafts: 'key' };
          for (const [table, keyPath] of Object.entries(keys)) opening.result.createObjectStore(table, { keyPath });
          opening.result.createObjectStore('sightings', { keyPath: ['pledge', 'articleId'] });
        });
        opening.addEventListener('success', () => {
          Object.assign(globalThis, { held: opening.result });
          resolve();
        });
      }),
  );
}
