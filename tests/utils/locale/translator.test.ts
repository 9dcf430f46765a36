import { describe, expect, it } from 'vitest';
import { createTranslator } from '@/utils/locale/translator';

const en = createTranslator('en');
const cn = createTranslator('zh-CN');
const tw = createTranslator('zh-TW');

describe('createTranslator', () => {
  it('fills the placeholders of a message', () => {
    expect(en.t('card.label', { name: '王毅', kind: 'Person' })).toBe('王毅, Person');
  });

  it('does not read placeholders in the values themselves', () => {
    expect(en.t('card.label', { name: '{kind}', kind: 'Person' })).toBe('{kind}, Person');
  });

  it('leaves a placeholder without a value visible', () => {
    expect(en.t('pledge.cue')).toBe('by “{cue}”');
  });

  it('writes numbers in a message as plain figures', () => {
    expect(en.t('card.place', { index: 1, count: 1200 })).toBe('1/1,200');
  });

  it('chooses the plural form by count', () => {
    expect([0, 1, 2].map((count) => en.t('popup.notes', { count }))).toEqual(['notes', 'note', 'notes']);
    expect([1, 2].map((count) => cn.t('popup.notes', { count }))).toEqual(['批注', '批注']);
  });
});

const DATES: readonly (readonly [value: string, cn: string, en: string])[] = [
  ['2030', '2030年', '2030'],
  ['2022-03', '2022年3月', 'March 2022'],
  ['2022-03-28', '2022年3月28日', '28 March 2022'],
  ['2022-06-09T23:30:00+08:00', '2022年6月9日', '9 June 2022'],
  ['2022/2025', '2022年 – 2025年', '2022 – 2025'],
  ['年底前', '年底前', '年底前'],
];

describe('formatDate', () => {
  it.each(DATES)('writes %s as precisely as it is given', (value, chinese, english) => {
    expect(cn.formatDate(value)).toBe(chinese);
    expect(en.formatDate(value)).toBe(english);
  });
});

describe('formatNumber', () => {
  it('groups plain figures in every language', () => {
    for (const { formatNumber } of [en, cn, tw]) expect(formatNumber(50_000_000)).toBe('50,000,000');
  });

  it('keeps decimals and never turns to exponents', () => {
    expect(en.formatNumber(1_200_000_000_000.25)).toBe('1,200,000,000,000.25');
  });
});

describe('formatPeriod', () => {
  it('names the two largest units', () => {
    const period = { years: 4, months: 2, days: 9 };
    expect(en.formatPeriod(period)).toBe('4 years, 2 months');
    expect(cn.formatPeriod(period)).toBe('4年2个月');
  });

  it('leaves out units that are zero', () => {
    expect(en.formatPeriod({ years: 1, months: 0, days: 1 })).toBe('1 year, 1 day');
    expect(en.formatPeriod({ years: 0, months: 0, days: 0 })).toBe('0 days');
  });
});

describe('formatMoment', () => {
  it('gives day and minute, and what is no moment unchanged', () => {
    expect(en.formatMoment('2026-03-14T10:20:30.000Z')).toMatch(/1[345] March 2026.*\d{2}:\d{2}/);
    expect(en.formatMoment('soon')).toBe('soon');
  });
});
