/** Pages that make it hard: nothing wrong is painted, the popup says why nothing is, and the page goes on. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockOf, FIRST_STORY, SECOND_STORY, storyPage } from '@/tests/e2e/support/growing-page';
import { eventually, paintedWords } from '@/tests/e2e/support/page-state';
import { overlayOf, t } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const { url } = FIRST_STORY;
const HTML = storyPage(FIRST_STORY);
const NAMES = [
  'parentNode',
  'firstChild',
  'nextSibling',
  'childNodes',
  'textContent',
  'nodeType',
  'children',
  'isConnected',
];
const FIELDS = NAMES.map((name) => `<input name="${name}" type="hidden">`).join('');
const head = (inserted: string): string => HTML.replace('<head>', `<head>${inserted}`);
const script = (code: string): string => head(`<script>${code}</script>`);

const { session, server } = useChromium({ pages: { [url]: HTML } });
let plain: Record<string, string[]>;
beforeAll(async () => {
  const page = await open(HTML);
  plain = await untilPainted(page, '阿斯塔纳');
  await page.close();
});

async function open(html: string): Promise<Page> {
  server.setPage(url, html);
  const page = await session.context.newPage();
  await page.goto(url);
  return page;
}

function untilPainted(page: Page, name: string): Promise<Record<string, string[]>> {
  return eventually(`${name} to be painted`, () => paintedWords(page), {
    fits: (words) => words['meipi-place']?.includes(name) ?? false,
  });
}

/** Pages on which everything is as on any other. */
const ENDURED: Record<string, string> = {
  'prototypes of the page are patched': script(`
    Node.prototype.contains = () => { throw new Error('patched'); };
    Element.prototype.matches = () => true;
    Array.prototype.map = () => { throw new Error('patched'); };
    String.prototype.includes = () => false;`),
  'a getter of Node.prototype throws': script(`
    for (const name of ['textContent', 'parentNode', 'firstChild'])
      Object.defineProperty(Node.prototype, name, { get() { throw new Error('a trap'); } });`),
  'objects are frozen': script(`
    Object.freeze(Node.prototype); Object.freeze(Element.prototype); Object.freeze(CSS.highlights); Object.freeze(document);`),
  'fields of a form around the text take its names': HTML.replace('<main>', `<main><form>${FIELDS}`).replace(
    '</main>',
    '</form></main>',
  ),
  'fields of a form in the text take its names': HTML.replace('<p>', `<form>${FIELDS}</form><p>`),
  'elements take names of the document': HTML.replace(
    '<main>',
    '<img name="body"><form name="documentElement"></form><main>',
  ),
  'every event is stopped': script(`
    for (const type of ['keydown', 'pointermove', 'click', 'scroll', 'selectionchange', 'load'])
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);`),
  'nothing may be loaded': head(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'">`,
  ),
  'addresses have another base': head('<base href="https://elsewhere.example/x/">'),
};

describe.each(Object.entries(ENDURED))('where %s', (_, html) => {
  it('the article is marked as ever', async () => {
    const page = await open(html);
    expect(await untilPainted(page, '阿斯塔纳')).toEqual(plain);
    await page.close();
  });
});

/** Pages that are not read, and the reason that the popup gives. */
const REFUSED: Record<string, readonly [html: string, reason: string]> = {
  'has no body': [HTML.replaceAll('index_cententWrap', 'other'), t('error.no-body')],
  'has 200,000 nodes in its body': [HTML.replace('<p>', `${'<i></i>'.repeat(200_000)}<p>`), t('error.too-long')],
};

describe.each(Object.entries(REFUSED))('a page that %s', (_, [html, reason]) => {
  it('is left unmarked, and the popup says why', async () => {
    const page = await open(html);
    const popup = await session.openPopupOver(page);
    await popup.getByText(reason).waitFor();
    expect(await paintedWords(page)).toEqual({});
    expect(await page.evaluate(() => document.querySelectorAll('meipi-overlay ~ *').length)).toBe(0);
    await popup.close();
    await page.close();
  });
});

describe('a page that', () => {
  it('nests its text 20,000 deep goes on', async () => {
    const page = await open(HTML);
    await untilPainted(page, '阿斯塔纳');
    await page.evaluate(() => {
      let deepest: Element | null = document.querySelector('[class^="index_cententWrap"]');
      // Not shown, since the browser itself does not lay out such a depth.
      const top = document.createElement('div');
      top.hidden = true;
      deepest?.append(top);
      deepest = top;
      for (let depth = 0; depth < 20_000; depth += 1) deepest = deepest.appendChild(document.createElement('b'));
      deepest.append('芬兰');
    });
    await page.waitForTimeout(1000);
    expect(await paintedWords(page)).toEqual(plain);
    await page.close();
  });

  it('replaces its whole body is read again', async () => {
    const page = await open(HTML);
    await untilPainted(page, '阿斯塔纳');
    await page.evaluate((block) => {
      const body = document.createElement('body');
      body.innerHTML = block;
      document.body = body;
    }, blockOf(FIRST_STORY));
    expect(await untilPainted(page, '阿斯塔纳')).toEqual(plain);
    await page.close();
  });

  it('is written anew after its load is read again, and answers keys', async () => {
    const page = await open(HTML);
    await untilPainted(page, '阿斯塔纳');
    await page.evaluate(
      (html) => {
        document.open();
        document.write(html);
        document.close();
      },
      storyPage({ ...SECOND_STORY, url }),
    );
    await untilPainted(page, '葡萄牙');
    await page.keyboard.press('j');
    await eventually('a current mark', () => paintedWords(page), {
      fits: (words) => Object.keys(words).some((name) => name.startsWith('meipi-current-')),
    });
    expect((await paintedWords(page))['meipi-place']).not.toContain('阿斯塔纳');
    await page.close();
  });

  it('takes the overlay out gets it back, but is not quarrelled with', async () => {
    const page = await open(HTML);
    await untilPainted(page, '阿斯塔纳');
    await page.keyboard.press('?');
    await overlayOf(page).getByRole('dialog').waitFor();
    await page.evaluate(() => document.querySelector('meipi-overlay')?.remove());
    await overlayOf(page).getByRole('dialog').waitFor();
    const removals = await page.evaluate(async () => {
      let count = 0;
      const remove = (): void => {
        const found = document.querySelector('meipi-overlay');
        if (found) count += 1;
        found?.remove();
      };
      new MutationObserver(remove).observe(document.documentElement, { childList: true });
      remove();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return count;
    });
    expect(removals).toBeLessThan(40);
    expect(await paintedWords(page)).toMatchObject({ 'meipi-place': plain['meipi-place'] });
    await page.close();
  });
});
