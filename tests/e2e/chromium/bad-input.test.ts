/** Pages and files that are not as they should be: a clear message in the interface's language, and nothing lost. */
import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseFile, exchangeOn, importFile, importNothing } from '@/tests/e2e/support/exchange';
import { eventually, paintedCount, paintedWords, storedData } from '@/tests/e2e/support/page-state';
import {
  contentOf,
  contentWithoutExtension,
  noteOn,
  openArticle,
  overlayOf,
  writeNote,
} from '@/tests/e2e/support/reader';
import { fixturePage, sampleArticle } from '@/tests/e2e/support/sample-article';
import { temporaryFolder } from '@/tests/e2e/support/temporary-folder';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { exportText } from '@/tests/utils/exchange/export-text';
import { SAMPLE as DATA } from '@/tests/utils/exchange/sample-data';
import { createTranslator } from '@/utils/locale/translator';
import type { Language } from '@/utils/model/settings';

const SAMPLE = sampleArticle();
const NO_BODY = fixturePage('no-body');
const LONG = 'https://finance.sina.com.cn/roll/2024-03-06/doc-imeipi240306001.shtml';
const WIDE = 'https://finance.sina.com.cn/roll/2024-03-06/doc-imeipi240306002.shtml';
const LANGUAGES = ['zh-CN', 'en'] as const;

/** An article of as many paragraphs. */
function article(paragraph: string, count: number): string {
  const body = `<p>${paragraph}</p>\n`.repeat(count);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>长文_新浪财经_新浪网</title></head>
<body><h1 class="main-title">长文</h1><div class="date-source"><span class="date">2024年03月06日 08:00</span></div>
<div class="article" id="artibody">${body}</div></body></html>`;
}

// 100 characters a paragraph, about half of them of three bytes: in 2 MB there are more than a million.
const LONG_PAGE = article(`${'国际物流的班列准时到站。'.repeat(4)}平安抵达 ${'abcdefgh '.repeat(5)}xx`, 10_200);

let page: Page;
let popup: Page;
const folder = temporaryFolder();
const { session } = useChromium({
  pages: {
    [SAMPLE.url]: SAMPLE.html,
    [NO_BODY.url]: NO_BODY.html,
    [LONG]: LONG_PAGE,
    [WIDE]: article('中欧班列经过哈萨克斯坦，货主在站台上核对电子单证。'.repeat(20), 1_300),
  },
});
beforeEach(async () => {
  page = await session.context.newPage();
  popup = await session.openExtensionPage('popup.html');
});

/** Keeps the desk from answering the next page that it is asked about, until it is let go. */
async function holdTheDesk() {
  const worker = await session.desk();
  await worker.evaluate(() => {
    const { subtle } = crypto;
    const digest = subtle.digest.bind(subtle);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const desk = { asked: false, letGo };
    Object.assign(globalThis, { desk });
    // The desk asks for the digest of a text before it answers.
    subtle.digest = async (...call: Parameters<typeof digest>) => {
      desk.asked = true;
      await held;
      subtle.digest = digest;
      return digest(...call);
    };
  });
  const desk = () => worker.evaluate(() => (globalThis as unknown as { desk: { asked: boolean } }).desk.asked);
  return {
    untilAsked: () => eventually('a question to the desk', desk, { fits: Boolean }),
    give: () => worker.evaluate(() => (globalThis as unknown as { desk: { letGo(): void } }).desk.letGo()),
  };
}

/** Has the interface speak a language; answers with its messages. The page is in front afterwards. */
async function speak(language: Language) {
  await popup.locator('select').first().selectOption(language);
  await popup.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  await page.bringToFront();
  return createTranslator(language);
}

/** Puts a copy of the body that was taken away in its place, as a page does that renders it anew. */
async function bringBodyBack(): Promise<void> {
  await page.evaluate(() => {
    const body = Reflect.get(window, 'body') as Element;
    document.querySelector('.article-content-left')?.prepend(body.cloneNode(true));
  });
}

/** What the extension complains of on the page. */
function complaint() {
  return overlayOf(page).getByRole('alert');
}

describe.each(LANGUAGES)('a page, in %s,', (language) => {
  it('without a body is left as it is, and the popup says why', async () => {
    const { t } = await speak(language);
    await page.goto(NO_BODY.url);
    expect(await contentOf(page)).toBe(await contentWithoutExtension(session, NO_BODY.url));
    expect(await paintedCount(page)).toBe(0);
    const over = await session.openPopupOver(page);
    await over.getByText(t('error.no-body')).waitFor();
    expect(await complaint().count()).toBe(0);
  });

  it('of 2 MB, longer than the limit, is left as it is, with a word why', async () => {
    const { t } = await speak(language);
    expect(Buffer.byteLength(LONG_PAGE)).toBeGreaterThan(2_000_000);
    await page.goto(LONG);
    expect(await page.evaluate(() => document.querySelector('#artibody')?.textContent?.length)).toBeGreaterThan(
      1_000_000,
    );
    await complaint().getByText(t('error.too-long')).waitFor();
    expect((await contentOf(page)) === (await contentWithoutExtension(session, LONG))).toBe(true);
    expect(await paintedCount(page)).toBe(0);
  });

  it('whose body disappears while it is read is not worked on, with a word why, and is read when it is back', async () => {
    const { t } = await speak(language);
    const answer = await holdTheDesk();
    await page.goto(SAMPLE.url);
    await answer.untilAsked();
    await page.evaluate(() => {
      const body = document.querySelector('#artibody');
      body?.remove();
      Object.assign(window, { body });
    });
    await answer.give();
    await complaint().getByText(t('error.body-gone')).waitFor();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await bringBodyBack();
    await eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
    await complaint().waitFor({ state: 'detached' });
  });
});

describe('a body that disappears after it was read', () => {
  it('takes marks and notes with it, and brings them back', async () => {
    const { t } = await speak('zh-CN');
    await page.close();
    page = await openArticle(session, SAMPLE.url);
    await writeNote(page, '四个词', '先看通道。');
    const [before, stored] = [await paintedWords(page), await storedData(popup)];
    await page.evaluate(() => {
      const body = document.querySelector('#artibody');
      body?.remove();
      Object.assign(window, { body });
    });
    await complaint().getByText(t('error.body-gone')).waitFor();
    expect(await paintedCount(page)).toBe(0);
    expect(await noteOn(page).count()).toBe(0);
    expect((await storedData(popup)).annotations).toEqual(stored.annotations);
    await bringBodyBack();
    await eventually('the marks', () => paintedWords(page), {
      fits: (words) => isDeepStrictEqual(words, before),
    });
    await noteOn(page, '先看通道。').waitFor();
  });
});

describe('an article of 2 MB that is within the limit', () => {
  it('is marked to its end', async () => {
    await page.goto(WIDE);
    const words = await eventually('marks', () => paintedWords(page), {
      fits: (found) => Object.keys(found).length > 0,
      limit: 30_000,
    });
    expect(words['meipi-project']).toHaveLength(1_300);
  });
});

const FILE = exportText(DATA);
const COLLECTION = JSON.parse(FILE) as { readonly first: { readonly items: object[] }; readonly meipi: object };
const BAD_FILES = [
  { what: 'that is no JSON', error: 'not-json', text: 'Dear reader, here are my notes.' },
  { what: 'of another format', error: 'not-meipi', text: JSON.stringify({ type: 'FeatureCollection', features: [] }) },
  {
    what: 'of a later format',
    error: 'newer-format',
    text: JSON.stringify({ ...COLLECTION, meipi: { ...COLLECTION.meipi, format: 2 } }),
  },
  { what: 'that breaks off', error: 'truncated', text: FILE.slice(0, -300) },
  { what: 'of 50 MB without a character of text', error: 'not-json', text: '', size: 50_000_001 },
] as const;

/** A file of the same notes under ids of their own, and one whose second record says what no annotation says. */
const GOOD_TEXT = FILE.replaceAll('0123456789a', 'abcdefabcde');
const PARTLY = JSON.stringify({
  ...COLLECTION,
  first: {
    ...COLLECTION.first,
    items: [COLLECTION.first.items[0], { ...COLLECTION.first.items[1], target: 7 }],
  },
});

describe.each(LANGUAGES)('a file to import, in %s,', (language) => {
  let notebook: Page;
  const [good, bad] = [path.join(folder, 'good.json'), path.join(folder, 'bad.json')];
  beforeEach(async () => {
    writeFileSync(good, GOOD_TEXT);
    const { t } = await speak(language);
    notebook = await session.openExtensionPage('notebook.html#data');
    await importFile(notebook, good, { t, added: 2 });
  });

  it.each(BAD_FILES)('$what, is refused with a word why, and nothing is changed', async ({ error, text, ...rest }) => {
    const { t } = createTranslator(language);
    const before = await storedData(notebook);
    expect(before.annotations).toHaveLength(2);
    writeFileSync(bad, text);
    if ('size' in rest) truncateSync(bad, rest.size);
    const section = exchangeOn(notebook, t);
    await section.locator('input[type=file]').setInputFiles(bad);
    const alert = section.getByRole('alert');
    await alert.getByText(t(`error.${error}`)).waitFor();
    const reassured = {
      'zh-CN': '没有导入任何内容，你的批注保持原样',
      en: 'Nothing was imported, and your notes are as before',
    };
    expect(await alert.textContent()).toContain(reassured[language]);
    expect(await storedData(notebook)).toEqual(before);
    await section.getByRole('button', { name: t('notice.close') }).click();
    await importNothing(notebook, good, t);
  });

  it('with one record that cannot be read brings the others, after it named that one', async () => {
    const { t } = createTranslator(language);
    const before = await storedData(notebook);
    writeFileSync(bad, PARTLY);
    const preview = await chooseFile(notebook, bad, t);
    await preview.getByText(t('preview.refused.list', { count: 1 })).waitFor();
    expect(
      await preview
        .getByRole('listitem')
        .filter({ hasText: t('refused.wrong-shape') })
        .count(),
    ).toBe(1);
    expect(await storedData(notebook)).toEqual(before);
    await preview.getByRole('button', { name: t('preview.apply'), exact: true }).click();
    await exchangeOn(notebook, t)
      .getByText(t('exchange.imported', { added: 1, updated: 0, same: 0 }))
      .waitFor();
    expect((await storedData(notebook)).annotations).toHaveLength(3);
  });
});
