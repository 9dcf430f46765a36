/** An article on paper: nothing of the interface, and its notes below it. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteOn, openArticle, overlayOf, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const SAMPLE = sampleArticle();

const { session } = useChromium({ pages: { [SAMPLE.url]: SAMPLE.html } });
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, SAMPLE.url);
  await writeNote(page, '电子单证', '再认单证。');
  await writeNote(page, '四个词', '先看通道。');
});

describe('a printed article', () => {
  it('has its notes below it in text order, and nothing of the interface', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const list = overlayOf(page).getByRole('region', { name: t('out.notes') });
    await list.getByRole('listitem').nth(1).waitFor();
    expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^四个词\s+先看通道。$/),
      expect.stringMatching(/^电子单证\s+再认单证。$/),
    ]);
    expect(await noteOn(page, '先看通道。').isVisible()).toBe(false);
    const below = await page.evaluate(() => document.querySelector('meipi-overlay')?.getBoundingClientRect());
    const body = await page.evaluate(() => document.body.getBoundingClientRect());
    expect(below?.top).toBeGreaterThanOrEqual(body.bottom);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await noteOn(page, '先看通道。').waitFor();
    expect(await list.count()).toBe(0);
  });
});
