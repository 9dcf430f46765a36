/** Pledges across articles: what the card says of an earlier statement, the ledger, and verdicts that last. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type ChromiumSession } from '@/tests/e2e/support/chromium';
import { FIRST, ledgerRowOf, LOAN, openLoanCard, SECOND } from '@/tests/e2e/support/loan-articles';
import { eventually, storedRows } from '@/tests/e2e/support/page-state';
import { cardOn, openArticle, t } from '@/tests/e2e/support/reader';
import { newProfile, startChromium } from '@/tests/e2e/support/start-chromium';
import { stored } from '@/tests/e2e/support/stored-notes';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import type { LedgerRow } from '@/utils/model/ledger';
import type { Sighting, Verdict } from '@/utils/model/reader-data';

const { session, server } = useChromium({ pages: { [FIRST.url]: FIRST.html, [SECOND.url]: SECOND.html } });

/** Reads the first article, and is on the second. */
async function readBoth(browser: ChromiumSession): Promise<Page> {
  await readOn(browser, FIRST);
  return readOn(browser, SECOND);
}

/** Opens an article and waits until its pledges are in the store. */
async function readOn(browser: ChromiumSession, { url, title }: typeof FIRST): Promise<Page> {
  const page = await openArticle(browser, url);
  await eventually(`what is promised in ${title}`, () => stored<Sighting>(browser, 'sightings'), {
    fits: (rows) => rows.some(({ articleId }) => articleId.endsWith(docIdOf(url))),
  });
  return page;
}

function docIdOf(url: string): string {
  return /doc-(\w+)\.shtml/.exec(url)?.[1] ?? url;
}

describe('a promise that is made again', () => {
  it('is told of on the card of the second article: what moved, and where it was first met', async () => {
    const first = await readOn(session, FIRST);
    const before = await openLoanCard(first, FIRST);
    expect(await before.locator('.moved').count()).toBe(0);
    const second = await openArticle(session, SECOND.url);
    const card = await openLoanCard(second, SECOND);
    expect(await card.locator('.badge-plain').textContent()).toBe(t('stated.nth', { nth: 2, total: 2 }));
    const moved = card.locator('.moved');
    expect(await moved.locator('.difference').allTextContents()).toEqual([
      t('change.due.later', { from: '2026年12月31日', to: '2028年12月31日' }),
    ]);
    const link = moved.getByRole('link', { name: FIRST.title });
    expect([await link.getAttribute('href'), await moved.textContent()]).toEqual([
      FIRST.url,
      expect.stringContaining('2024年6月12日'),
    ]);
    expect(await card.locator('.ladder [aria-current]').textContent()).toContain('将');
  });

  it('is one row of the ledger with two statements', async () => {
    await readBoth(session);
    const ledger = await session.openExtensionPage('notebook.html#ledger');
    const row = ledgerRowOf(ledger, LOAN);
    await row.waitFor();
    expect(await row.count()).toBe(1);
    expect(await row.locator('.col-statements').textContent()).toBe('2');
    expect(await row.locator('.col-sum').textContent()).toBe('160,000,000 美元');
    await row.getByRole('button', { name: t('ledger.unfold', { act: LOAN }) }).click();
    expect(await row.locator('.statement .statement-words').allTextContents()).toEqual([FIRST.words, SECOND.words]);
    expect(await ledger.locator('.mark').count()).toBe(await ledger.locator('tbody').count());
    await ledger.locator('.mark').first().focus();
    await ledger.locator('.timeline-card[data-placed]').waitFor();
  });

  it('is met no oftener by opening the same article again', async () => {
    const page = await readOn(session, SECOND);
    const rows = await stored<Sighting>(session, 'sightings');
    await page.reload();
    await openLoanCard(page, SECOND);
    const again = await stored<Sighting>(session, 'sightings');
    const bare = (each: readonly Sighting[]): unknown[] => each.map((row) => ({ ...row, at: '' }));
    expect(bare(again)).toEqual(bare(rows));
    expect(again.filter(({ due }) => due === '2028-12-31')).toHaveLength(1);
  });
});

describe('a verdict', () => {
  it('is set on the card, shows in the open ledger at once, and is there after a restart', async () => {
    const profile = newProfile();
    const before = await startChromium(server, profile);
    const page = await readBoth(before);
    const ledger = await before.openExtensionPage('notebook.html#ledger');
    await ledgerRowOf(ledger, LOAN).waitFor();
    await page.bringToFront();
    const card = await openLoanCard(page, SECOND);
    await card.getByLabel(t('verdict.label'), { exact: true }).selectOption({ label: t('verdict.in-progress') });
    await card.getByText(t('verdict.more')).click();
    await card.getByLabel(t('verdict.evidence'), { exact: true }).fill('https://example.org/hydropower');
    await card.getByLabel(t('verdict.note'), { exact: true }).fill('第一笔已到。');
    await card.getByText(t('editor.saved')).waitFor();
    const verdict = ledgerRowOf(ledger, LOAN).getByLabel(t('verdict.of', { act: LOAN }));
    await eventually('the verdict in the ledger', () => verdict.inputValue(), {
      fits: (value) => value === 'in-progress',
    });
    await before.close();

    const again = await startChromium(server, profile);
    const later = await openLoanCard(await openArticle(again, FIRST.url), FIRST);
    expect(await later.getByLabel(t('verdict.label'), { exact: true }).inputValue()).toBe('in-progress');
    expect(await later.locator('.verdict-evidence a').getAttribute('href')).toBe('https://example.org/hydropower');
    await later.getByText('第一笔已到。').waitFor();
  });

  it('set in the ledger shows on an open card, and leaves in both exports', async () => {
    const card = await openLoanCard(await readBoth(session), SECOND);
    await card.getByText(t('verdict.more')).click();
    await card.getByLabel(t('verdict.evidence'), { exact: true }).fill('https://example.org/hydropower');
    await card.getByLabel(t('verdict.note'), { exact: true }).fill('第一笔已到。');
    await card.getByText(t('editor.saved')).waitFor();
    const ledger = await session.openExtensionPage('notebook.html#ledger');
    await ledgerRowOf(ledger, LOAN)
      .getByLabel(t('verdict.of', { act: LOAN }))
      .selectOption({ label: t('verdict.broken') });
    await eventually(
      'the verdict on the card',
      () => card.getByLabel(t('verdict.label'), { exact: true }).inputValue(),
      {
        fits: (value) => value === 'broken',
      },
    );
    const [json, csv] = [await download(ledger, 'JSON'), await download(ledger, 'CSV')];
    const { pledges } = JSON.parse(json) as { readonly pledges: readonly LedgerRow[] };
    const loan = pledges.find(({ act }) => act === LOAN);
    expect(loan).toMatchObject({ verdict: 'broken', evidence: 'https://example.org/hydropower', articles: 2 });
    expect(loan?.statements.map(({ text }) => text)).toEqual([FIRST.words, SECOND.words]);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain(',160000000,"美元","2028-12-31",');

    const popup = await session.openExtensionPage('popup.html');
    const collection = JSON.parse(await download(popup, t('popup.export'))) as {
      readonly meipi: { readonly verdicts: readonly Verdict[]; readonly sightings: readonly Sighting[] };
    };
    expect(exportFaults(collection)).toEqual([]);
    expect(collection.meipi.verdicts).toMatchObject([
      { pledge: loan?.pledge, verdict: 'broken', note: '第一笔已到。' },
    ]);
    const met = collection.meipi.sightings.filter(({ pledge }) => pledge === loan?.pledge);
    expect(new Set(met.map(({ due }) => due))).toEqual(new Set(['2026-12-31', '2028-12-31']));
  });
});

/** What a button of a page saves as a file. */
async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

describe('an article without a date', () => {
  it('leaves periods as they are worded, and says so on the card', async () => {
    const undated = FIRST.html
      .replace(/<span class="date">[^<]*<\/span>/, '')
      .replace(/<meta property="article:published_time"[^>]*>/, '');
    server.setPage(FIRST.url, undated);
    const page = await openArticle(session, FIRST.url);
    for (const key of ['p', 'p', 'Enter']) await page.keyboard.press(key);
    const card = cardOn(page);
    await card.getByText(t('pledge.undated')).waitFor();
    expect(await card.getByText(t('pledge.relative', { words: '今后两年' })).count()).toBe(1);
  });
});

describe('sightings', () => {
  it('are not kept where that is switched off, and can be erased', async () => {
    const ledger = await session.openExtensionPage('notebook.html#ledger');
    await ledger.getByRole('heading', { name: t('ledger.empty.title') }).waitFor();
    await ledger.getByRole('switch', { name: t('sightings.remember') }).click();
    await ledger.getByText(t('ledger.empty.off')).waitFor();
    const page = await openArticle(session, FIRST.url);
    expect(await storedRows(ledger, 'sightings')).toEqual([]);
    await ledger.getByRole('switch', { name: t('sightings.remember') }).click();
    await ledger.getByText(t('ledger.empty.text')).waitFor();
    await page.reload();
    await ledgerRowOf(ledger, LOAN).waitFor();
    const count = (await storedRows(ledger, 'sightings')).length;
    await ledger.getByRole('button', { name: t('sightings.erase') }).click();
    await ledger.getByRole('button', { name: t('sightings.erase.now') }).click();
    await ledger.getByText(t('sightings.erased', { count })).waitFor();
    await ledger.getByRole('heading', { name: t('ledger.empty.title') }).waitFor();
    expect(await storedRows(ledger, 'sightings')).toEqual([]);
  });
});
