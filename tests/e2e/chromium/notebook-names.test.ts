/** Names in the language of the interface: in the notebook and the side panel, from the dictionary. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillStore } from '@/tests/e2e/support/fill-store';
import { LOAN, SECOND } from '@/tests/e2e/support/loan-articles';
import { NOTEBOOK } from '@/tests/e2e/support/notebook-sample';
import { openArticle } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import type { Language } from '@/utils/model/settings';

const NAMES = [
  { language: 'en', xi: 'Xi Jinping', both: 'Xi Jinping 习近平', parties: ['Malaysia', 'Laos'], found: 'malaysia' },
  { language: 'zh-TW', xi: '習近平', both: '習近平', parties: ['馬來西亞', '寮國'], found: '馬來' },
  { language: 'zh-CN', xi: '习近平', both: '习近平', parties: ['马来西亚', '老挝'], found: '马来' },
] as const;

const { session } = useChromium({
  pages: { [SECOND.url]: SECOND.html },
  begin: async (browser) => {
    const page = await browser.openExtensionPage('notebook.html');
    await page.locator('.empty').waitFor();
    await fillStore(page, NOTEBOOK);
    await page.close();
    await openArticle(browser, SECOND.url);
  },
});

async function opened(address: string, language: Language): Promise<Page> {
  const page = await session.openExtensionPage(address);
  await page.evaluate((to) => chrome.storage.local.set({ settings: { language: to } }), language);
  await page.reload();
  return page;
}

describe('a name is said in the language of the interface', () => {
  it.each(NAMES)('$language: in the filter of the notes', async ({ language, both }) => {
    const page = await opened('notebook.html#notes', language);
    const option = page.locator('option[value="person/xi-jinping"]');
    await option.filter({ hasText: new RegExp(`^${both}$`) }).waitFor({ state: 'attached' });
    expect(await option.count()).toBe(1);
    await page.close();
  });

  it.each(NAMES)('$language: in the pictures and their tables', async ({ language, xi, both }) => {
    const page = await opened('notebook.html#overview', language);
    const met = page.locator('.picture').nth(1);
    await met.locator('.bar-name', { hasText: xi }).waitFor();
    await met.locator('summary').click();
    await met.getByRole('rowheader', { name: both, exact: true }).waitFor();
    expect(await met.locator('.bar').first().getAttribute('aria-label')).toContain(both);
    await page.close();
  });

  it.each(NAMES)('$language: in the ledger, which finds them too', async ({ language, parties, found }) => {
    const page = await opened('notebook.html#ledger', language);
    const row = page.locator('tbody.ledger-row', { hasText: LOAN });
    for (const party of parties) await row.locator('.parties').getByText(party, { exact: true }).waitFor();
    await page.locator('.filter-words').fill(found);
    await row.waitFor();
    await page.locator('.filter-words').fill('无此一词');
    await row.waitFor({ state: 'detached' });
    expect(await page.locator('.ledger-none').count()).toBe(1);
    await page.close();
  });

  it.each(NAMES)('$language: in the side panel', async ({ language, parties }) => {
    const panel = await opened('sidepanel.html', language);
    await session.context
      .pages()
      .find((page) => page.url() === SECOND.url)
      ?.bringToFront();
    for (const party of parties) {
      await panel.locator('.panel-pledge').getByText(party, { exact: true }).first().waitFor();
      expect(await panel.locator('.panel-name').getByText(party, { exact: true }).count()).toBe(1);
    }
    await panel.close();
  });
});
