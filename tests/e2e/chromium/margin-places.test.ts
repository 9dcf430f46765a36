/** Notes stand at the height of their words, whatever moves these: a box of the page that scrolls, zoom, a font that comes late. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, placeOf, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const PLAIN = sampleArticle();
const BOX = 'https://finance.sina.com.cn/world/2022-09-16/doc-inboxed0000001.shtml';
const BOXED = PLAIN.html.replace(
  '</head>',
  '<style>html { overflow: hidden; height: 100% } body { height: 100vh; margin: 0; overflow-y: auto }</style></head>',
);

const { session } = useChromium({ pages: { [PLAIN.url]: PLAIN.html, [BOX]: BOXED } });

/** The top of the marked words and of their note, in pixels of the window. */
function tops(page: Page): Promise<{ words: number; note: number }> {
  return page.evaluate(() => {
    const [stretch] = CSS.highlights.get('meipi-mark-yellow') ?? [];
    const range = document.createRange();
    if (stretch) range.setStart(stretch.startContainer, stretch.startOffset);
    if (stretch) range.setEnd(stretch.endContainer, stretch.endOffset);
    const note = document.querySelector('meipi-overlay')?.shadowRoot?.querySelector('.margin-place');
    return {
      words: Math.round(range.getBoundingClientRect().top),
      note: Math.round(note?.getBoundingClientRect().top ?? Number.NaN),
    };
  });
}

/** Waits until the words are elsewhere and the note stands beside them again. */
async function untilBeside(page: Page, before: { readonly words: number }): Promise<void> {
  await eventually('the note beside its words', () => tops(page), {
    fits: ({ words, note }) => words !== before.words && Math.abs(words - note) <= 8,
  });
}

async function writtenOn(url: string): Promise<Page> {
  const page = await openArticle(session, url);
  await page.setViewportSize({ width: 1700, height: 900 });
  await writeNote(page, '四个词', '先看通道。');
  const { words, note } = await tops(page);
  expect(Math.abs(words - note)).toBeLessThanOrEqual(8);
  return page;
}

describe('the margin', () => {
  it('goes along with a text that scrolls in a box of the page, and so does a card', async () => {
    const page = await writtenOn(BOX);
    const before = await tops(page);
    await page.evaluate(() => document.body.scrollBy(0, 150));
    await untilBeside(page, before);
    expect((await tops(page)).words).toBe(before.words - 150);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    const { x, y } = await placeOf(page, 'meipi-mark-yellow', '四个词');
    await page.mouse.click(x, y);
    const toolbar = page.locator('meipi-overlay').getByRole('toolbar');
    await toolbar.waitFor();
    const [at, there] = [await toolbar.boundingBox(), await tops(page)];
    await page.evaluate(() => document.body.scrollBy(0, 60));
    const moved = await tops(page);
    await eventually('the toolbar beside the words', () => toolbar.boundingBox(), {
      fits: (box) => Math.abs((box?.y ?? 0) - (at?.y ?? 0) - (moved.words - there.words)) <= 2,
    });
    expect(moved.words).not.toBe(there.words);
  });

  it('follows the zoom of the window', async () => {
    const page = await writtenOn(PLAIN.url);
    const before = await tops(page);
    const width = await page.evaluate(() => innerWidth);
    const desk = await session.desk();
    await desk.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, 1.1);
    });
    await eventually('the zoom', () => page.evaluate(() => innerWidth), { fits: (now) => now < width });
    await untilBeside(page, before);
    expect(await noteOn(page, '先看通道。').count()).toBe(1);
  });

  it('follows a font that comes late', async () => {
    const page = await writtenOn(PLAIN.url);
    const before = await tops(page);
    const loaded = await page.evaluate(async () => {
      const style = document.createElement('style');
      style.textContent =
        "@font-face { font-family: late; src: local('Noto Sans CJK SC'); size-adjust: 130% } body, body * { font-family: late }";
      document.head.append(style);
      return (await document.fonts.load('16px late', '四')).length;
    });
    expect(loaded).toBe(1);
    await untilBeside(page, before);
    expect(
      await noteOn(page, '先看通道。')
        .getByRole('button', { name: t('note.edit') })
        .count(),
    ).toBe(1);
  });
});
