/** Selecting and annotating: snapping, colours, the menu of a selection, the sentence cursor, keys of the reader's own. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually, selectWords } from '@/tests/e2e/support/page-state';
import { cardOn, marked, noteOn, openArticle, overlayOf, placeOf, t, untilTyping } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { quotes, storedNotes, untilPainted, untilStored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { noteText } from '@/utils/model/annotation';

const DESKTOP = sampleArticle();

const { session } = useChromium({ pages: { [DESKTOP.url]: DESKTOP.html } });
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, DESKTOP.url);
});

async function selected(): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** Changes settings, and loads the page again with them. */
async function changeSettings(change: object): Promise<void> {
  const store = await session.storePage();
  await store.evaluate(async (changed) => {
    const { settings = {} } = await chrome.storage.local.get<{ settings?: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, ...changed } });
  }, change);
  await page.reload();
  await marked(page);
}

/** What the menu's listener receives when an item is chosen; no driver can click the menu itself. */
async function chooseInMenu(menuItemId: string): Promise<void> {
  const worker = await session.desk();
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
    await untilPainted(page, 'meipi-choice', '哈萨克斯坦国家石油天然气公司');
    expect(await selected()).toBe('斯坦国家石油天然气公');
    await page.keyboard.press('h');
    await untilPainted(page, 'meipi-mark-yellow', '哈萨克斯坦国家石油天然气公司');
    expect(quotes(await storedNotes(session))).toEqual(['哈萨克斯坦国家石油天然气公司']);
  });

  it('inside a card is refused with a message, and nothing is marked', async () => {
    const { x, y } = await placeOf(page, 'meipi-place', '哈萨克斯坦');
    await page.mouse.click(x, y);
    const name = cardOn(page).locator('.card-title').first();
    await name.waitFor();
    await name.dblclick();
    expect(await selected()).not.toBe('');
    await page.keyboard.press('h');
    await overlayOf(page).getByText(t('error.outside-article')).waitFor();
    expect(await storedNotes(session)).toEqual([]);
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
    await untilPainted(page, 'meipi-mark-green', words);
    expect(quotes(await storedNotes(session))).toEqual([words]);
    await changeSettings({ snap: false });
    await selectWords(page, '斯坦国家石油');
    await page.keyboard.press('3');
    await untilPainted(page, 'meipi-mark-blue', '斯坦国家石油');
  });

  it('is marked in the colour of the digit, or from the toolbar under the reader’s own name for it', async () => {
    await changeSettings({ colorNames: { pink: '存疑' } });
    await selectWords(page, '四个词');
    const button = overlayOf(page).getByRole('button', { name: t('toolbar.mark', { color: '存疑' }) });
    await button.waitFor();
    expect(await button.getAttribute('title')).toContain('4');
    await button.click();
    await untilPainted(page, 'meipi-mark-pink', '四个词');
    await selectWords(page, '电子单证');
    await page.keyboard.press('5');
    await untilPainted(page, 'meipi-mark-orange', '电子单证');
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
    expect(await storedNotes(session)).toEqual([]);
  });
});

describe('the menu of a selection', () => {
  it('writes a note and makes a mark', async () => {
    await page.bringToFront();
    await selectWords(page, '四个词');
    await chooseInMenu('mark');
    await untilPainted(page, 'meipi-mark-yellow', '四个词');
    await selectWords(page, '电子单证');
    await chooseInMenu('note');
    await untilTyping(page);
    await page.keyboard.type('由菜单写下。');
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '由菜单写下。').waitFor();
    expect(new Set(quotes(await storedNotes(session)))).toEqual(new Set(['四个词', '电子单证']));
  });

  it('has two items in the reader’s language', async () => {
    const worker = await session.desk();
    // An item that is there can be changed, one that is not cannot.
    const there = await worker.evaluate(async () =>
      Promise.all(['note', 'mark'].map((id) => chrome.contextMenus.update(id, { enabled: true }).then(() => id))),
    );
    expect(there).toEqual(['note', 'mark']);
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
    await untilPainted(page, 'meipi-choice', SENTENCES[1] ?? '');
    expect(await overlayOf(page).locator('[aria-live=polite][lang=zh]').textContent()).toBe(SENTENCES[1]);
    await page.keyboard.press('}');
    await untilPainted(page, 'meipi-choice', SENTENCES.slice(1).join(''));
    await page.keyboard.press('{');
    await untilPainted(page, 'meipi-choice', SENTENCES[1] ?? '');
    await page.keyboard.press(']');
    await untilPainted(page, 'meipi-choice', SENTENCES[2] ?? '');
    await page.keyboard.press('4');
    await untilPainted(page, 'meipi-mark-pink', SENTENCES[2] ?? '');
    await page.keyboard.press('[');
    await page.keyboard.press('n');
    await untilTyping(page);
    await page.keyboard.type('没有年份。');
    await page.keyboard.press('Escape');
    await noteOn(page, '没有年份。').waitFor();
    expect(new Set(quotes(await storedNotes(session)))).toEqual(new Set(SENTENCES.slice(1)));
    expect(await selected()).toBe('');
    await page.keyboard.press('Escape');
    await untilPainted(page, 'meipi-choice', '');
  });

  it('takes a reader from the opened article to an edited, tagged note by keyboard alone', async () => {
    await page.bringToFront();
    for (const key of [']', ']', 'n']) await page.keyboard.press(key);
    await untilTyping(page);
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
    await untilTyping(page);
    await page.keyboard.type('，再补一句');
    await page.keyboard.press('Tab');
    await page.keyboard.type('会议，');
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '先记一笔，再补一句').waitFor();
    const [row] = await untilStored(session, 'the tag', ([only]) => only?.tags.length === 1);
    expect(row).toMatchObject({ tags: ['会议'] });
    expect(row && noteText(row.annotation)).toBe('先记一笔，再补一句');
  });
});

describe('keys pressed before the interface has come', () => {
  it('act on what was selected then, and letters behind N are those of the note', async () => {
    await page.evaluate(
      (steps) => {
        for (const [words, keys] of steps) {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let start = -1;
          while (start < 0 && walker.nextNode()) start = walker.currentNode.nodeValue?.indexOf(words) ?? -1;
          getSelection()?.setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + words.length);
          for (const key of keys)
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }
      },
      [
        ['四个词', 'h'],
        ['回程空箱', '2'],
        ['同一套电子单证', 'nhm, 1'],
      ] as const,
    );
    await untilTyping(page);
    await page.keyboard.type('!');
    await page.keyboard.press('Escape');
    await noteOn(page, 'hm, 1!').waitFor();
    await untilPainted(page, 'meipi-mark-green', '回程空箱');
    expect(new Set(quotes(await storedNotes(session)))).toEqual(new Set(['四个词', '同一套电子单证', '回程空箱']));
    expect(await storedNotes(session)).toHaveLength(3);
  });
});

describe('keys of the reader’s own', () => {
  it('take the place of the usual ones, on the page and in the list', async () => {
    await changeSettings({ keyMap: { mark: 'B', help: 'W' } });
    await selectWords(page, '四个词');
    await page.keyboard.press('h');
    await page.keyboard.press('b');
    await untilPainted(page, 'meipi-mark-yellow', '四个词');
    await page.keyboard.press('w');
    const list = overlayOf(page).getByRole('dialog', { name: t('keys.title') });
    expect(await list.locator('kbd').allTextContents()).toContain('B');
    expect(await list.locator('kbd').allTextContents()).not.toContain('H');
  });
});
