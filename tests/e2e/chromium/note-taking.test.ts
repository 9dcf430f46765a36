/** Taking notes at the page: selecting, the sentence cursor, undo, what a note is about, Markdown, keys and names of the reader's own. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, forgetEverything, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
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
import { FIRST, SECOND } from '@/tests/e2e/support/loan-articles';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { type AnnotationRecord, noteText, quoteOf } from '@/utils/model/annotation';

const DESKTOP = sampleArticle();

let server: FixtureServer;
let session: ChromiumSession;
let page: Page;
beforeAll(async () => {
  server = await startFixtureServer({
    [DESKTOP.url]: DESKTOP.html,
    [FIRST.url]: FIRST.html,
    [SECOND.url]: SECOND.html,
  });
  session = await launchChromium({ extension: buildFolder('chrome-mv3-e2e'), server, language: 'zh-CN' });
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await openArticle(session, DESKTOP.url);
});
afterEach(async () => {
  const popup = await session.openExtensionPage('popup.html');
  await forgetEverything(popup);
  await Promise.all(
    session.context
      .pages()
      .slice(1)
      .map((each) => each.close()),
  );
});

async function stored(): Promise<AnnotationRecord[]> {
  const popup = await session.openExtensionPage('popup.html');
  const rows = (await storedRows(popup, 'annotations')) as AnnotationRecord[];
  await popup.close();
  await page.bringToFront();
  return rows;
}

function untilStored(what: string, fits: (rows: AnnotationRecord[]) => boolean): Promise<AnnotationRecord[]> {
  return eventually(what, stored, { fits });
}

function quotes(rows: readonly AnnotationRecord[]): (string | undefined)[] {
  return rows.filter(({ deletedAt }) => deletedAt === undefined).map(({ annotation }) => quoteOf(annotation)?.exact);
}

function painted(name: string): Promise<string> {
  return paintedWords(page).then((words) => (words[name] ?? []).join(''));
}

async function untilPainted(name: string, words: string): Promise<void> {
  await eventually(`${words} as ${name}`, () => painted(name), { fits: (found) => found === words });
}

async function selected(): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

async function changeSettings(change: object): Promise<void> {
  const popup = await session.openExtensionPage('popup.html');
  await popup.evaluate(async (changed) => {
    const { settings = {} } = await chrome.storage.local.get<{ settings?: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, ...changed } });
  }, change);
  await popup.close();
  await page.bringToFront();
}

/** What the menu's listener receives when an item is chosen; no driver can click the menu itself. */
async function chooseInMenu(menuItemId: string): Promise<void> {
  const [worker] = session.context.serviceWorkers();
  if (!worker) throw new Error('The desk does not run.');
  await worker.evaluate(async (id) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as {
      dispatch(info: object, tab: object | undefined): void;
    };
    clicked.dispatch({ menuItemId: id, editable: false, pageUrl: tab?.url ?? '' }, tab);
  }, menuItemId);
}

describe('a selection', () => {
  it('goes to the ends of names and words, shows so, and stays what it is in the page', async () => {
    await selectWords(page, '斯坦国家石油天然气公');
    await overlayOf(page).getByRole('toolbar').waitFor();
    await untilPainted('meipi-choice', '哈萨克斯坦国家石油天然气公司');
    expect(await selected()).toBe('斯坦国家石油天然气公');
    await page.keyboard.press('h');
    await untilPainted('meipi-mark-yellow', '哈萨克斯坦国家石油天然气公司');
    expect(quotes(await stored())).toEqual(['哈萨克斯坦国家石油天然气公司']);
  });

  it('stays exact with Alt held, and where the reader has switched snapping off', async () => {
    await selectWords(page, '里程，更算时');
    const box = await page.evaluate(() => {
      const { x, y, right } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x, y: y + 10, right };
    });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.keyboard.down('Alt');
    await page.mouse.move(box.x + 1, box.y);
    await page.mouse.down();
    await page.mouse.move(box.right - 1, box.y, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    const words = await selected();
    await overlayOf(page).getByRole('toolbar').waitFor();
    await page.keyboard.press('2');
    await untilPainted('meipi-mark-green', words);
    await changeSettings({ snap: false });
    await selectWords(page, '斯坦国家石油');
    await page.keyboard.press('3');
    await untilPainted('meipi-mark-blue', '斯坦国家石油');
  });

  it('is marked in the colour of the digit, or from the toolbar under the reader’s own name for it', async () => {
    await changeSettings({ colorNames: { pink: '存疑' } });
    await selectWords(page, '四个词');
    const button = overlayOf(page).getByRole('button', { name: t('toolbar.mark', { color: '存疑' }) });
    await button.waitFor();
    expect(await button.getAttribute('title')).toContain('4');
    await button.click();
    await untilPainted('meipi-mark-pink', '四个词');
    await selectWords(page, '电子单证');
    await page.keyboard.press('5');
    await untilPainted('meipi-mark-orange', '电子单证');
  });

  it('outside the article is refused with a word, by key and from the menu', async () => {
    await page.evaluate(() => {
      const outside = document.createElement('p');
      outside.textContent = '评论区的话';
      document.body.append(outside);
      getSelection()?.selectAllChildren(outside);
    });
    await page.bringToFront();
    await page.keyboard.press('h');
    await overlayOf(page).getByText(t('error.outside-article')).waitFor();
    await page.keyboard.press('Escape');
    await overlayOf(page).getByText(t('error.outside-article')).waitFor({ state: 'hidden' });
    await chooseInMenu('note');
    await overlayOf(page).getByText(t('error.outside-article')).waitFor();
    expect(await stored()).toEqual([]);
  });
});

describe('the menu of a selection', () => {
  it('writes a note and makes a mark', async () => {
    await page.bringToFront();
    await selectWords(page, '四个词');
    await chooseInMenu('mark');
    await untilPainted('meipi-mark-yellow', '四个词');
    await selectWords(page, '电子单证');
    await chooseInMenu('note');
    await editorOn(page).waitFor();
    await page.keyboard.type('由菜单写下。');
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '由菜单写下。').waitFor();
    expect(quotes(await stored()).toSorted()).toEqual(['四个词', '电子单证']);
  });

  it('has two items in the reader’s language', async () => {
    const [worker] = session.context.serviceWorkers();
    // An item that is there can be changed, one that is not cannot.
    const there = await worker?.evaluate(async () =>
      Promise.all(['note', 'mark'].map((id) => chrome.contextMenus.update(id, { enabled: true }).then(() => id))),
    );
    expect(there).toEqual(['note', 'mark']);
  });
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
    await untilPainted('meipi-mark-blue', '四个词');
    await noteOn(page)
      .getByRole('button', { name: t('note.delete') })
      .click();
    await noteOn(page).waitFor({ state: 'detached' });

    await page.keyboard.press('Control+z');
    await noteOn(page, '再看能源。').waitFor();
    await untilPainted('meipi-mark-blue', '四个词');
    await page.keyboard.press('Control+z');
    await untilPainted('meipi-mark-yellow', '四个词');
    await page.keyboard.press('Control+z');
    await noteOn(page, '再看能源。').waitFor({ state: 'detached' });
    expect(await noteOn(page, '先看通道。').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await noteOn(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    expect((await untilStored('the trash', (rows) => rows.every((row) => row.deletedAt))).length).toBe(1);

    await page.keyboard.press('Control+Shift+z');
    await noteOn(page, '先看通道。').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await noteOn(page, '再看能源。').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await untilPainted('meipi-mark-blue', '四个词');
    await page.keyboard.press('Control+Shift+z');
    await noteOn(page).waitFor({ state: 'detached' });
    const [row] = await untilStored('it in the trash', ([only]) => only?.deletedAt !== undefined);
    expect(row && noteText(row.annotation)).toBe('先看通道。再看能源。');
  });

  it('are taken back from the message, and not while a field of the page has the focus', async () => {
    await selectWords(page, '四个词');
    await page.keyboard.press('h');
    await overlayOf(page).getByText(t('toast.mark-made')).waitFor();
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press('Control+z');
    expect(await painted('meipi-mark-yellow')).toBe('四个词');
    await overlayOf(page)
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await untilPainted('meipi-mark-yellow', '');
    expect(quotes(await stored())).toEqual([]);
  });
});

describe('the sentence cursor', () => {
  const SENTENCES = [
    '会场外，雪后的天山清晰可见；',
    '讨论最久的是中吉乌铁路。',
    '吉方介绍，境内段的勘察已经走完一遍，难点在三处长隧道。',
  ];

  it('goes from sentence to sentence, is read out, grows, and is what N and H act on', async () => {
    await page.bringToFront();
    await selectWords(page, '讨论最久');
    await page.evaluate(() => {
      getSelection()?.getRangeAt(0).startContainer.parentElement?.scrollIntoView({ block: 'start' });
      getSelection()?.removeAllRanges();
    });
    await page.keyboard.press(']');
    await untilPainted('meipi-choice', SENTENCES[1] ?? '');
    expect(await overlayOf(page).locator('[aria-live=polite][lang=zh]').textContent()).toBe(SENTENCES[1]);
    await page.keyboard.press('}');
    await untilPainted('meipi-choice', SENTENCES.slice(1).join(''));
    await page.keyboard.press('{');
    await untilPainted('meipi-choice', SENTENCES[1] ?? '');
    await page.keyboard.press(']');
    await untilPainted('meipi-choice', SENTENCES[2] ?? '');
    await page.keyboard.press('4');
    await untilPainted('meipi-mark-pink', SENTENCES[2] ?? '');
    await page.keyboard.press('[');
    await page.keyboard.press('n');
    await editorOn(page).waitFor();
    await page.keyboard.type('没有年份。');
    await page.keyboard.press('Escape');
    await noteOn(page, '没有年份。').waitFor();
    expect(quotes(await stored()).toSorted()).toEqual(SENTENCES.slice(1).toSorted());
    expect(await selected()).toBe('');
    await page.keyboard.press('Escape');
    await untilPainted('meipi-choice', '');
  });

  it('takes a reader from the opened article to an edited, tagged note by keyboard alone', async () => {
    await page.bringToFront();
    for (const key of [']', ']', 'n']) await page.keyboard.press(key);
    await editorOn(page).waitFor();
    await page.keyboard.type('先记一笔');
    await page.keyboard.press('Control+Enter');
    const note = noteOn(page, '先记一笔');
    await note.waitFor();
    await eventually(
      'the note as the current mark',
      async () => {
        await page.keyboard.press('j');
        return note.getAttribute('aria-current');
      },
      { fits: (current) => current === 'true' },
    );
    await page.keyboard.press('Enter');
    await editorOn(page).waitFor();
    await page.keyboard.type('，再补一句');
    await page.keyboard.press('Tab');
    await page.keyboard.type('会议，');
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '先记一笔，再补一句').waitFor();
    const [row] = await untilStored('the tag', ([only]) => only?.tags.length === 1);
    expect(row).toMatchObject({ tags: ['会议'] });
    expect(row && noteText(row.annotation)).toBe('先记一笔，再补一句');
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
    const [row] = await untilStored('the note', (rows) => rows.length === 1);
    const kept = row ? noteText(row.annotation) : '';
    expect(written.startsWith(kept)).toBe(true);
    expect(written.length - kept.length).toBeLessThanOrEqual(Math.ceil(perSecond * 1.2));
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
    await eventually(
      'the tag',
      async () => {
        await field.fill('');
        await field.pressSequentially('跨');
        return overlayOf(page).getByRole('option', { name: '跨篇标签' }).count();
      },
      { fits: (count) => count === 1 },
    );
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

    await startNote(first, '老挝');
    await first.keyboard.type('两篇都提到');
    await overlayOf(first).getByRole('button', { name: '老挝', exact: true }).click();
    await first.keyboard.press('Control+Enter');
    await noteOn(first, '两篇都提到').waitFor();
    await card.getByText('两篇都提到').waitFor();
    const [row] = await untilStored('what it is about', ([only]) => only?.about.length === 1);
    const popup = await session.openExtensionPage('popup.html');
    const articles = (await storedRows(popup, 'articles')) as { readonly entities?: readonly string[] }[];
    await popup.close();
    expect(articles.filter(({ entities }) => entities?.includes(row?.about[0] ?? ''))).toHaveLength(2);

    await first.bringToFront();
    await first.keyboard.press('Control+z');
    await card.getByText('两篇都提到').waitFor({ state: 'detached' });
  });
});

describe('keys of the reader’s own', () => {
  it('take the place of the usual ones, on the page and in the list', async () => {
    await changeSettings({ keyMap: { mark: 'B', help: 'W' } });
    await selectWords(page, '四个词');
    await page.keyboard.press('h');
    await page.keyboard.press('b');
    await untilPainted('meipi-mark-yellow', '四个词');
    await page.keyboard.press('w');
    const list = overlayOf(page).getByRole('dialog', { name: t('keys.title') });
    expect(await list.locator('kbd').allTextContents()).toContain('B');
    expect(await list.locator('kbd').allTextContents()).not.toContain('H');
  });
});
