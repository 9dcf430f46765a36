/** Writing in the margin: notes and marks, changed and taken back. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually, paintedWords, selectWords } from '@/tests/e2e/support/page-state';
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
  untilTyping,
  writeNote,
} from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { storedNotes, untilStored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { noteText, quoteOf } from '@/utils/model/annotation';

const DESKTOP = sampleArticle();

const { session } = useChromium({ pages: { [DESKTOP.url]: DESKTOP.html } });
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, DESKTOP.url);
});

async function reload(): Promise<void> {
  await page.reload();
  await marked(page);
}

function markedIn(color: string): Promise<string[]> {
  return paintedWords(page).then((words) => words[`meipi-mark-${color}`] ?? []);
}

/** Opens the toolbar of a mark or note by a click on its words. */
async function openToolbar(words: string, color: string) {
  const { x, y } = await placeOf(page, `meipi-mark-${color}`, words);
  await page.mouse.click(x, y);
  const toolbar = overlayOf(page).getByRole('toolbar');
  await toolbar.waitFor();
  return toolbar;
}

describe('a note', () => {
  it('is written on a selection with N, stands at its words and is there after a reload', async () => {
    await writeNote(page, '四个词', '先看通道。');
    expect(await markedIn('yellow')).toEqual(['四个词']);
    const place = await placeOf(page, 'meipi-mark-yellow', '四个词');
    const box = await noteOn(page, '先看通道。').boundingBox();
    expect(Math.abs((box?.y ?? 0) - place.y)).toBeLessThan(40);
    await reload();
    await noteOn(page, '先看通道。').waitFor();
    expect(await markedIn('yellow')).toEqual(['四个词']);
    const [note, ...others] = await storedNotes(session);
    expect(others).toEqual([]);
    expect(note?.annotation).toMatchObject({ motivation: 'commenting', target: { source: DESKTOP.url } });
  });

  it('stands at its words also where the page was scrolled before', async () => {
    await page.evaluate(() => scrollTo(0, 1500));
    await writeNote(page, '回程空箱', '三分之一不算少。');
    const place = await placeOf(page, 'meipi-mark-yellow', '回程空箱');
    const box = await noteOn(page, '三分之一不算少。').boundingBox();
    expect(Math.abs((box?.y ?? 0) - place.y)).toBeLessThan(40);
  });

  it('is written from the toolbar of a selection, over a link, with tags and another colour', async () => {
    // Sina's price of the stock stands between the words and is none of the author's.
    expect(await selectWords(page, '中国中铁(4.92, 0.03, 0.61%)的工程师')).toBe(true);
    await overlayOf(page).getByRole('toolbar').getByText(t('toolbar.note'), { exact: true }).click();
    await editorOn(page).fill('分会上的演示。\n\n第二段。');
    await overlayOf(page)
      .getByRole('combobox', { name: t('tags.add') })
      .fill('铁路，隧道，');
    await overlayOf(page)
      .getByRole('radio', { name: t('color.green') })
      .click();
    await overlayOf(page).getByText(t('editor.saved')).waitFor();
    await overlayOf(page).getByText(t('editor.done'), { exact: true }).click();
    const note = noteOn(page, '分会上的演示。');
    await note.waitFor();
    expect(await note.getByRole('listitem').allTextContents()).toEqual(['铁路', '隧道']);
    expect(await markedIn('green')).toEqual(['中国中铁', '的工程师']);
    const [row] = await storedNotes(session);
    expect(row && quoteOf(row.annotation)?.exact).toBe('中国中铁的工程师');
    expect(row).toMatchObject({ tags: ['铁路', '隧道'], annotation: { 'meipi:color': 'green' } });
    expect(row && noteText(row.annotation)).toBe('分会上的演示。\n\n第二段。');
  });

  it('is kept at every pause, so that a closed tab loses nothing', async () => {
    await startNote(page, '四个词');
    await page.keyboard.type('写到一半');
    await overlayOf(page).getByText(t('editor.saved')).waitFor();
    await page.close();
    page = await openArticle(session, DESKTOP.url);
    await noteOn(page, '写到一半').waitFor();
    expect(await markedIn('yellow')).toEqual(['四个词']);
  });

  it('is edited in place, with tags completed from those used before', async () => {
    await writeNote(page, '四个词', '先看通道。');
    await editNote(page, '先看通道。');
    await page.keyboard.type('再看能源。');
    await overlayOf(page)
      .getByRole('combobox', { name: t('tags.add') })
      .fill('中亚，');
    await page.keyboard.press('Escape');
    await noteOn(page, '先看通道。再看能源。').waitFor();
    await startNote(page, '电子单证');
    const field = overlayOf(page).getByRole('combobox', { name: t('tags.add') });
    await field.pressSequentially('中');
    await overlayOf(page).getByRole('option', { name: '中亚' }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.keyboard.press('Escape');
    const rows = await untilStored(
      session,
      'the tag',
      (found) => found.filter(({ tags }) => tags.includes('中亚')).length === 2,
    );
    expect(rows.map(({ annotation }) => noteText(annotation)).sort()).toEqual(['', '先看通道。再看能源。']);
  });

  it('is deleted, and back by undo; what is deleted lies in the trash', async () => {
    await writeNote(page, '四个词', '先看通道。');
    const note = noteOn(page, '先看通道。');
    await note.getByRole('button', { name: t('note.delete') }).click();
    await note.waitFor({ state: 'detached' });
    await eventually('no mark', () => markedIn('yellow'), { fits: (words) => words.length === 0 });
    await overlayOf(page)
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await note.waitFor();
    expect(await markedIn('yellow')).toEqual(['四个词']);
    await note.getByRole('button', { name: t('note.delete') }).click();
    const [row] = await untilStored(session, 'the deletion', (rows) => rows[0]?.deletedAt !== undefined);
    expect(row && noteText(row.annotation)).toBe('先看通道。');
    await reload();
    expect(await noteOn(page).count()).toBe(0);
  });

  it('is kept when another is begun before it is done', async () => {
    await startNote(page, '四个词');
    await page.keyboard.type('先看通道。');
    const { x, y } = await placeOf(page, 'meipi-person', '王毅');
    await page.mouse.click(x, y);
    await overlayOf(page).locator('.card').getByText(t('card.note'), { exact: true }).click();
    await noteOn(page, '先看通道。').waitFor();
    await eventually('an empty editor', () => editorOn(page).inputValue(), { fits: (text) => text === '' });
    await untilTyping(page);
    await page.keyboard.type('以视频方式');
    await page.keyboard.press('Escape');
    await noteOn(page, '以视频方式').waitFor();
    expect((await storedNotes(session)).map(({ annotation }) => noteText(annotation)).sort()).toEqual([
      '以视频方式',
      '先看通道。',
    ]);
  });

  it('is written on the name of a card, and is about it', async () => {
    const { x, y } = await placeOf(page, 'meipi-person', '王毅');
    await page.mouse.click(x, y);
    await overlayOf(page).locator('.card').getByText(t('card.note'), { exact: true }).click();
    await untilTyping(page);
    await page.keyboard.type('以视频方式');
    await page.keyboard.press('Escape');
    await noteOn(page, '以视频方式').waitFor();
    expect((await storedNotes(session)).map(({ about }) => about)).toEqual([['person/wang-yi']]);
  });
});

describe('a mark', () => {
  it('is set with H, recoloured, and deleted with its toolbar, and back by undo', async () => {
    await selectWords(page, '电子单证');
    await page.keyboard.press('h');
    await eventually('the mark', () => markedIn('yellow'), { fits: (words) => words.join('') === '电子单证' });
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('电子单证');
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await (
      await openToolbar('电子单证', 'yellow')
    )
      .getByRole('button', { name: t('toolbar.mark', { color: t('color.pink') }) })
      .click();
    await eventually('the other colour', () => markedIn('pink'), { fits: (words) => words.join('') === '电子单证' });
    expect(await noteOn(page).count()).toBe(0);
    await (await openToolbar('电子单证', 'pink')).getByRole('button', { name: t('toolbar.delete') }).click();
    await eventually('no mark', () => markedIn('pink'), { fits: (words) => words.length === 0 });
    await overlayOf(page).getByText(t('toast.mark-deleted')).waitFor();
    await overlayOf(page)
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await eventually('the mark', () => markedIn('pink'), { fits: (words) => words.join('') === '电子单证' });
  });

  it('is set across paragraphs in each of the five colours', async () => {
    const colors = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;
    const places = ['雪后的天山', '一列货车', '同一套电子单证', '长隧道', '回程空箱'];
    for (const [at, color] of colors.entries()) {
      await selectWords(page, places[at] ?? '');
      const name = t('toolbar.mark', { color: t(`color.${color}`) });
      await overlayOf(page).getByRole('toolbar').getByRole('button', { name }).click();
      await eventually(`the ${color} mark`, () => markedIn(color), { fits: (words) => words.join('') === places[at] });
    }
    await page.evaluate(() => {
      const [from, to] = [...document.querySelectorAll('#artibody p[cms-style]')].slice(1, 3);
      if (from?.lastChild && to?.firstChild) getSelection()?.setBaseAndExtent(from.lastChild, 5, to.firstChild, 8);
    });
    await page.keyboard.press('h');
    await eventually('a mark in two paragraphs', () => markedIn('yellow'), { fits: (words) => words.length >= 3 });
    expect((await storedNotes(session)).length).toBe(6);
  });
});

describe('a quotation', () => {
  it('goes to the clipboard with its source, and the selection stays', async () => {
    await selectWords(page, '同一套电子单证');
    await overlayOf(page).getByRole('toolbar').getByText(t('toolbar.copy'), { exact: true }).click();
    await overlayOf(page).getByText(t('toast.copied')).waitFor();
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('同一套电子单证');
    await page.locator('textarea.box').click();
    await page.keyboard.press('Control+v');
    expect(await page.locator('textarea.box').inputValue()).toBe(
      `“同一套电子单证”\n中国与中亚五国经贸对话会闭幕 铁路、清洁能源和粮食援助列出时间表 · 示例财经 · 2022-11-18\n${DESKTOP.url}`,
    );
  });
});

describe('a narrow window', () => {
  it('has notes as numbered dots beside the text, which open when pointed at and by keyboard', async () => {
    await writeNote(page, '四个词', '先看通道。');
    await writeNote(page, '电子单证', '先认单证。');
    await page.setViewportSize({ width: 400, height: 800 });
    const dots = overlayOf(page).locator('.dot');
    await eventually('dots', () => dots.allTextContents(), { fits: (texts) => texts.join(' ') === '1 2' });
    expect(await noteOn(page).count()).toBe(0);
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width[0]).toBe(width[1]);
    await page.evaluate(() => scrollTo(0, 0));
    await dots.first().hover();
    await noteOn(page, '先看通道。').waitFor();
    await page.mouse.move(200, 700);
    await noteOn(page).waitFor({ state: 'detached' });
    await overlayOf(page)
      .getByRole('button', { name: t('note.number', { number: 2, text: '先认单证。' }) })
      .focus();
    await noteOn(page, '先认单证。').waitFor();
    await page.keyboard.press('Escape');
    await noteOn(page).waitFor({ state: 'detached' });
  });
});
