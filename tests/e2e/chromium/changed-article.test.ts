/** An article that has changed under its notes: a sum became another, a paragraph moved, a sentence went. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { complaints } from '@/tests/e2e/support/axe';
import { eventually, paintedWords } from '@/tests/e2e/support/page-state';
import { marked, noteOn, openArticle, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import { storedNotes } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { type AnnotationRecord, quoteOf } from '@/utils/model/annotation';

const SAMPLE = sampleArticle();
const LOAN = '　　双方商定，青云银行将在两年内向临溪县提供三亿元贷款，用于修复县城的水渠。';
const NEXT = '　　临溪县的代表说，水渠修好以后，下游三个村的稻田就不用再等雨了。';
const WITH_LOAN = SAMPLE.html.replace('<p cms-style="font-L">', `${paragraphs(LOAN, NEXT)}<p cms-style="font-L">`);

function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p cms-style="font-L">${text}</p>\n`).join('');
}

const { session, server } = useChromium({ pages: { [SAMPLE.url]: WITH_LOAN } });
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, SAMPLE.url);
  await writeNote(page, '提供三亿元贷款', '记住这笔钱。');
});

async function stored(): Promise<AnnotationRecord | undefined> {
  const [row] = await storedNotes(session);
  return row;
}

function untilStored(what: string, fits: (row: AnnotationRecord | undefined) => boolean) {
  return eventually(what, stored, { fits });
}

/** The page as its publisher serves it from now on, loaded again. */
async function servedAnew(html: string): Promise<void> {
  expect(html).not.toBe(WITH_LOAN);
  server.setPage(SAMPLE.url, html);
  await page.bringToFront();
  await page.reload();
  await marked(page);
}

const readingOn = () => noteOn(page, '记住这笔钱。').getByRole('region', { name: t('note.changed') });
const changedWords = async () => (await paintedWords(page))['meipi-changed'] ?? [];

describe('a sum that became another under a note', () => {
  const FIVE = WITH_LOAN.replace('三亿元贷款', '五亿元贷款');

  it('is shown as a silent edit with both readings and their dates, and goes out with the notes', async () => {
    await servedAnew(FIVE);
    const reading = readingOn();
    await reading.waitFor();
    expect(await reading.locator('.change-reading').innerHTML()).toBe('提供<del>三亿</del><ins>五亿</ins>元贷款');
    expect(await reading.locator('.change-kinds').textContent()).toBe(t('reading.kind.number'));
    const year = String(new Date().getFullYear());
    for (const date of await reading.locator('dd').allTextContents()) expect(date).toContain(year);
    expect(await changedWords()).toEqual(['提供五亿元贷款']);
    const row = await untilStored('the state', (record) => record?.state === 'changed');
    expect(row?.changes).toMatchObject([{ kinds: ['number'], seenAt: expect.stringContaining(year) }]);
    const popup = await session.openExtensionPage('popup.html');
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: t('popup.export') }).click(),
    ]);
    const exported: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(exportFaults(exported)).toEqual([]);
    expect(exported).toMatchObject({
      first: { items: [{ 'meipi:state': 'changed', 'meipi:changes': row?.changes }] },
    });
  });

  it('can be accepted: the note stands on the new words, and the old ones stay in its history', async () => {
    await servedAnew(FIVE);
    await readingOn()
      .getByRole('button', { name: t('reading.accept') })
      .click();
    await readingOn().waitFor({ state: 'detached' });
    const row = await untilStored('the new target', (record) => record?.state === 'anchored');
    expect(row && quoteOf(row.annotation)?.exact).toBe('提供五亿元贷款');
    expect(row?.history).toMatchObject([
      { reason: 'accepted', selector: [{ exact: '提供三亿元贷款' }, {}], changes: [{ kinds: ['number'] }] },
    ]);
    await page.reload();
    await noteOn(page, '记住这笔钱。').waitFor();
    expect(await changedWords()).toEqual([]);
  });

  it('asks again when the decision is taken back, whichever it was', async () => {
    await servedAnew(FIVE);
    const before = await untilStored('the state', (record) => record?.state === 'changed');
    const undo = page.locator('.toast').getByRole('button', { name: t('toast.undo') });
    for (const way of ['reading.accept', 'reading.keep'] as const) {
      await readingOn()
        .getByRole('button', { name: t(way) })
        .click();
      await readingOn().waitFor({ state: 'detached' });
      await undo.click();
      await readingOn().waitFor();
      expect(await changedWords()).toEqual(['提供五亿元贷款']);
      const row = await untilStored('the state', (record) => record?.state === 'changed');
      expect(row?.annotation.target).toEqual(before?.annotation.target);
      expect(row).toMatchObject({ changes: before?.changes });
      expect(row).not.toHaveProperty('history');
      expect(row?.changes?.[0]).not.toHaveProperty('keptAt');
    }
    await page.keyboard.press('Control+Shift+z');
    await page.locator('.toast').getByText(t('toast.redone-keep')).waitFor();
    await noteOn(page, '记住这笔钱。').locator('summary').waitFor();
  });

  it('is counted in the popup, as is a note that has lost its place', async () => {
    await writeNote(page, '稻田就不用再等雨', '问问收成。');
    await servedAnew(FIVE.replace(paragraphs(NEXT), ''));
    await readingOn().waitFor();
    const popup = await session.openPopupOver(page);
    const told = popup.locator('.popup-wanting');
    await told.waitFor();
    expect(await told.textContent()).toBe(
      [t('popup.orphans', { count: 1 }), t('popup.changed', { count: 1 })].join(t('popup.wanting.comma')),
    );
    expect(await popup.locator('.counts li').last().textContent()).toBe(`2 ${t('popup.notes', { count: 2 })}`);
  });

  it('keeps both readings beside it while it is edited, here and in another tab', async () => {
    await servedAnew(FIVE);
    await readingOn().waitFor();
    const other = await openArticle(session, SAMPLE.url);
    await noteOn(other, '记住这笔钱。').waitFor();
    await page.bringToFront();
    await noteOn(page, '记住这笔钱。')
      .getByRole('button', { name: t('note.edit') })
      .click();
    await page.keyboard.type('再问一次。');
    await page.keyboard.press('Control+Enter');
    await noteOn(page, '再问一次。')
      .getByRole('region', { name: t('note.changed') })
      .waitFor();
    await other.bringToFront();
    const there = noteOn(other, '再问一次。').getByRole('region', { name: t('note.changed') });
    await there.waitFor();
    expect(await there.locator('.change-reading').textContent()).toBe('提供三亿五亿元贷款');
  });

  it('gives axe nothing to complain of in either theme', async () => {
    await servedAnew(FIVE);
    await readingOn().waitFor();
    expect(await complaints(page, 'meipi-overlay')).toEqual([]);
  });

  it('can be left: the note keeps its old words, and the change is folded away', async () => {
    await servedAnew(FIVE);
    await readingOn()
      .getByRole('button', { name: t('reading.keep') })
      .click();
    await readingOn().waitFor({ state: 'detached' });
    await page.reload();
    await noteOn(page, '记住这笔钱。').locator('summary').waitFor();
    expect(await changedWords()).toEqual([]);
    const row = await stored();
    expect(row && quoteOf(row.annotation)?.exact).toBe('提供三亿元贷款');
  });
});

describe('a note in an article that was rearranged', () => {
  it('follows its paragraph and is not changed', async () => {
    const without = WITH_LOAN.replace(paragraphs(LOAN), '');
    await servedAnew(without.replace(paragraphs(NEXT), paragraphs(NEXT, LOAN)));
    await noteOn(page, '记住这笔钱。').waitFor();
    expect(await readingOn().count()).toBe(0);
    expect((await paintedWords(page))['meipi-mark-yellow']).toEqual(['提供三亿元贷款']);
    await untilStored('the state', (record) => record?.state === 'anchored');
  });

  it('stands nowhere where its words are gone, and is kept as such', async () => {
    await servedAnew(WITH_LOAN.replace(paragraphs(LOAN), ''));
    await untilStored('the state', (record) => record?.state === 'orphan');
    expect(await noteOn(page, '记住这笔钱。').count()).toBe(0);
    expect((await paintedWords(page))['meipi-mark-yellow']).toBeUndefined();
  });
});

describe('the panel beside an article that was edited', () => {
  it('lists every paragraph that is not as it was when the text was kept', async () => {
    const edited = WITH_LOAN.replace('三亿元贷款', '五亿元贷款').replace(
      paragraphs(NEXT),
      paragraphs('　　县长补充说，工程款分三期拨付。'),
    );
    await servedAnew(edited);
    const panel = await session.openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await panel.reload();
    const edits = panel.getByRole('region', { name: t('panel.edits') }).locator('.panel-edit');
    await edits.first().waitFor();
    const told = (await edits.allTextContents()).map((text) => text.replaceAll(/\s/g, ''));
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(new RegExp(`^${t('panel.edit.changed')}·${t('reading.kind.number')}.*三五?亿`));
    expect(told.slice(1).some((text) => text.startsWith(t('panel.edit.removed')) && text.includes('稻田'))).toBe(true);
    expect(told.slice(1).some((text) => text.startsWith(t('panel.edit.added')) && text.includes('县长补充说'))).toBe(
      true,
    );
    await panel.setViewportSize({ width: 400, height: 900 });
  });
});
