import { describe, expect, it } from 'vitest';
import { toCsv } from '@/utils/exchange/csv';

const BOM = '\uFEFF';

describe('toCsv', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    expect(
      toCsv([
        ['甲', '乙'],
        ['丙', 4],
      ]),
    ).toBe(`${BOM}"甲","乙"\r\n"丙",4\r\n`);
    expect(toCsv([])).toBe(BOM);
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', '说“a"b', '"说“a""b"'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a formula', '=1+1', `"'=1+1"`],
    ['a formula with quotation marks', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['a call', '@SUM(A1)', `"'@SUM(A1)"`],
    ['a plus', '+1', `"'+1"`],
    ['a minus in a text', '-1', `"'-1"`],
    ['a formula in full width', '＝1', `"'＝1"`],
    ['a tab before a formula', '\t=1', `"'\t=1"`],
    ['a line break before a formula', '\r=1', `"'\r=1"`],
    ['a minus in a number', -1, '-1'],
    ['a large sum', 70_000_000_000, '70000000000'],
    ['a formula behind a semicolon', 'a;=1+1', '"a;=1+1"'],
    ['a formula behind a tab', 'a\t=1+1', '"a\t=1+1"'],
    ['nothing', '', ''],
  ] as const)('keeps %s what it is', (_, value, written) => {
    expect(toCsv([[value, '']])).toBe(`${BOM}${written},\r\n`);
  });
});
