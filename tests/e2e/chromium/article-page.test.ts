/** What Meipi does to a page, and what it leaves alone. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { recognized } from '@/tests/e2e/support/engine';
import { eventually, paintedWords, selectWords } from '@/tests/e2e/support/page-state';
import {
  cardOn,
  contentOf,
  contentWithoutExtension,
  marked,
  noteOn,
  openArticle,
  overlayOf,
  startNote,
  t,
  writeNote,
} from '@/tests/e2e/support/reader';
import { fixturePage, sampleArticle } from '@/tests/e2e/support/sample-article';
import { stored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import type { Article } from '@/utils/model/article';
import { kindName } from '@/utils/painter/highlight-names';
import { visibleMarks } from '@/utils/reading/visible-mentions';

const EXTENSION = buildFolder('chrome-mv3-e2e');
const SAMPLE = sampleArticle();
const PLAIN = fixturePage('news-2023');
const LIST = fixturePage('list');
const HOME = fixturePage('home');

const { session } = useChromium({
  pages: Object.fromEntries([SAMPLE, PLAIN, LIST, HOME].map(({ url, html }) => [url, html])),
});

/** Opens a page and tells which scripts of the extension ran on it. */
async function openWatched(url: string): Promise<{ page: Page; scripts: string[] }> {
  const page = await session.context.newPage();
  const scripts: string[] = [];
  const devtools = await session.context.newCDPSession(page);
  devtools.on('Debugger.scriptParsed', (script) => {
    if (script.url.startsWith('chrome-extension://')) scripts.push(path.basename(script.url));
  });
  await devtools.send('Debugger.enable');
  await page.goto(url);
  return { page, scripts };
}

/** The sum of all layout shifts since the page began. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        );
        observer.observe({ type: 'layout-shift', buffered: true });
        // Nothing is delivered where nothing has shifted: two frames on, what was buffered would be here.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50, 0)));
      }),
  );
}

/** What the engine finds in the text, as it would be painted in normal density. */
function expectedWords(text: string): Record<string, string[]> {
  const rules = { text, density: 'normal', hiddenKinds: [], muted: [] } as const;
  const { mentions, pledges } = visibleMarks(recognized(text, EXTENSION), rules);
  const words: Record<string, string[]> = {};
  for (const { kind, how, start, end } of mentions) (words[kindName(kind, how)] ??= []).push(text.slice(start, end));
  for (const { start, end } of pledges) (words['meipi-pledge'] ??= []).push(text.slice(start, end));
  return words;
}

describe('an article', () => {
  it('is marked with what it names and promises', async () => {
    const page = await openArticle(session, SAMPLE.url);
    const words = await paintedWords(page);
    expect(words['meipi-person']).toEqual(expect.arrayContaining(['王毅', '特列乌别尔季']));
    expect(words['meipi-place']).toEqual(
      expect.arrayContaining(['吉尔吉斯斯坦', '霍尔果斯', '哈方', '中亚五国', '里海']),
    );
    expect(words['meipi-organization']).toEqual(expect.arrayContaining(['孔子学院', '世界卫生组织', '欧盟']));
    expect(words['meipi-initiative']).toEqual(expect.arrayContaining(['一带一路', '全球发展倡议']));
    expect(words['meipi-project']).toEqual(expect.arrayContaining(['中吉乌铁路', '中欧班列']));
    expect(words['meipi-document']).toEqual(expect.arrayContaining(['区域全面经济伙伴关系协定']));
    expect(words['meipi-event']).toEqual(expect.arrayContaining(['乌克兰危机']));
    expect(words['meipi-pledge']).toContain('力争到2030年将中国同中亚国家贸易额提升至700亿美元');
    // Hidden, left out, in the page's frame: none of it counts.
    const all = Object.values(words).flat().join(' ');
    for (const absent of ['塞尔维亚', '阿根廷', '尼泊尔', '新浪']) expect(all).not.toContain(absent);
  });

  it('has exactly the marks that the engine finds in its text', async () => {
    const page = await openArticle(session, SAMPLE.url);
    const painted = await paintedWords(page);
    await writeNote(page, '四个词', '先看通道。');
    const [article] = await stored<Article>(session, 'articles');
    const expected = expectedWords(article?.text ?? '');
    expect(painted).toEqual(expected);
    const counts = Object.fromEntries(Object.entries(expected).map(([name, words]) => [name, words.length]));
    expect(
      await page.evaluate((names) => names.map((name) => [name, CSS.highlights.get(name)?.size]), Object.keys(counts)),
    ).toEqual(Object.entries(counts));
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBeGreaterThan(50);
  });

  it('stays as it was but for one element beside its body, whatever is opened and written', async () => {
    const page = await session.context.newPage();
    await page.addInitScript(() => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      document.addEventListener('DOMContentLoaded', () => {
        new MutationObserver((records) => {
          for (const { type, target, addedNodes, removedNodes } of records) {
            if (type !== 'childList') changes.push(`${type} of ${target.nodeName}`);
            for (const node of [...addedNodes, ...removedNodes]) changes.push(`${node.nodeName} in ${target.nodeName}`);
          }
        }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      });
    });
    await page.goto(SAMPLE.url);
    await marked(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await cardOn(page).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    await startNote(page, '贸易额');
    await page.keyboard.type('是否含服务贸易？');
    await page.keyboard.press('Escape');
    await noteOn(page, '是否含服务贸易？').waitFor();
    await selectWords(page, '电子单证');
    await overlayOf(page).getByRole('toolbar').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'changes') as string[])).toEqual(['MEIPI-OVERLAY in HTML']);
    expect(await contentOf(page)).toBe(await contentWithoutExtension(session, SAMPLE.url));
    expect(await layoutShift(page)).toBe(0);
  });

  it('would be seen to shift', async () => {
    const page = await openArticle(session, SAMPLE.url);
    await page.evaluate(() =>
      document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 300px' })),
    );
    const shift = await eventually('a shift', () => layoutShift(page), { fits: (sum) => sum > 0 });
    expect(shift).toBeGreaterThan(0);
  });

  it('has all its scripts put in by the desk', async () => {
    await writeNote(await openArticle(session, SAMPLE.url), '四个词', '先看通道。');
    const { page, scripts } = await openWatched(SAMPLE.url);
    await marked(page);
    // The notes of an article bring the overlay with them.
    await noteOn(page).first().waitFor();
    expect(scripts).toEqual(['detector.js', 'site-sina.js', 'article.js', 'messages-zh-CN.js', 'overlay.js']);
  });

  it('is given the overlay only when the reader does something there', async () => {
    const { page, scripts } = await openWatched(PLAIN.url);
    await marked(page);
    await page.mouse.move(5, 5, { steps: 3 });
    await page.keyboard.press('Shift');
    expect(scripts).toEqual(['detector.js', 'site-sina.js', 'article.js']);
    expect(await overlayOf(page).count()).toBe(0);
    await page.keyboard.press('?');
    await overlayOf(page).getByRole('dialog').waitFor();
    expect(scripts).toEqual(['detector.js', 'site-sina.js', 'article.js', 'messages-zh-CN.js', 'overlay.js']);
  });
});

describe.each([
  { what: 'a list page', ...LIST },
  { what: 'the home page', ...HOME },
])('$what', ({ url }) => {
  it('is left alone but for one look at its address', async () => {
    const { page, scripts } = await openWatched(url);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('heading', { name: t('popup.none.title') }).waitFor();
    expect(scripts).toEqual(['detector.js']);
    expect(await page.content()).toBe(await contentWithoutExtension(session, url));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
