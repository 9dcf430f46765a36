/** One wire story on two sites: its notes come along, and the panel tells what the mirror left out and put in. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ADDED, CUT, fixture, MIRROR, ORIGINAL, QUOTE } from '@/tests/e2e/support/mirror-pages';
import { eventually } from '@/tests/e2e/support/page-state';
import { editNote, noteOn, openArticle, t, writeNote } from '@/tests/e2e/support/reader';
import { stored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { filled, SERIES } from '@/tests/utils/mirrors/series';
import type { Article } from '@/utils/model/article';

const OTHER = {
  url: 'https://www.xinhuanet.com/politics/20240109/a9bf79b4c46e4676907320d10373b37c/c.html',
  html: fixture('xinhua/detail-2024.html'),
};

/** Replies of one wording, on different countries. */
const REPLIES = [
  reply('t20260916_12023724', ['捷克', '总统']),
  reply('t20261001_12030000', ['日本', '众议员']),
  reply('t20261102_12040000', ['立陶宛', '外长']),
];

const { session } = useChromium({
  pages: Object.fromEntries([ORIGINAL, MIRROR, OTHER, ...REPLIES].map(({ url, html }) => [url, html])),
});

describe('a mirror of an article that was read', () => {
  it('shows its notes with where they come from, and a change of one in both', async () => {
    const original = await openArticle(session, ORIGINAL.url);
    await writeNote(original, QUOTE, '三处长隧道');
    const mirror = await openArticle(session, MIRROR.url);
    await noteOn(mirror, '三处长隧道').waitFor();
    expect(await noteOn(mirror).locator('.note-origin').textContent()).toContain(
      t('note.origin', { site: t('site.sina') }),
    );
    await editNote(mirror, '三处长隧道');
    await mirror.keyboard.type('，在新华网上改过');
    await mirror.keyboard.press('Escape');
    await noteOn(original, '在新华网上改过').waitFor();
    const notes = await rows('annotations');
    expect(notes).toHaveLength(1);
    expect(await noteOn(original).locator('.note-origin').count()).toBe(0);
  });

  it('is told of in the panel, with the paragraphs that it left out and put in', async () => {
    const original = await openArticle(session, ORIGINAL.url);
    await writeNote(original, QUOTE, '留存正文');
    const panel = await panelOver(await openArticle(session, MIRROR.url));
    const section = panel.getByRole('region', { name: t('panel.mirrors') });
    const [cut, added] = [section.locator('details').first(), section.locator('details').last()];
    await cut.click();
    await added.locator('summary').click();
    expect((await cut.locator('li').allTextContents()).slice(-CUT.length).map(headOf)).toEqual(CUT.map(headOf));
    expect(await added.locator('li').allTextContents()).toEqual([ADDED]);
    expect(await section.getByRole('link').getAttribute('href')).toContain('finance.sina.com.cn');
  });

  it('stays an article of its own: notes written on it are kept under its own address', async () => {
    await openArticle(session, ORIGINAL.url);
    await writeNote(await openArticle(session, MIRROR.url), QUOTE, '写在新华网');
    const articles = (await rows('articles')) as Article[];
    expect(articles.map(({ site }) => site).sort()).toEqual(['sina', 'xinhua']);
    const [note] = await rows('annotations');
    expect(note).toMatchObject({ annotation: { target: { source: MIRROR.url } } });
  });

  it('is not seen in another article of the site', async () => {
    await writeNote(await openArticle(session, ORIGINAL.url), QUOTE, '只在这里');
    const other = await openArticle(session, OTHER.url);
    const panel = await panelOver(other);
    await panel.getByRole('region', { name: t('panel.pledges') }).waitFor();
    expect(await panel.getByRole('region', { name: t('panel.mirrors') }).count()).toBe(0);
    expect(await noteOn(other).count()).toBe(0);
  });
});

describe('an article of a series', () => {
  it('has no notes of another one, and the panel names none', async () => {
    const [first, ...others] = REPLIES.map(({ url }) => url);
    await writeNote(await openArticle(session, first ?? ''), '提出交涉', '那一次的批注');
    for (const url of others) {
      const page = await openArticle(session, url);
      const panel = await panelOver(page);
      await panel.getByRole('region', { name: t('panel.entities') }).waitFor();
      expect(await panel.getByRole('region', { name: t('panel.mirrors') }).count()).toBe(0);
      expect(await noteOn(page).count()).toBe(0);
      await panel.close();
    }
  });
});

function reply(id: string, who: readonly string[]): { readonly url: string; readonly html: string } {
  const [formula = ''] = SERIES.filter(({ name }) => name === 'a reply on official contacts').map((one) => one.formula);
  const title = `发言人就${who.join('')}会见有关人士答记者问`;
  const lines = filled(formula, who).split('\n');
  return {
    url: `https://www.mfa.gov.cn/web/fyrbt_673021/202609/${id}.shtml`,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_外交部</title><meta name="ArticleTitle" content="${title}">
<style>.main { margin: 0 400px }</style></head><body><div class="main"><div class="news-title"><h1>${title}</h1></div>
<div id="News_Body_Txt_A">${lines.map((line) => `<p>${line}</p>`).join('')}</div></div></body></html>`,
  };
}

async function rows(table: string): Promise<unknown[]> {
  return eventually(`rows of ${table}`, () => stored(session, table), { fits: (all) => all.length > 0 });
}

async function panelOver(page: Page): Promise<Page> {
  const panel = await session.openExtensionPage('sidepanel.html');
  await page.bringToFront();
  await panel.reload();
  return panel;
}

/** The beginning of a line: quotations of shares further on are no part of the article. */
function headOf(line: string): string {
  return line.replaceAll(/\s/g, '').slice(0, 30);
}
