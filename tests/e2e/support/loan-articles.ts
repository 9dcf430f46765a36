import type { Locator, Page } from 'playwright-core';
import { eventually, paintedWords } from './page-state';
import { cardOn, placeOf } from './reader';
import { fixturePage } from './sample-article';

/** The same loan, promised for the end of 2026, and a year later for the end of 2028. */
export const FIRST = {
  ...fixturePage('pledge-2024'),
  title: '马来西亚与老挝商定水电合作',
  words: '将在2026年年底前向老挝提供1.6亿美元优惠贷款',
};
export const SECOND = {
  ...fixturePage('pledge-2025'),
  title: '老挝水电站开工仪式推迟',
  words: '将在2028年年底前向老挝提供1.6亿美元优惠贷款',
};
/** The act as it is recognized in both. */
export const LOAN = '提供1.6亿美元优惠贷款';

/** Opens the card of the loan by a click on the words that promise it. */
export async function openLoanCard(page: Page, { words }: { readonly words: string }): Promise<Locator> {
  await eventually('the pledge', () => paintedWords(page), {
    fits: (painted) => painted['meipi-pledge']?.includes(words) ?? false,
  });
  const { x, y } = await placeOf(page, 'meipi-pledge', words);
  await page.mouse.click(x, y);
  const card = cardOn(page);
  await card.getByText('160,000,000 美元').first().waitFor();
  return card;
}

/** The rows of the ledger that hold an act. */
export function ledgerRowOf(ledger: Page, act: string): Locator {
  return ledger.locator('tbody').filter({ hasText: act });
}
