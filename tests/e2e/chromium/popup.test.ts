/** The popup: what it says of a page, what its switches do to it, and the languages it speaks. */
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { recognized } from '@/tests/e2e/support/engine';
import { eventually, paintedCount, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { cardOn, noteOn, openArticle, overlayOf, pointAt, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import type { Article } from '@/utils/model/article';

const EXTENSION = buildFolder('chrome-mv3-e2e');
const { url, html } = sampleArticle();

const { session } = useChromium({ pages: { [url]: html } });
let page: Page;
let popup: Page;
beforeEach(async () => {
  page = await openArticle(session, url);
  popup = await session.openPopupOver(page);
  await popup.locator('.counts').waitFor();
  // A tab behind another draws few frames; in front, the popup still speaks of the tab looked at before it.
  await popup.bringToFront();
});

const density = (name: 'quiet' | 'normal' | 'all') =>
  popup.getByRole('radio', { name: t(`popup.density.${name}`), exact: true });
const toggle = (name: string) => popup.getByRole('switch', { name });
const SITE = t('popup.site', { site: t('site.sina') });

describe('the popup over an article', () => {
  it('names it and counts what is in it', async () => {
    await writeNote(page, '四个词', '先看通道。');
    await popup.reload();
    await popup.getByRole('heading', { name: '中国与中亚五国经贸对话会闭幕' }).waitFor();
    const [article] = (await storedRows(popup, 'articles')) as Article[];
    const { mentions, pledges } = recognized(article?.text ?? '', EXTENSION);
    const entities = new Set(mentions.flatMap(({ entity }) => entity)).size;
    expect(entities).toBeGreaterThan(30);
    await eventually('the counts', () => popup.getByRole('listitem').allTextContents(), {
      fits: (texts) => texts.slice(0, 3).join(', ') === `${entities} 实体, ${pledges.length} 承诺, 1 批注`,
    });
  });

  it('changes how much is marked, also on the next visit', async () => {
    const normal = await paintedCount(page);
    await density('all').click();
    await eventually('every mention', () => paintedWords(page), {
      fits: (words) => ['中国', '中方', '中哈'].every((name) => words['meipi-place']?.includes(name)),
    });
    expect(await paintedCount(page)).toBeGreaterThan(normal);
    await density('quiet').click();
    const few = await eventually('the first mentions', () => paintedWords(page), {
      fits: (words) => words['meipi-place']?.filter((name) => name === '阿拉山口').length === 1,
    });
    const count = Object.values(few).flat().length;
    expect(count).toBeLessThan(normal);
    await page.reload();
    await eventually('as few marks', () => paintedCount(page), { fits: (found) => found === count });
  });

  it('hides and shows marks and notes', async () => {
    await writeNote(page, '四个词', '先看通道。');
    const before = await paintedCount(page);
    await popup.bringToFront();
    await toggle(t('popup.shown')).click();
    await eventually('no marks', () => paintedCount(page), { fits: (count) => count === 0 });
    await noteOn(page).waitFor({ state: 'detached' });
    await toggle(t('popup.shown')).click();
    await eventually('the marks', () => paintedCount(page), { fits: (count) => count === before });
    await noteOn(page, '先看通道。').waitFor();
    expect(await noteOn(page).count()).toBe(1);
  });

  it('switches the site off, at once and for later visits, and on again', async () => {
    const before = await paintedCount(page);
    await toggle(SITE).click();
    await popup.getByRole('heading', { name: t('popup.off.title', { site: t('site.sina') }) }).waitFor();
    await overlayOf(page).waitFor({ state: 'detached' });
    await eventually('no marks', () => paintedCount(page), { fits: (count) => count === 0 });
    await page.reload();
    await popup.reload();
    await popup.getByRole('heading', { name: t('popup.off.title', { site: t('site.sina') }) }).waitFor();
    expect(await overlayOf(page).count()).toBe(0);
    await toggle(SITE).click();
    await eventually('the marks', () => paintedCount(page), { fits: (count) => count === before });
  });

  it('switches the keys off and on', async () => {
    await toggle(t('popup.keys.on')).click();
    const help = overlayOf(page).getByRole('dialog', { name: t('keys.title') });
    await eventually('keys that do nothing', () => opens(help), { fits: (open) => !open });
    await toggle(t('popup.keys.on')).click();
    await eventually('the list of keys', () => opens(help), { fits: (open) => open });
    expect(await paintedCount(page)).toBeGreaterThan(0);
  });

  it('puts the interface in the dark', async () => {
    await popup.getByLabel(t('popup.theme'), { exact: true }).selectOption({ label: t('popup.theme.dark') });
    await pointAt(page, 'meipi-person', '王毅');
    await cardOn(page).waitFor();
    await overlayOf(page).locator('[data-theme=dark]').waitFor({ state: 'attached' });
    expect(await cardOn(page).evaluate((card) => getComputedStyle(card).backgroundColor)).toBe('rgb(34, 33, 30)');
  });
});

/** Whether the key opens the list of keys within a second; it is closed again. */
async function opens(help: Locator): Promise<boolean> {
  await page.keyboard.press('?');
  const seen = await help.waitFor({ timeout: 1_000 }).then(
    () => true,
    () => false,
  );
  if (!seen) return false;
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  return true;
}

describe('the interface', () => {
  it('speaks the language of the browser', async () => {
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    const buttons = await popup.getByRole('button').allTextContents();
    expect(buttons).toEqual(expect.arrayContaining(['侧边栏', '笔记本', '承诺台账', '阅读器', '全部设置与我的词典']));
    expect(buttons.filter((name) => !/[一-龥]/.test(name))).toEqual([]);
    await pointAt(page, 'meipi-person', '王毅');
    await cardOn(page, '人物：王毅').waitFor();
    expect(await cardOn(page).getByRole('button').allTextContents()).toEqual(
      expect.arrayContaining(['批注', '本文不标', '今后不标']),
    );
  });

  it('changes its language while a card is open', async () => {
    await pointAt(page, 'meipi-person', '王毅');
    await cardOn(page, '人物：王毅').waitFor();
    await popup.bringToFront();
    await popup.getByLabel(t('popup.language'), { exact: true }).selectOption({ label: 'English' });
    await cardOn(page, '王毅, Person').waitFor();
    expect(await overlayOf(page).textContent()).not.toContain('card.');
  });

  it.each([
    { language: 'English', lang: 'en', button: 'Export JSON', label: '王毅, Person', action: 'Mute here' },
    { language: '繁體中文', lang: 'zh-TW', button: '匯出 JSON', label: '人物：王毅', action: '本文不標' },
  ])('speaks $language when asked to', async ({ language, lang, button, label, action }) => {
    await popup.getByLabel(t('popup.language'), { exact: true }).selectOption({ label: language });
    await popup.getByRole('button', { name: button }).waitFor();
    await pointAt(page, 'meipi-person', '王毅');
    await cardOn(page, label).waitFor();
    expect(await overlayOf(page).locator('.meipi').getAttribute('lang')).toBe(lang);
    expect(await cardOn(page, label).getByRole('button').allTextContents()).toContain(action);
  });
});

describe('the popup over a page of another site', () => {
  it('says that it does not read it', async () => {
    const blank = await session.context.newPage();
    const over = await session.openPopupOver(blank);
    await over.getByRole('heading', { name: t('popup.elsewhere.title') }).waitFor();
    expect(await over.getByRole('switch').count()).toBe(1);
    await over.close();
    await blank.close();
  });
});
