import { describe, expect, it } from 'vitest';
import type { Difference, Stated } from '@/utils/model/ledger';
import { differences, isMove } from '@/utils/reading/compare-statements';
import { statedOn } from './stated-sample';

const DOSES = { value: 50_000_000, unit: '剂' };
const MORE = { value: 80_000_000, unit: '剂' };
const MONEY = { value: 80_000_000, unit: '美元' };

interface Case {
  readonly says: string;
  readonly from: Partial<Stated>;
  readonly to: Partial<Stated>;
  readonly gives: readonly Difference[];
}

const CASES: readonly Case[] = [
  {
    says: 'nothing',
    from: { due: '2025', quantity: DOSES, cue: '将' },
    to: { due: '2025', quantity: DOSES, cue: '将' },
    gives: [],
  },
  {
    says: 'a date moved later',
    from: { due: '2025' },
    to: { due: '2027' },
    gives: [{ type: 'due', from: '2025', to: '2027', way: 'later' }],
  },
  {
    says: 'a date moved earlier',
    from: { due: '2022/2025' },
    to: { due: '2023-06' },
    gives: [{ type: 'due', from: '2022/2025', to: '2023-06', way: 'earlier' }],
  },
  {
    says: 'no date moved where only the precision differs',
    from: { due: '2030' },
    to: { due: '2022/2030-12-31' },
    gives: [],
  },
  {
    says: 'a relative period beside a date',
    from: { due: '未来3年' },
    to: { due: '2027' },
    gives: [{ type: 'due', from: '未来3年', to: '2027', way: 'other' }],
  },
  { says: 'the same relative period', from: { due: '未来3年' }, to: { due: '未来3年' }, gives: [] },
  { says: 'a date that is new', from: {}, to: { due: '2027' }, gives: [{ type: 'due', to: '2027', way: 'added' }] },
  {
    says: 'a date that is gone',
    from: { due: '2027' },
    to: {},
    gives: [{ type: 'due', from: '2027', way: 'dropped' }],
  },
  {
    says: 'a larger sum',
    from: { quantity: DOSES },
    to: { quantity: MORE },
    gives: [{ type: 'quantity', from: DOSES, to: MORE, way: 'more' }],
  },
  {
    says: 'a smaller sum',
    from: { quantity: MORE },
    to: { quantity: DOSES },
    gives: [{ type: 'quantity', from: MORE, to: DOSES, way: 'less' }],
  },
  {
    says: 'a sum of another unit',
    from: { quantity: MORE },
    to: { quantity: MONEY },
    gives: [{ type: 'quantity', from: MORE, to: MONEY, way: 'other' }],
  },
  {
    says: 'a sum that is gone',
    from: { quantity: DOSES },
    to: {},
    gives: [{ type: 'quantity', from: DOSES, way: 'dropped' }],
  },
  {
    says: 'a firmer wording',
    from: { cue: '愿' },
    to: { cue: '将' },
    gives: [{ type: 'strength', from: '愿', to: '将', way: 'firmer' }],
  },
  {
    says: 'a looser wording',
    from: { cue: '承诺' },
    to: { cue: '力争' },
    gives: [{ type: 'strength', from: '承诺', to: '力争', way: 'looser' }],
  },
  {
    says: 'a strength without cue',
    from: { strength: 'commitment' },
    to: { strength: 'intention' },
    gives: [{ type: 'strength', from: '', to: '', way: 'looser' }],
  },
  { says: 'other words', from: { text: '提供疫苗' }, to: { text: '捐赠疫苗' }, gives: [{ type: 'wording' }] },
  {
    says: 'the same words in another print',
    from: { text: '提供 5000 万剂' },
    to: { text: '提供５０００万剂。' },
    gives: [],
  },
  {
    says: 'no words beside the catalogue',
    from: { origin: 'catalogue', text: '' },
    to: { text: '捐赠疫苗' },
    gives: [],
  },
  {
    says: 'several at once, and then not the words as well',
    from: { due: '2025', quantity: DOSES, text: '甲' },
    to: { due: '2027', quantity: MORE, text: '乙' },
    gives: [
      { type: 'due', from: '2025', to: '2027', way: 'later' },
      { type: 'quantity', from: DOSES, to: MORE, way: 'more' },
    ],
  },
];

describe('differences', () => {
  it.each(CASES)('finds $says', ({ from, to, gives }) => {
    expect(differences(statedOn('2022-01-01', from), statedOn('2024-01-01', to))).toEqual(gives);
  });
});

describe('isMove', () => {
  it('takes what was changed, not what was left unsaid or worded otherwise', () => {
    const all: Difference[] = [
      { type: 'due', from: '2025', to: '2027', way: 'later' },
      { type: 'due', from: '2025', way: 'dropped' },
      { type: 'quantity', to: DOSES, way: 'added' },
      { type: 'strength', from: '愿', to: '将', way: 'firmer' },
      { type: 'wording' },
    ];
    expect(all.filter(isMove).map(({ type }) => type)).toEqual(['due', 'strength']);
  });
});
