/** The whole way in Firefox: marks, card, note, reload, export, and all of it again after a restart. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type FirefoxSession, launchFirefox } from '@/tests/e2e/support/firefox';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, paintedCount, paintedWords, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { noteText } from '@/utils/model/annotation';

const { url, html } = sampleArticle();
const NOTE = '通道、能源、粮食、数据。';

let server: FixtureServer;
let session: FirefoxSession;
let page: Page;
const profile = mkdtempSync(path.join(tmpdir(), 'meipi-reader-'));
beforeAll(async () => {
  server = await startFixtureServer({ [url]: html });
  await start();
});
afterAll(async () => {
  await session?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  session = await launchFirefox({ extension: buildFolder('firefox-mv3-e2e'), server, profile });
  page = await session.newPage();
  await page.bringToFront();
  await page.goto(url);
  await marked();
}

function marked(): Promise<number> {
  return eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
}

/** What an element of the overlay says; undefined where there is none. */
function overlayText(selector: string): Promise<string | undefined> {
  return page.evaluate(
    (wanted) => document.querySelector('meipi-overlay')?.shadowRoot?.querySelector(wanted)?.textContent ?? undefined,
    selector,
  );
}

function untilShown(selector: string, words: string): Promise<unknown> {
  return eventually(`${words} in the overlay`, () => overlayText(selector), {
    fits: (text) => text?.includes(words) ?? false,
  });
}

describe('in Firefox', () => {
  it('an article is marked, and nothing is added to it', async () => {
    const words = await paintedWords(page);
    expect(words['meipi-person']).toEqual(expect.arrayContaining(['王毅', '特列乌别尔季']));
    expect(words['meipi-place']).toEqual(expect.arrayContaining(['吉尔吉斯斯坦', '霍尔果斯', '中亚五国']));
    expect(words['meipi-pledge']).toContain('力争到2030年将中国同中亚国家贸易额提升至700亿美元');
    expect(Object.values(words).flat().length).toBeGreaterThan(50);
    const [now, served] = await page.evaluate(
      (source) =>
        [document.body.outerHTML, new DOMParser().parseFromString(source, 'text/html').body.outerHTML].map((each) =>
          each.replace(/<noscript>.*?<\/noscript>/s, '').trim(),
        ),
      html,
    );
    expect(now).toBe(served);
    expect(await page.evaluate(() => document.querySelectorAll('html > *').length)).toBe(2);
  });

  it('a card opens under the mouse and by keyboard', async () => {
    const place = await page.evaluate(() => {
      const [stretch] = CSS.highlights.get('meipi-person') ?? [];
      const range = document.createRange();
      if (!stretch) return undefined;
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.move(place?.x ?? 0, place?.y ?? 0, { steps: 3 });
    await untilShown('.card', 'Wang Yi');
    await page.mouse.move(5, 5, { steps: 3 });
    await eventually('no card', () => overlayText('.card'), { fits: (text) => text === undefined });
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await untilShown('.card', '70,000,000,000');
    expect((await paintedWords(page))['meipi-current-pledge']).toEqual([
      '力争到2030年将中国同中亚国家贸易额提升至700亿美元',
    ]);
    await page.keyboard.press('Escape');
    await eventually('no card', () => overlayText('.card'), { fits: (text) => text === undefined });
  });

  it('a note is written with N, and there after a reload', async () => {
    expect(await selectWords(page, '四个词')).toBe(true);
    await page.keyboard.press('n');
    await page.waitForFunction(
      () => document.querySelector('meipi-overlay')?.shadowRoot?.activeElement?.localName === 'textarea',
      { polling: 50 },
    );
    await page.keyboard.type(NOTE);
    await page.keyboard.press('Escape');
    await untilShown('article.note', NOTE);
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual(['四个词']);
    await page.reload();
    await marked();
    await untilShown('article.note', NOTE);
  });

  it('the notes are exported as a file that the published schema accepts', async () => {
    const popup = await session.openPopupOver(page);
    const [row, ...others] = (await storedRows(popup, 'annotations')) as AnnotationRecord[];
    expect(others).toEqual([]);
    expect(row && noteText(row.annotation)).toBe(NOTE);
    await popup.bringToFront();
    const button = await popup.waitForSelector('section:has(.data-status) .button', { timeout: 10_000 });
    await button?.click();
    const file = JSON.parse(readFileSync(await session.downloaded(/^meipi-.*\.json$/), 'utf8')) as {
      readonly first: { readonly items: readonly { readonly id: string }[] };
    };
    expect(exportFaults(file)).toEqual([]);
    expect(file.first.items.map(({ id }) => id)).toEqual([row?.annotation.id]);
    await popup.close();
  });

  it('the note is there after a restart with the same profile', async () => {
    await session.close();
    await start();
    await untilShown('article.note', NOTE);
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual(['四个词']);
  });
});
