/** The whole way in Firefox: marks, card, note, reload, export, and all of it again after a restart. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type FirefoxSession, launchFirefox } from '@/tests/e2e/support/firefox';
import { marked, openArticle, overlayText, untilShown, writeNote } from '@/tests/e2e/support/firefox-reader';
import { eventually, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useFirefox } from '@/tests/e2e/support/use-firefox';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import { type AnnotationRecord, noteText } from '@/utils/model/annotation';

const { url, html } = sampleArticle();
const NOTE = '通道、能源、粮食、数据。';

const { session, server } = useFirefox({ [url]: html });
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, url);
});

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
    await untilShown(page, '.card', 'Wang Yi');
    await page.mouse.move(5, 5, { steps: 3 });
    await eventually('no card', () => overlayText(page, '.card'), { fits: (text) => text === undefined });
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await untilShown(page, '.card', '70,000,000,000');
    expect((await paintedWords(page))['meipi-current-pledge']).toEqual([
      '力争到2030年将中国同中亚国家贸易额提升至700亿美元',
    ]);
    await page.keyboard.press('Escape');
    await eventually('no card', () => overlayText(page, '.card'), { fits: (text) => text === undefined });
  });

  it('a note is written with N, and there after a reload', async () => {
    await writeNote(page, '四个词', NOTE);
    await untilShown(page, 'article.note', NOTE);
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual(['四个词']);
    await page.reload();
    await marked(page);
    await untilShown(page, 'article.note', NOTE);
  });

  it('the notes are exported as a file that the published schema accepts', async () => {
    await writeNote(page, '四个词', NOTE);
    const popup = await session.openPopupOver(page);
    const [row] = await eventually('the note', () => storedRows(popup, 'annotations') as Promise<AnnotationRecord[]>, {
      fits: ([only, ...others]) => only !== undefined && noteText(only.annotation) === NOTE && others.length === 0,
    });
    await popup.bringToFront();
    await popup.locator('section:has(.data-status) .button').click();
    const file = JSON.parse(readFileSync(await session.downloaded(/^meipi-.*\.json$/), 'utf8')) as {
      readonly first: { readonly items: readonly { readonly id: string }[] };
    };
    expect(exportFaults(file)).toEqual([]);
    expect(file.first.items.map(({ id }) => id)).toEqual([row?.annotation.id]);
  });

  it('the note is there after a restart with the same profile', async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'meipi-reader-'));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    const launch = async (): Promise<FirefoxSession> => {
      const started = await launchFirefox({ extension: buildFolder('firefox-mv3-e2e'), server, profile });
      // Closing a second time does nothing.
      onTestFinished(() => started.close());
      return started;
    };
    const before = await launch();
    const first = await openArticle(before, url);
    await writeNote(first, '四个词', NOTE);
    await untilShown(first, 'article.note', NOTE);
    await before.close();
    const again = await openArticle(await launch(), url);
    await untilShown(again, 'article.note', NOTE);
    expect((await paintedWords(again))['meipi-mark-yellow']).toEqual(['四个词']);
  });
});
