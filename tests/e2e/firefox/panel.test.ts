/** In Firefox: the sidebar beside an article, the reader's own dictionary, the menu of a selection, and notes by keyboard alone. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  marked,
  noted,
  openArticle,
  overlayText,
  reloadExtensionPage,
  t,
  untilShown,
  writeNote,
} from '@/tests/e2e/support/firefox-reader';
import { FIRST, LOAN, SECOND } from '@/tests/e2e/support/loan-articles';
import { ADDED, CUT, MIRROR, ORIGINAL, QUOTE } from '@/tests/e2e/support/mirror-pages';
import { eventually, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import { useFirefox } from '@/tests/e2e/support/use-firefox';
import { type AnnotationRecord, noteText, quoteOf } from '@/utils/model/annotation';

const LIST = 'https://finance.sina.com.cn/world/';

const { session, server } = useFirefox({
  [FIRST.url]: FIRST.html,
  [SECOND.url]: SECOND.html,
  [LIST]: '<h1>world</h1>',
  [ORIGINAL.url]: ORIGINAL.html,
  [MIRROR.url]: MIRROR.html,
});

/** The panel in a tab behind the given one, which it therefore shows. */
async function openPanelOver(page: Page): Promise<Page> {
  const panel = await session.openExtensionPage('sidepanel.html');
  await page.bringToFront();
  await reloadExtensionPage(panel);
  return panel;
}

/** Waits until elements of a page are there whose text, each, fits. */
function untilTexts(page: Page, selector: string, fits: (texts: string[]) => boolean): Promise<string[]> {
  const texts = (): Promise<string[]> =>
    page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((each) => each.textContent ?? ''), selector);
  return eventually(`${selector} in the panel`, texts, { fits });
}

/** Clicks the button of these words within elements of the extension's page. */
async function press(page: Page, words: string, within = 'body'): Promise<void> {
  const done = (): Promise<boolean> =>
    page.evaluate(
      ([wanted = '', place = '']) => {
        const buttons = [...document.querySelectorAll<HTMLElement>(`${place} button`)];
        const found = buttons.find((each) => [each.textContent?.trim(), each.ariaLabel, each.title].includes(wanted));
        found?.click();
        return found !== undefined;
      },
      [words, within],
    );
  await eventually(`the button ${words}`, done, { fits: Boolean });
}

async function currentWords(page: Page): Promise<string> {
  const painted = Object.entries(await paintedWords(page));
  return painted.flatMap(([name, words]) => (name.includes('current') ? words : [])).join('');
}

async function stored(page: Page): Promise<AnnotationRecord[]> {
  return (await storedRows(page, 'annotations')) as AnnotationRecord[];
}

describe('in Firefox the sidebar', () => {
  it('lists pledges and names of the active tab, leads to their places, and says when there is no article', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewport({ width: 1000, height: 260 });
    const panel = await openPanelOver(page);
    await untilTexts(panel, '.panel-act', (acts) => acts.includes(LOAN));
    const kinds = await untilTexts(panel, '.panel-kind summary', (all) => all.length > 0);
    expect(kinds.join()).toContain(t('kind.place'));
    const name = (): Promise<void> =>
      panel.evaluate(() => {
        const names = [...document.querySelectorAll<HTMLElement>('.panel-name')];
        names.find((each) => each.textContent?.includes('老挝'))?.click();
      });
    await name();
    await eventually('the first mention', () => currentWords(page), { fits: (words) => words.includes('老挝') });
    await name();
    await untilTexts(panel, '.panel-name[aria-current=true]', (all) => all.join().includes('2/'));
    await page.goto(FIRST.url);
    await untilTexts(panel, 'h1, h2', (heads) => heads.includes(FIRST.title));
    await page.goto(LIST);
    await untilTexts(panel, 'h1, h2', (heads) => heads.includes(t('panel.none.title')));
    expect(await panel.evaluate(() => document.querySelectorAll('.panel-pledge').length)).toBe(0);
  });

  it('groups the notes by whether they stand, with reasons, and gives one a new place', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewport({ width: 1600, height: 900 });
    await writeNote(page, '公路比电站更急', '会不会又推迟');
    await writeNote(page, SECOND.words, '记住这笔钱');
    const gone = SECOND.html
      .replace(/<p[^>]*>　　当地居民说.*<\/p>/, '')
      .replace('>1.6</font>亿美元', '>2.6</font>亿美元');
    expect(gone).not.toBe(SECOND.html);
    server.setPage(SECOND.url, gone);
    await page.reload();
    await marked(page);
    const panel = await openPanelOver(page);
    const groups = await untilTexts(panel, '.panel-group', (all) => all.length === 2);
    expect(groups[0]).toContain(t('panel.orphans'));
    expect(groups[0]).toContain(t('orphan.quote-gone'));
    expect(groups[1]).toContain(t('panel.changed'));
    await press(panel, t('panel.reattach'), '.panel-group');
    await untilShown(page, '.reattach', '公路比电站更急');
    await page.bringToFront();
    expect(await selectWords(page, '2.6亿美元优惠贷款')).toBe(true);
    await page.keyboard.press('n');
    await untilTexts(panel, '.panel-group', (all) => all.every((group) => !group.includes(t('orphan.quote-gone'))));
    const notes = await eventually('the new place', () => stored(panel), {
      fits: (rows) => rows.every(({ state }) => state !== 'orphan'),
    });
    const moved = notes.find(({ annotation }) => noteText(annotation) === '会不会又推迟');
    expect(moved && quoteOf(moved.annotation)?.exact).toContain('2.6亿美元优惠贷款');
  });
});

describe('in Firefox a mirror of an article that was read', () => {
  it('brings its notes along, and the sidebar tells what it left out and put in', async () => {
    const original = await openArticle(session, ORIGINAL.url);
    await original.setViewport({ width: 1600, height: 900 });
    await writeNote(original, QUOTE, '三处长隧道');
    const mirror = await openArticle(session, MIRROR.url);
    await mirror.setViewport({ width: 1600, height: 900 });
    await noted(mirror, QUOTE);
    const panel = await openPanelOver(mirror);
    const lists = await untilTexts(panel, '.panel-mirrors details, details:has(li)', (all) =>
      all.join().includes(ADDED),
    );
    const told = lists.join().replaceAll(/\s/g, '');
    for (const line of CUT) expect(told).toContain(line.replaceAll(/\s/g, '').slice(0, 30));
  });
});

describe('in Firefox the reader’s own dictionary', () => {
  it('marks what was entered on the page of settings, in an open article at once', async () => {
    const page = await openArticle(session, SECOND.url);
    const options = await session.openExtensionPage('options.html');
    await options.bringToFront();
    await press(options, t('options.add'));
    const field = await options.waitForSelector(`::-p-aria([name="${t('options.form.name')}"][role="textbox"])`);
    await field?.type('水电站');
    await options.keyboard.press('Enter');
    const painted = (): Promise<string[]> => paintedWords(page).then((all) => Object.values(all).flat());
    await page.bringToFront();
    await eventually('the own name', painted, { fits: (words) => words.includes('水电站') });
    expect(await storedRows(options, 'entries')).toMatchObject([{ names: ['水电站'] }]);
  });
});

describe('in Firefox the menu of a selection', () => {
  it('has its two items, and what they ask for is done on the page', async () => {
    const page = await openArticle(session, SECOND.url);
    const own = await session.openExtensionPage('welcome.html');
    // An item that is there can be changed, one that is not cannot.
    const items = await own.evaluate(async () => {
      const found: string[] = [];
      for (const id of ['note', 'mark', 'none']) {
        await chrome.contextMenus.update(id, { enabled: true }).then(
          () => found.push(id),
          () => undefined,
        );
      }
      return found;
    });
    expect(items).toEqual(['note', 'mark']);
    await page.bringToFront();
    expect(await selectWords(page, SECOND.words)).toBe(true);
    // No driver can open the menu; this is the call that the desk makes when an item is chosen.
    await own.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const call = { id: 1, type: 'annotateSelection', data: { as: 'mark' }, timestamp: Date.now() };
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, call);
    }, `${SECOND.url}*`);
    await noted(page, SECOND.words);
  });
});

describe('in Firefox a reader without a mouse', () => {
  it('goes to a sentence, writes a note on it, and tags it', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewport({ width: 1600, height: 900 });
    for (const key of [']', ']', 'n'] as const) await page.keyboard.press(key);
    await page.waitForFunction(
      () => document.querySelector('meipi-overlay')?.shadowRoot?.activeElement?.localName === 'textarea',
      { polling: 50 },
    );
    await page.keyboard.type('先记一笔');
    await page.keyboard.press('Tab');
    await page.keyboard.type('会议，');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilShown(page, 'article.note', '先记一笔');
    const own = await session.openExtensionPage('welcome.html');
    const [row] = await eventually('the tag', () => stored(own), { fits: ([only]) => only?.tags.length === 1 });
    expect(row).toMatchObject({ tags: ['会议'] });
    expect(await overlayText(page, 'article.note .tags')).toContain('会议');
  });
});
