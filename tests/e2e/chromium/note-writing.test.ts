/** Writing notes: steps taken back, Markdown, input methods, a closed tab, tags and what a note is about. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST, SECOND } from '@/tests/e2e/support/loan-articles';
import { paintedWords, selectWords } from '@/tests/e2e/support/page-state';
import {
  cardOn,
  editorOn,
  noteOn,
  openArticle,
  overlayOf,
  placeOf,
  startNote,
  t,
  writeNote,
} from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { quotes, stored, storedNotes, untilPainted, untilStored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { noteText } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';

const DESKTOP = sampleArticle();

const { session } = useChromium({
  pages: { [DESKTOP.url]: DESKTOP.html, [FIRST.url]: FIRST.html, [SECOND.url]: SECOND.html },
});
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, DESKTOP.url);
});

describe('steps with notes', () => {
  it('are taken back and done again by keys: made, changed, recoloured, deleted', async () => {
    await writeNote(page, '四个词', '先看通道。');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await noteOn(page, '先看通道。')
      .getByRole('button', { name: t('note.edit') })
      .click();
    await page.keyboard.type('再看能源。');
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '再看能源。').waitFor();
    const { x, y } = await placeOf(page, 'meipi-mark-yellow', '四个词');
    await page.mouse.click(x, y);
    await overlayOf(page)
      .getByRole('button', { name: t('toolbar.mark', { color: t('color.blue') }) })
      .click();
    await untilPainted(page, 'meipi-mark-blue', '四个词');
    await noteOn(page)
      .getByRole('button', { name: t('note.delete') })
      .click();
    await noteOn(page).waitFor({ state: 'detached' });

    await page.keyboard.press('Control+z');
    await noteOn(page, '再看能源。').waitFor();
    await untilPainted(page, 'meipi-mark-blue', '四个词');
    await page.keyboard.press('Control+z');
    await untilPainted(page, 'meipi-mark-yellow', '四个词');
    await page.keyboard.press('Control+z');
    await noteOn(page, '再看能源。').waitFor({ state: 'detached' });
    expect(await noteOn(page, '先看通道。').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await noteOn(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    expect((await untilStored(session, 'the trash', (rows) => rows.every((row) => row.deletedAt))).length).toBe(1);

    await page.keyboard.press('Control+Shift+z');
    await noteOn(page, '先看通道。').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await noteOn(page, '再看能源。').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await untilPainted(page, 'meipi-mark-blue', '四个词');
    await page.keyboard.press('Control+Shift+z');
    await noteOn(page).waitFor({ state: 'detached' });
    const [row] = await untilStored(session, 'it in the trash', ([only]) => only?.deletedAt !== undefined);
    expect(row && noteText(row.annotation)).toBe('先看通道。再看能源。');
  });

  it('are taken back from the message, and not while a field of the page has the focus', async () => {
    await selectWords(page, '四个词');
    await page.keyboard.press('h');
    await overlayOf(page).getByText(t('toast.mark-made')).hover(); // which keeps it from going
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press('Control+z');
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual(['四个词']);
    await overlayOf(page)
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await untilPainted(page, 'meipi-mark-yellow', '');
    expect(quotes(await storedNotes(session))).toEqual([]);
  });
});

describe('a note', () => {
  it('is shown as Markdown, and nothing hostile in it becomes an element', async () => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const text = [
      '**重点**见[全文](https://example.org/a)',
      '<img src=x onerror=alert(1)><script>alert(2)</script>',
      '[点我](javascript:alert(3)) ![图](https://example.org/y.png)',
    ].join('\n\n');
    await startNote(page, '四个词');
    await page.keyboard.insertText(text);
    await overlayOf(page)
      .getByRole('button', { name: t('editor.preview'), exact: true })
      .click();
    const preview = overlayOf(page).getByRole('region', { name: t('editor.preview.of') });
    expect(await preview.locator('strong').textContent()).toBe('重点');
    await overlayOf(page).getByText(t('editor.done'), { exact: true }).click();
    const note = noteOn(page, '重点');
    await note.waitFor();
    expect(await note.locator('img, script').count()).toBe(0);
    const links = note.getByRole('link');
    expect(
      await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])),
    ).toEqual([
      ['https://example.org/a', 'noopener noreferrer'],
      ['https://example.org/y.png', 'noopener noreferrer'],
    ]);
    expect(dialogs).toEqual([]);
    expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
  });

  it('loses no more than the last second of a tab that is closed in the middle of a word', async () => {
    await startNote(page, '四个词');
    const began = Date.now();
    let written = '';
    while (Date.now() - began < 2_500) {
      await page.keyboard.type('字');
      written += '字';
      await page.waitForTimeout(60);
    }
    const perSecond = written.length / ((Date.now() - began) / 1_000);
    await page.close();
    page = await openArticle(session, DESKTOP.url);
    // What the tab sent while it went may still be on its way.
    const enough = written.length - Math.ceil(perSecond * 1.2);
    const [row] = await untilStored(
      session,
      'the note',
      ([only]) => !!only && noteText(only.annotation).length >= enough,
    );
    expect(written.startsWith(row ? noteText(row.annotation) : '?')).toBe(true);
  });

  it('leaves its keys to an input method that composes', async () => {
    await startNote(page, '四个词');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 });
    for (const key of ['Escape', 'Enter']) {
      await devtools.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        windowsVirtualKeyCode: 229,
        modifiers: key === 'Enter' ? 2 : 0,
      });
    }
    expect(await editorOn(page).count()).toBe(1);
    await devtools.send('Input.insertText', { text: '中' });
    expect(await editorOn(page).inputValue()).toContain('中');
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '中').waitFor();
  });

  it('completes tags from the notes of other articles', async () => {
    const other = await openArticle(session, FIRST.url);
    await startNote(other, '优惠贷款');
    await other.keyboard.type('他处');
    await overlayOf(other)
      .getByRole('combobox', { name: t('tags.add') })
      .fill('跨篇标签，');
    await other.keyboard.press('Control+Enter');
    await noteOn(other, '他处').waitFor();
    await startNote(page, '四个词');
    const field = overlayOf(page).getByRole('combobox', { name: t('tags.add') });
    await field.pressSequentially('跨');
    const option = overlayOf(page).getByRole('option', { name: '跨篇标签' });
    await option.waitFor();
    expect(await option.count()).toBe(1);
  });

  it('is about what its editor offers, and stands on that card in every article, within a moment of its change', async () => {
    const second = await openArticle(session, SECOND.url);
    const first = await openArticle(session, FIRST.url);
    // The card is asked for once more when notes change: opened before, it follows.
    await second.bringToFront();
    const at = await placeOf(second, 'meipi-place', '老挝');
    await second.mouse.click(at.x, at.y);
    const card = cardOn(second);
    await card.getByText(t('card.articles', { count: 1 })).click();
    await card.getByRole('link', { name: FIRST.title }).waitFor();

    await startNote(first, FIRST.words);
    await first.keyboard.type('两篇都提到');
    await overlayOf(first).getByRole('button', { name: '老挝', exact: true }).click();
    await first.keyboard.press('Control+Enter');
    await noteOn(first, '两篇都提到').waitFor();
    await card.getByText('两篇都提到').waitFor();
    const [row] = await untilStored(session, 'what it is about', ([only]) => only?.about.length === 1);
    const articles = await stored<Article>(session, 'articles');
    expect(articles.filter(({ entities }) => entities?.includes(row?.about[0] ?? ''))).toHaveLength(2);

    await first.bringToFront();
    await first.keyboard.press('Control+z');
    await card.getByText('两篇都提到').waitFor({ state: 'detached' });
  });
});
