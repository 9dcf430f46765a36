import { describe, expect, it } from 'vitest';
import { withoutFurniture } from '@/utils/documents/pdf-furniture';
import type { PlacedLine } from '@/utils/documents/pdf-lines';

const HEIGHT = 842;
const BODY = ['双方决定修建云岭铁路。', '会议还设立了工作组。'];

function line(text: string, y: number): PlacedLine {
  return { text, y, left: 72, right: 500, size: 10, font: 'song', columnLeft: 72, columnRight: 500 };
}

/** What is left of pages that have a line at their head, two in the middle and one at their foot. */
function left(heads: readonly string[], feet: readonly string[] = heads.map(() => '')): string[] {
  const pages = heads.map((head, at) => ({
    height: HEIGHT,
    lines: [
      line(head, 50),
      ...BODY.map((text, row) => line(text, 300 + row * 20)),
      ...(feet[at] ? [line(feet[at], 800)] : []),
    ],
  }));
  return withoutFurniture(pages).flatMap(({ lines }) =>
    lines.map(({ text }) => text).filter((text) => !BODY.includes(text)),
  );
}

const GONE: readonly (readonly [what: string, heads: readonly string[]])[] = [
  ['the same words', ['澜江通讯', '澜江通讯']],
  ['the same words and figures', ['澜江通讯 2026年第9期', '澜江通讯 2026年第9期']],
  ['a number that counts the pages', ['澜江通讯 12', '澜江通讯 13', '澜江通讯 14']],
  ['a page of so many, in two pages', ['澜江通讯 第1页 共2页', '澜江通讯 第2页 共2页']],
  ['two kinds of pages', ['澜江通讯 2', '3 云岭铁路', '澜江通讯 4', '5 云岭铁路', '澜江通讯 6', '7 云岭铁路']],
  ['numbers alone', ['— 1 —', '— 2 —', '— 3 —']],
];

const KEPT: readonly (readonly [what: string, heads: readonly string[]])[] = [
  ['rows of figures', ['101.5 188.2 301.7', '201.5 288.2 302.7', '301.5 388.2 303.7']],
  ['rows of a table', ['铁路 1.2 101', '铁路 2.2 102', '铁路 3.2 103']],
  ['a sum that differs', ['项目甲 5 亿元', '项目甲 9 亿元']],
  ['a sum that happens to grow by one', ['项目甲 5 亿元', '项目甲 6 亿元']],
  ['sums on more pages', ['项目甲 5 亿元', '项目甲 60 亿元', '项目甲 7 亿元']],
];

describe('withoutFurniture', () => {
  it.each(GONE)('leaves out %s', (_, heads) => expect(left(heads)).toEqual([]));
  it.each(KEPT)('keeps %s', (_, heads) => expect(left(heads)).toEqual(heads));
  it('does the same at the foot', () => {
    const heads = ['甲', '乙', '丙'];
    expect(left(heads, ['第 1 页', '第 2 页', '第 3 页'])).toEqual(heads);
    expect(left(heads, ['合计 1.5', '合计 2.5', '合计 3.5'])).toEqual([
      '甲',
      '合计 1.5',
      '乙',
      '合计 2.5',
      '丙',
      '合计 3.5',
    ]);
  });
});
