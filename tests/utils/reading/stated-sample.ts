import type { LedgerRow, Stated } from '@/utils/model/ledger';

/** A statement in an invented article of a day, read on that day. */
export function statedOn(date: string, more: Partial<Stated> = {}): Stated {
  const article = {
    id: `sina:i${date}`,
    title: `文章 ${date}`,
    url: `https://finance.sina.com.cn/${date}`,
    publishedAt: date,
  };
  return { origin: 'article', text: '将提供五千万剂疫苗', date, at: `${date}T08:00:00.000Z`, article, ...more };
}

/** A row of the ledger with one statement. */
export function ledgerRow(pledge: string, more: Partial<LedgerRow> = {}): LedgerRow {
  return {
    pledge,
    by: ['东岭'],
    to: ['西川'],
    act: '提供疫苗',
    announced: '2022-01-25',
    statements: [statedOn('2022-01-25')],
    changes: [],
    articles: 1,
    lastMet: '2022-01-25T08:00:00.000Z',
    verdict: 'open',
    ...more,
  };
}
