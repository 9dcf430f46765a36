/** An article on paper: nothing of the interface, and its notes below it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { noteOn, openArticle, overlayOf, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';

const SAMPLE = sampleArticle();

let server: FixtureServer;
let session: ChromiumSession;
let page: Page;
beforeAll(async () => {
  server = await startFixtureServer({ [SAMPLE.url]: SAMPLE.html });
  session = await launchChromium({ extension: buildFolder('chrome-mv3-e2e'), server, language: 'zh-CN' });
  page = await openArticle(session, SAMPLE.url);
  await writeNote(page, '电子单证', '再认单证。');
  await writeNote(page, '四个词', '先看通道。');
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

describe('a printed article', () => {
  it('has its notes below it in text order, and nothing of the interface', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const list = overlayOf(page).getByRole('region', { name: t('out.notes') });
    await list.waitFor();
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
