/**
 * One change shows everywhere: in another tab, the side panel and the notebook, which nobody
 * touches or loads anew. How long each takes is printed, not asserted.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editNote, noteOn, openArticle, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const { url, html } = sampleArticle();
const { session } = useChromium({ pages: { [url]: html } });

/** When words first stood in a page, in milliseconds of the machine's clock; begun before they are written. */
function whenShown(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const root: Node = document.querySelector('meipi-overlay')?.shadowRoot ?? document.body;
        const look = (): void => {
          if (!root.textContent?.includes(wanted)) return;
          watching.disconnect();
          resolve(Date.now());
        };
        // A tab that lies behind another one draws no frames to look in.
        const watching = new MutationObserver(look);
        watching.observe(root, { subtree: true, childList: true, characterData: true });
        look();
      }),
    words,
  );
}

describe('a change of a note', () => {
  it('shows in another tab, the panel and the notebook, none of them touched or loaded anew', async () => {
    const other = await openArticle(session, url);
    const page = await openArticle(session, url);
    await writeNote(page, '四个词', '先看通道。');
    const panel = await session.openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await panel.reload();
    const notebook = await session.openExtensionPage('notebook.html');
    await page.bringToFront();
    await Promise.all([panel, notebook].map((each) => each.getByText('先看通道。').first().waitFor()));
    await noteOn(other, '先看通道。').waitFor();

    const surfaces = { tab: other, panel, notebook };
    const loaded = (): Promise<number[]> =>
      Promise.all(Object.values(surfaces).map((each) => each.evaluate(() => performance.timeOrigin)));
    const before = await loaded();
    await editNote(page, '先看通道。');
    await page.keyboard.type('再看能源。');
    const shown = Object.values(surfaces).map((each) => whenShown(each, '先看通道。再看能源。'));
    const own = whenShown(page, '先看通道。再看能源。');
    await page.keyboard.press('Control+Enter');
    const began = await own;
    const after = (await Promise.all(shown)).map((time) => time - began);
    expect(after).toHaveLength(3);
    expect(await loaded()).toEqual(before);
    const figures = Object.keys(surfaces).map((name, at) => `${name} ${after[at]} ms`);
    console.log(`after the page that it was written on: ${figures.join(', ')}`);
  });
});
