/** Notes are the same wherever the article is open, and whatever becomes of the background. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually, paintedWords } from '@/tests/e2e/support/page-state';
import {
  editNote,
  editorOn,
  marked,
  noteOn,
  openArticle,
  overlayOf,
  placeOf,
  startNote,
  t,
  writeNote,
} from '@/tests/e2e/support/reader';
import { fixturePage, sampleArticle } from '@/tests/e2e/support/sample-article';
import { storedNotes } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { noteText } from '@/utils/model/annotation';

const DESKTOP = sampleArticle();
const MOBILE = fixturePage('mobile-2022');

const { session } = useChromium({ pages: { [DESKTOP.url]: DESKTOP.html, [MOBILE.url]: MOBILE.html } });
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, DESKTOP.url);
});

async function reload(): Promise<void> {
  await page.reload();
  await marked(page);
}

function markedIn(color: string, on = page): Promise<string[]> {
  return paintedWords(on).then((words) => words[`meipi-mark-${color}`] ?? []);
}

describe('the background', () => {
  it('reads and writes after it was killed exactly as before', async () => {
    await writeNote(page, '四个词', '先看通道。');
    const before = await paintedWords(page);
    expect(await session.killServiceWorker()).toBe(true);
    await writeNote(page, '电子单证', '先认单证。');
    expect(await session.killServiceWorker()).toBe(true);
    await editNote(page, '先看通道。');
    await page.keyboard.type('再看能源。');
    await page.keyboard.press('Escape');
    await noteOn(page, '先看通道。再看能源。').waitFor();
    expect(await session.killServiceWorker()).toBe(true);
    await reload();
    await noteOn(page, '先看通道。再看能源。').waitFor();
    await noteOn(page, '先认单证。').waitFor();
    expect(await paintedWords(page)).toEqual({ ...before, 'meipi-mark-yellow': ['四个词', '电子单证'] });
    expect((await storedNotes(session)).map(({ annotation }) => noteText(annotation)).sort()).toEqual([
      '先看通道。再看能源。',
      '先认单证。',
    ]);
  });

  it('keeps what could not be stored in the editor and says so', async () => {
    await startNote(page, '四个词');
    await withoutStore(async () => {
      await page.bringToFront();
      await page.keyboard.type('不能丢的话');
      await page.keyboard.press('Escape');
      await overlayOf(page).getByText(t('error.store-newer')).waitFor();
      expect(await editorOn(page).inputValue()).toBe('不能丢的话');
    });
    await editorOn(page).focus();
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '不能丢的话').waitFor();
  });

  it('keeps what could not be stored when the tab is closed, and brings it back with the article', async () => {
    await startNote(page, '四个词');
    await withoutStore(async () => {
      await page.bringToFront();
      await page.keyboard.type('不能丢的话');
      await overlayOf(page).getByText(t('error.store-newer')).waitFor();
      await eventually('it beside the store', unsavedKeys, { fits: (keys) => keys.length === 1 });
      await page.close();
      page = await session.context.newPage();
    });
    await page.goto(DESKTOP.url);
    await noteOn(page, '不能丢的话').waitFor();
    expect(await markedIn('yellow')).toEqual(['四个词']);
    await eventually('nothing beside the store', unsavedKeys, { fits: (keys) => keys.length === 0 });
  });

  it('keeps what stood in one editor when another one is opened before it could be stored, until it is', async () => {
    await startNote(page, '四个词');
    await withoutStore(async () => {
      await page.bringToFront();
      await page.keyboard.type('第一条不能丢');
      await overlayOf(page).getByText(t('error.store-newer')).waitFor();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await startNote(page, '电子单证');
      await page.keyboard.type('第二条也不能丢');
      const unsaved = overlayOf(page).getByRole('alert', { name: t('unsaved.label', { count: 1 }) });
      await unsaved.getByRole('button', { name: '第一条不能丢' }).click();
      expect(await editorOn(page).inputValue()).toBe('第一条不能丢');
      await unsaved.getByRole('button', { name: '第二条也不能丢' }).waitFor();
    });
    await overlayOf(page)
      .getByRole('button', { name: t('unsaved.retry') })
      .click();
    await noteOn(page, '第二条也不能丢').waitFor();
    await editorOn(page).focus();
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '第一条不能丢').waitFor();
    expect((await storedNotes(session)).map(({ annotation }) => noteText(annotation)).sort(byWords)).toEqual([
      '第一条不能丢',
      '第二条也不能丢',
    ]);
  });
});

/** Under which names something is kept that could not be stored. */
async function unsavedKeys(): Promise<string[]> {
  const store = await session.storePage();
  return store.evaluate(async () =>
    Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('unsaved/')),
  );
}

function byWords(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Does something while the store is one of a later version, which this one may not touch; a new one takes its place afterwards. */
async function withoutStore(work: () => Promise<void>): Promise<void> {
  const popup = await session.openExtensionPage('popup.html');
  await popup.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('meipi', 99_990);
        opening.addEventListener('success', () => resolve(opening.result.close()));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('The database did not open.')));
      }),
  );
  await work();
  await popup.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('meipi');
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(deleting.error ?? new Error('The database stayed.')));
      }),
  );
  await popup.close();
  // The article is entered in the store anew.
  const again = await openArticle(session, DESKTOP.url);
  await again.close();
  await page.bringToFront();
}

describe('two tabs with the same article', () => {
  it('show each other what is written, edited and deleted, at once', async () => {
    const other = await openArticle(session, DESKTOP.url);
    await page.bringToFront();
    await writeNote(page, '四个词', '先看通道。');
    await noteOn(other, '先看通道。').waitFor();
    expect(await markedIn('yellow', other)).toEqual(['四个词']);
    await other.bringToFront();
    await editNote(other, '先看通道。');
    await other.keyboard.type('再看能源。');
    await other.keyboard.press('Escape');
    await noteOn(page, '先看通道。再看能源。').waitFor();
    await noteOn(page)
      .getByRole('button', { name: t('note.delete') })
      .click();
    await noteOn(other).waitFor({ state: 'detached' });
    expect(await markedIn('yellow', other)).toEqual([]);
  });

  it('never take back what the other has written since, and say so', async () => {
    const other = await openArticle(session, DESKTOP.url);
    await page.bringToFront();
    await writeNote(page, '四个词', '原文');
    await editNote(page, '原文');
    await page.keyboard.type('甲改');
    await page.keyboard.press('Control+Enter');
    await noteOn(other, '原文甲改').waitFor();
    await other.bringToFront();
    await editNote(other, '原文甲改');
    await other.keyboard.type('乙添很多话');
    await other.keyboard.press('Control+Enter');
    await noteOn(page, '原文甲改乙添很多话').waitFor();
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await overlayOf(page).getByText(t('error.changed-since')).waitFor();
    // The step before it cannot be taken back either: the note is not what was made then.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    expect((await storedNotes(session)).map(({ annotation, deletedAt }) => [noteText(annotation), deletedAt])).toEqual([
      ['原文甲改乙添很多话', undefined],
    ]);
    expect(await noteOn(page, '原文甲改乙添很多话').count()).toBe(1);
  });

  it('take back a colour and leave the tag that the other added', async () => {
    const other = await openArticle(session, DESKTOP.url);
    await page.bringToFront();
    await writeNote(page, '四个词', '原文');
    await noteOn(other, '原文').waitFor();
    const { x, y } = await placeOf(page, 'meipi-mark-yellow', '四个词');
    await page.mouse.click(x, y);
    await overlayOf(page)
      .getByRole('button', { name: t('toolbar.mark', { color: t('color.blue') }) })
      .click();
    await eventually('the colour', () => markedIn('blue', other), { fits: (words) => words.join('') === '四个词' });
    await other.bringToFront();
    await editNote(other, '原文');
    await overlayOf(other)
      .getByRole('combobox', { name: t('tags.add') })
      .fill('乙的标签，');
    await other.keyboard.press('Control+Enter');
    await noteOn(page, '乙的标签').waitFor();
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await eventually('the old colour', () => markedIn('yellow'), { fits: (words) => words.join('') === '四个词' });
    const [row] = await storedNotes(session);
    expect([row?.tags, row?.annotation['meipi:color']]).toEqual([['乙的标签'], 'yellow']);
  });

  it('show an open editor what the other writes, and lose nothing of what both write at once', async () => {
    const other = await openArticle(session, DESKTOP.url);
    await page.bringToFront();
    await writeNote(page, '四个词', '原文');
    await noteOn(other, '原文').waitFor();
    await editNote(page, '原文');
    await other.bringToFront();
    await editNote(other, '原文');
    await other.keyboard.type('乙添');
    await overlayOf(other)
      .getByRole('radio', { name: t('color.green'), exact: true })
      .check();
    await other.keyboard.press('Control+Enter');
    // Nothing is written here yet: the editor has what the note is now.
    await eventually('the new words', () => editorOn(page).inputValue(), { fits: (words) => words === '原文乙添' });
    await page.bringToFront();
    await page.keyboard.type('，甲接着');
    await page.keyboard.press('Control+Enter');
    await noteOn(other, '原文乙添，甲接着').waitFor();
    expect(await markedIn('green', other)).toEqual(['四个词']);

    // Both write before either is told of the other.
    await editNote(page, '甲接着');
    await editorOn(page).fill('甲的写法');
    await other.bringToFront();
    await editNote(other, '甲接着');
    await other.keyboard.type('乙的写法');
    await other.keyboard.press('Control+Enter');
    const rows = await eventually('both', () => storedNotes(session), { fits: (found) => found.length === 2 });
    const [kept, lost] = rows.toSorted((a, b) => (a.deletedAt ?? '').localeCompare(b.deletedAt ?? ''));
    expect(new Set([kept, lost].map((row) => row && noteText(row.annotation)))).toEqual(
      new Set(['甲的写法', '原文乙添，甲接着乙的写法']),
    );
    expect([kept?.deletedAt, typeof lost?.deletedAt]).toEqual([undefined, 'string']);
    // Whoever wrote later is told.
    await Promise.any([page, other].map((each) => overlayOf(each).getByText(t('toast.text-replaced')).waitFor()));
  });

  it('are also its desktop and its mobile page', async () => {
    const mobile = await openArticle(session, `${MOBILE.url}?vt=4&pos=108`);
    await page.bringToFront();
    await writeNote(page, '四个词', '先看通道。');
    await eventually('the words on the mobile page', () => markedIn('yellow', mobile), {
      fits: (words) => words.join('') === '四个词',
    });
    await mobile.bringToFront();
    await startNote(mobile, '电子单证');
    await mobile.keyboard.type('先认单证。');
    await mobile.keyboard.press('Escape');
    await noteOn(page, '先认单证。').waitFor();
    const rows = await storedNotes(session);
    expect(new Set(rows.map(({ articleId }) => articleId)).size).toBe(1);
    expect(rows.map(({ annotation }) => annotation.target.source).sort()).toEqual([MOBILE.url, DESKTOP.url].sort());
  });
});
