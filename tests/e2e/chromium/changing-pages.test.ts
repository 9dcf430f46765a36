/** Pages that change under the reader: further articles, other articles, the same text again. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { blockOf, FIRST_STORY, SECOND_STORY, storyPage } from '@/tests/e2e/support/growing-page';
import { eventually, paintedWords } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, t, writeNote } from '@/tests/e2e/support/reader';
import { stored, storedNotes } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import type { Article } from '@/utils/model/article';

const FOLDED = 'https://www.thepaper.cn/newsDetail_forward_34141703';
const LIST = 'https://www.thepaper.cn/channel_25951';

const { session } = useChromium({
  pages: {
    [FIRST_STORY.url]: storyPage(FIRST_STORY),
    [SECOND_STORY.url]: storyPage(SECOND_STORY),
    [FOLDED]: storyPage({ ...FIRST_STORY, url: FOLDED }),
    [LIST]: '<!DOCTYPE html><meta charset="utf-8"><title>列表</title><main><ul><li>列表</li></ul></main>',
  },
});

function untilPainted(page: Page, ...names: string[]): Promise<unknown> {
  return eventually(`${names.join(', ')} to be painted`, () => placesOn(page), {
    fits: (painted) => names.every((name) => painted.includes(name)),
  });
}

async function placesOn(page: Page): Promise<string[]> {
  return (await paintedWords(page))['meipi-place'] ?? [];
}

/** Puts a block below what is there. */
async function append(page: Page, html: string): Promise<void> {
  await page.evaluate((block) => document.querySelector('main')?.insertAdjacentHTML('beforeend', block), html);
}

/** What the page does when the reader has scrolled to another article. */
async function writeAddress(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => history.replaceState(null, '', address), url);
}

async function whereNoted(): Promise<[articleId: string, source: string][]> {
  const rows = await storedNotes(session);
  return rows.map(({ articleId, annotation }) => [articleId, annotation.target.source]);
}

describe('a page that takes on a second article', () => {
  it.each([
    { what: 'named by its block', named: true },
    { what: 'named by the address in the bar', named: false },
  ])('has two articles, each with its own marks and notes: $what', async ({ named }) => {
    const page = await openArticle(session, FIRST_STORY.url);
    await writeNote(page, '霍尔果斯', '口岸');
    await append(page, blockOf(SECOND_STORY, named));
    if (!named) await writeAddress(page, SECOND_STORY.url);
    await untilPainted(page, '阿斯塔纳', '葡萄牙', '里斯本');
    await writeNote(page, '近海监测', '数据何来');
    await noteOn(page, '口岸').waitFor();
    expect(await whereNoted()).toEqual([
      ['thepaper:34141701', FIRST_STORY.url],
      ['thepaper:34141702', SECOND_STORY.url],
    ]);
    await page.goto(SECOND_STORY.url);
    await noteOn(page, '数据何来').waitFor();
    expect(await noteOn(page).count()).toBe(1);
  });

  it('is left unread below as long as nothing names the second one', async () => {
    const page = await openArticle(session, FIRST_STORY.url);
    await untilPainted(page, '阿斯塔纳');
    const before = await paintedWords(page);
    await append(page, blockOf(SECOND_STORY));
    await append(page, blockOf({ ...FIRST_STORY, title: '又一篇' }, true));
    await page.waitForTimeout(800);
    expect(await paintedWords(page)).toEqual(before);
    await writeAddress(page, SECOND_STORY.url);
    await untilPainted(page, '葡萄牙');
  });

  it('keeps both apart when the reader scrolls back, and popup and panel speak of the one in view', async () => {
    const page = await openArticle(session, FIRST_STORY.url);
    await append(page, blockOf(SECOND_STORY));
    await writeAddress(page, SECOND_STORY.url);
    await untilPainted(page, '阿斯塔纳', '葡萄牙');
    const panel = await session.openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await panel.reload();
    await panel.getByRole('heading', { name: FIRST_STORY.title }).waitFor();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await panel.getByRole('heading', { name: SECOND_STORY.title }).waitFor();
    await writeAddress(page, FIRST_STORY.url);
    await page.evaluate(() => scrollTo(0, 0));
    await panel.getByRole('heading', { name: FIRST_STORY.title }).waitFor();
    await untilPainted(page, '阿斯塔纳', '葡萄牙');
    expect(await storedArticleTitles(2)).toEqual([FIRST_STORY.title, SECOND_STORY.title]);
  });

  it('answers keys for the one in view, and one key hides all', async () => {
    const page = await openArticle(session, FIRST_STORY.url);
    await append(page, blockOf(SECOND_STORY, true));
    await untilPainted(page, '葡萄牙');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.keyboard.press('j');
    await eventually('the first mark of the second article', () => paintedWords(page), {
      fits: (words) => words['meipi-current-place']?.includes('葡萄牙') ?? false,
    });
    await page.keyboard.press('m');
    await eventually('an unmarked page', () => paintedWords(page), {
      fits: (words) => Object.keys(words).length === 0,
    });
    await page.keyboard.press('m');
    await untilPainted(page, '阿斯塔纳', '葡萄牙');
    expect((await paintedWords(page))['meipi-current-place']).toEqual(['葡萄牙']);
  });
});

/** The titles of the articles in the store, as soon as there are so many. */
async function storedArticleTitles(count: number): Promise<string[]> {
  const rows = await eventually(`${count} articles`, () => stored<Article>(session, 'articles'), {
    fits: (found) => found.length >= count,
  });
  return rows.map(({ title }) => title).toSorted();
}

describe('a page that turns into another without a load', () => {
  it.each([
    { what: 'in a new body', swap: 'block' },
    { what: 'in the same body', swap: 'words' },
  ] as const)('shows the marks and notes of what it shows: $what', async ({ swap }) => {
    const page = await openArticle(session, FIRST_STORY.url);
    await writeNote(page, '霍尔果斯', '口岸');
    await page.evaluate((url) => history.pushState(null, '', url), SECOND_STORY.url);
    // The old text still stands there under the new address.
    await page.waitForTimeout(500);
    expect(await placesOn(page)).toContain('阿斯塔纳');
    await page.evaluate(
      ([how, block]) => {
        const fresh = new DOMParser().parseFromString(block, 'text/html').body;
        if (how === 'block') return document.querySelector('main')?.replaceChildren(...fresh.childNodes);
        for (const selector of ['h1', '[class^="index_cententWrap"]']) {
          const [old, next] = [document.querySelector(selector), fresh.querySelector(selector)];
          old?.replaceChildren(...(next?.childNodes ?? []));
        }
        return undefined;
      },
      [swap, blockOf(SECOND_STORY)] as const,
    );
    await untilPainted(page, '葡萄牙', '里斯本');
    await eventually('no note of the other article', () => noteOn(page).count(), { fits: (count) => count === 0 });
    await eventually('no mark of the other article', () => placesOn(page), {
      fits: (places) => !places.includes('阿斯塔纳'),
    });
    await writeNote(page, '近海监测', '数据何来');
    expect((await whereNoted()).map(([id]) => id)).toEqual(['thepaper:34141701', 'thepaper:34141702']);
    expect(await storedArticleTitles(2)).toEqual([FIRST_STORY.title, SECOND_STORY.title]);
  });

  it('is read when a list turns into an article, and let go when the article turns into a list', async () => {
    const page = await session.context.newPage();
    await page.goto(LIST);
    await page.evaluate(
      ([url, block]) => {
        history.pushState(null, '', url);
        const main = document.querySelector('main');
        if (main) main.innerHTML = block;
      },
      [FIRST_STORY.url, blockOf(FIRST_STORY)] as const,
    );
    await untilPainted(page, '阿斯塔纳');
    await page.evaluate((url) => {
      history.pushState(null, '', url);
      document.querySelector('main')?.replaceChildren('列表');
    }, LIST);
    await eventually('an unmarked page', () => paintedWords(page), {
      fits: (words) => Object.keys(words).length === 0,
    });
    const popup = await session.openPopupOver(page);
    const said = async (): Promise<string | null> => {
      await popup.reload();
      return popup.getByRole('heading').first().textContent();
    };
    await eventually('a page that is no article', said, { fits: (words) => words === t('popup.none.title') });
    expect(await storedArticleTitles(1)).toEqual([FIRST_STORY.title]);
  });
});

describe('a text of which the rest is folded away', () => {
  const rest = `<p>${SECOND_STORY.paragraphs[0]}</p>`;
  const FOLDS = [
    {
      what: 'by a class of the body',
      html: `<style>.fold .rest { display: none }</style><div class="rest">${rest}</div>`,
      open: () => document.querySelector('.fold')?.classList.remove('fold'),
    },
    {
      what: 'by a style',
      html: `<div class="rest" style="display: none">${rest}</div>`,
      open: () => document.querySelector('.rest')?.removeAttribute('style'),
    },
    {
      what: 'by a class of the page',
      html: `<style>body:not(.all) .rest { display: none }</style><div class="rest">${rest}</div>`,
      open: () => document.body.classList.add('all'),
    },
    {
      what: 'in a closed details',
      html: `<details><summary>展开全文</summary>${rest}</details>`,
      open: () => document.querySelector('summary')?.click(),
    },
    {
      what: 'behind a box to tick',
      html: `<style>.rest { display: none } input:checked ~ .rest { display: block }</style><input type="checkbox"><div class="rest">${rest}</div>`,
      open: () => document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click(),
    },
  ];

  it.each(FOLDS)('is read and marked once the page shows it: $what', async ({ html, open }) => {
    const page = await openArticle(session, FOLDED);
    await untilPainted(page, '阿斯塔纳');
    await page.evaluate((block) => {
      const body = document.querySelector('[class^="index_cententWrap"]');
      body?.classList.add('fold');
      body?.insertAdjacentHTML('beforeend', block);
    }, html);
    await page.waitForTimeout(600);
    expect(await placesOn(page)).not.toContain('里斯本');
    await page.evaluate(open);
    await untilPainted(page, '阿斯塔纳', '里斯本');
  });
});

describe('a text that stays as it was', () => {
  it('is not painted anew, whatever else the page does', async () => {
    const page = await openArticle(session, FIRST_STORY.url);
    await untilPainted(page, '阿斯塔纳');
    const kept = await page.evaluate(async () => {
      const ranges = (): AbstractRange[] => [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
      const before = ranges();
      const body = document.querySelector('[class^="index_cententWrap"]');
      body?.append(document.createElement('p'), ' ');
      body?.prepend(document.createElement('hr'));
      document.querySelector('.ticker')?.replaceChildren('1');
      await new Promise((resolve) => setTimeout(resolve, 900));
      const after = ranges();
      return before.length > 0 && after.length === before.length && after.every((range, at) => range === before[at]);
    });
    expect(kept).toBe(true);
  });

  it('keeps its ranges where only another paragraph changes', async () => {
    const page = await openArticle(session, FIRST_STORY.url);
    await untilPainted(page, '阿斯塔纳');
    const first = await page.evaluateHandle(() =>
      [...(CSS.highlights.get('meipi-place') ?? [])].filter((range) =>
        range.startContainer.textContent?.startsWith('哈萨克'),
      ),
    );
    await page.evaluate(() => {
      const last = document.querySelector('[class^="index_cententWrap"] p:last-of-type');
      if (last) last.textContent = '会后，芬兰代表在场。';
    });
    await untilPainted(page, '芬兰', '阿斯塔纳');
    expect(
      await page.evaluate(
        (ranges) => ranges.length > 0 && ranges.every((range) => CSS.highlights.get('meipi-place')?.has(range)),
        first,
      ),
    ).toBe(true);
  });
});
