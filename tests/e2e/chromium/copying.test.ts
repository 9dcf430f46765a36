/** Notes on the clipboard and the article in a file, from the margin and from the side panel. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteOn, openArticle, overlayOf, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { temporaryFolder } from '@/tests/e2e/support/temporary-folder';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const { url, html } = sampleArticle();
const TITLE = '中国与中亚五国经贸对话会闭幕';
const folder = temporaryFolder();

let page: Page;
let panel: Page;
const { session } = useChromium({
  pages: { [url]: html },
  begin: async (browser) => {
    page = await openArticle(browser, url);
    await writeNote(page, '四个词', '先看通道。');
    await writeNote(page, '同一套电子单证', '比去年进了一步。');
    panel = await browser.openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await panel.reload();
    await panel.getByRole('heading', { name: TITLE }).waitFor();
  },
});

/** What is on the clipboard, seen by pasting it. */
async function pasted(): Promise<string> {
  const blank = await session.openExtensionPage('manifest.json');
  await blank.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.className = 'pasted';
    field.focus();
  });
  await blank.keyboard.press('ControlOrMeta+V');
  const text = await blank.locator('textarea.pasted').inputValue();
  await blank.close();
  return text;
}

describe('in the margin', () => {
  it('a note is copied as Markdown with its words and their source', async () => {
    await page.bringToFront();
    const note = noteOn(page, '先看通道。');
    await note.hover();
    await note.getByRole('button', { name: t('note.copy') }).click();
    await overlayOf(page).getByText(t('toast.note-copied')).waitFor();
    const text = await pasted();
    expect(text).toMatch(/^> 四个词\n\n先看通道。\n\n— \[/);
    expect(text).toContain(`— [${TITLE}`);
    expect(text).toContain(`](${url})`);
  });
});

describe('in the side panel', () => {
  beforeEach(async () => {
    await panel.bringToFront();
  });

  async function unfoldExport(): Promise<void> {
    const ways = panel.locator('details').filter({ has: panel.getByText(t('panel.export'), { exact: true }) });
    if ((await ways.getAttribute('open')) === null) await ways.locator('summary').first().click();
  }

  it('all notes of the article are copied, in the order of the text', async () => {
    await panel.getByRole('button', { name: t('panel.notes.copy') }).click();
    await panel.getByText(t('toast.notes-copied', { count: 2 })).waitFor();
    const text = await pasted();
    expect(text).toContain(`# ${TITLE}`);
    const [first, second] = [text.indexOf('> 四个词'), text.indexOf('> 同一套电子单证')];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(text.indexOf('比去年进了一步。')).toBeGreaterThan(second);
    expect(text).toContain('EB/OL');
  });

  it('the article is copied as it is cited', async () => {
    await unfoldExport();
    await panel.getByRole('button', { name: `${t('panel.cite')}: ${t('panel.cite.gbt')}` }).click();
    await panel.getByText(t('toast.citation-copied', { name: t('panel.cite.gbt') })).waitFor();
    expect(await pasted()).toMatch(/\[EB\/OL\]\..*https:/);
  });

  it.each([
    ['json', /\.json$/, '"total": 2'],
    ['markdown', /\.md$/, '> 四个词'],
    ['html', /\.html$/, '<mark'],
    ['evidence', /\.zip$/, 'PK'],
  ] as const)('the article is exported as %s', async (format, name, holds) => {
    await unfoldExport();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: t(`exchange.format.${format}`), exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    const file = path.join(folder, format);
    await download.saveAs(file);
    expect(readFileSync(file, 'utf8')).toContain(holds);
    await panel.getByText(t('toast.exported', { count: 2, name: download.suggestedFilename() })).waitFor();
  });
});

describe('where the browser keeps the clipboard to itself', () => {
  it('that is said, and nothing is lost', async () => {
    await page.bringToFront();
    // Neither way of copying is there any more, as under a strict policy.
    await panel.evaluate(() => {
      document.execCommand = () => false;
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await panel.bringToFront();
    await panel.getByRole('button', { name: t('panel.notes.copy') }).click();
    await panel.getByRole('alert').getByText(t('error.clipboard-refused')).waitFor();
    expect(await panel.locator('.panel-note').count()).toBe(2);
  });
});
