import { describe, expect, it } from 'vitest';
import { ledgerRow, statedOn } from '@/tests/utils/reading/stated-sample';
import { parseCsv } from './parse-csv';
import { LEDGER_COLUMNS, ledgerCsv, ledgerJson } from '@/utils/exchange/ledger-export';

const ROW = ledgerRow('~1', {
  by: ['东岭', '西川'],
  to: ['各国'],
  quantity: { value: 70_000_000_000, unit: '美元' },
  due: '2022/2027',
  strength: 'commitment',
  cue: '将',
  statements: [
    statedOn('2022-01-25', { origin: 'catalogue', text: '' }),
    statedOn('2024-01-01'),
    statedOn('2025-01-01', { text: '愿，提供' }),
  ],
  articles: 2,
  verdict: 'broken',
  evidence: 'https://example.org/1',
  note: '=逾期',
});

describe('ledgerCsv', () => {
  it('has a line of headings and a line for each promise, dates in ISO form and sums as numbers', () => {
    const csv = ledgerCsv([ROW], (column) => `«${column}»`);
    expect(csv).toContain('"提供疫苗",70000000000,"美元"');
    expect(parseCsv(csv)).toEqual([
      LEDGER_COLUMNS.map((column) => `«${column}»`),
      [
        ...[
          '~1',
          '东岭、西川',
          '各国',
          '提供疫苗',
          '70000000000',
          '美元',
          '2022/2027',
          'commitment',
          '将',
          '2022-01-25',
        ],
        '将提供五千万剂疫苗\n愿，提供',
        'https://finance.sina.com.cn/2022-01-25\nhttps://finance.sina.com.cn/2024-01-01\nhttps://finance.sina.com.cn/2025-01-01',
        ...['2022-01-25T08:00:00.000Z', 'broken', 'https://example.org/1', "'=逾期"],
      ],
    ]);
  });

  it('leaves empty what is not known', () => {
    const [, row] = parseCsv(ledgerCsv([ledgerRow('x', { to: [], statements: [] })], String));
    const known = ['x', '东岭', '提供疫苗', '2022-01-25', '2022-01-25T08:00:00.000Z', 'open'];
    expect(row?.filter((cell) => cell !== '')).toEqual(known);
    expect(row).toHaveLength(LEDGER_COLUMNS.length);
  });
});

describe('ledgerJson', () => {
  it('holds every promise with its statements', () => {
    const made = { exportedAt: '2026-01-01T00:00:00.000Z', generator: 'Meipi 0' };
    const parsed = JSON.parse(ledgerJson([ROW], made)) as { readonly pledges: unknown };
    expect(parsed).toMatchObject({ type: 'MeipiLedger', format: 1, generated: made.exportedAt, generator: 'Meipi 0' });
    expect(parsed.pledges).toEqual(JSON.parse(JSON.stringify([ROW])));
  });
});
