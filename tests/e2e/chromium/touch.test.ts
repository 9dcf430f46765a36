/** An article under a finger: the toolbar in its large form, taps on it, and notes behind their dots on a narrow page. */
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { selectWords } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, overlayOf, t } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { untilPainted } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const SAMPLE = sampleArticle();
const NARROW = SAMPLE.html.replace('</head>', '<style>body, body * { max-width: 100% !important }</style></head>');

const { session } = useChromium({ pages: { [SAMPLE.url]: NARROW } });

/** A finger on the page. */
interface Finger {
  tap(at: { readonly x: number; readonly y: number }): Promise<void>;
  /** Touches what is selected, as the end of a long press does. */
  hold(words: string): Promise<void>;
}

async function withFinger(page: Page): Promise<Finger> {
  const devtools: CDPSession = await session.context.newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = (type: 'touchStart' | 'touchEnd', points: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const tap = async ({ x, y }: { readonly x: number; readonly y: number }): Promise<void> => {
    await touch('touchStart', [{ x, y }]);
    await touch('touchEnd', []);
  };
  return {
    tap,
    async hold(words) {
      if (!(await selectWords(page, words))) throw new Error(`${words} does not stand in the page.`);
      const place = await page.evaluate(() => {
        const { x, y, width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await touch('touchStart', [place]);
      await touch('touchEnd', []);
      // The browser itself selects while a finger lies there; what was only tapped is selected again.
      await selectWords(page, words);
    },
  };
}

async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await overlayOf(page).getByRole('button', { name }).first().boundingBox();
  if (!box) throw new Error(`${name} is not shown.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('under a finger', () => {
  it('a selection brings a large toolbar below it, which marks and writes notes; a dot opens at a tap', async () => {
    const page = await openArticle(session, SAMPLE.url);
    await page.setViewportSize({ width: 400, height: 800 });
    const finger = await withFinger(page);
    await finger.hold('四个词');
    const toolbar = overlayOf(page).getByRole('toolbar');
    await toolbar.waitFor();
    expect(await toolbar.getAttribute('class')).toContain('toolbar-touch');
    const swatch = await overlayOf(page)
      .getByRole('button', { name: t('toolbar.mark', { color: t('color.green') }) })
      .boundingBox();
    expect(Math.min(swatch?.width ?? 0, swatch?.height ?? 0)).toBeGreaterThanOrEqual(36);
    await finger.tap(await middleOf(page, t('toolbar.mark', { color: t('color.green') })));
    await untilPainted(page, 'meipi-mark-green', '四个词');
    await finger.hold('电子单证');
    await toolbar.waitFor();
    await finger.tap(await middleOf(page, t('toolbar.note')));
    const field = overlayOf(page).getByRole('textbox', { name: t('editor.text') });
    await field.waitFor();
    await page.keyboard.insertText('手指写的。');
    await finger.tap(await middleOf(page, t('editor.done')));
    await field.waitFor({ state: 'detached' });
    await untilPainted(page, 'meipi-mark-yellow', '电子单证');
    const dot = overlayOf(page).locator('.dot').last();
    await dot.waitFor();
    const box = await dot.boundingBox();
    await finger.tap({ x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 });
    await noteOn(page, '手指写的。').waitFor();
  });
});
