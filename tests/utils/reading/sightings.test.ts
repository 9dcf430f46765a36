import { describe, expect, it } from 'vitest';
import type { Statement } from '@/utils/model/pledge';
import { sightingsOf } from '@/utils/reading/sightings';
import { SAMPLE } from './recognition-sample';

const WHERE = { articleId: 'sina:i1', at: '2026-01-01T00:00:00.000Z' };
const [FULL] = SAMPLE.pledges as readonly [Statement];
const { quantity: _quantity, due: _due, pledge: _pledge, ...BARE } = FULL;

describe('sightingsOf', () => {
  it('remembers who promises whom what, how much, by when, and how it is worded', () => {
    expect(sightingsOf([FULL], WHERE)).toEqual([
      {
        ...WHERE,
        pledge: 'vaccines',
        text: '东岭将在2030年前提供五千万剂疫苗',
        by: ['place/dongling'],
        to: ['各国'],
        act: '提供疫苗',
        quantity: { value: 50_000_000, unit: '剂', text: '五千万剂' },
        due: '2030',
        strength: 'commitment',
        cue: '将',
      },
    ]);
  });

  it('keeps one row for a promise, of the statement that says most, else the first', () => {
    const texts = (statements: readonly Statement[]): readonly string[] =>
      sightingsOf(statements, WHERE).map(({ text }) => text);
    expect(texts([{ ...BARE, text: '甲', pledge: 'vaccines' }, FULL])).toEqual([FULL.text]);
    expect(texts([FULL, { ...FULL, text: '乙' }])).toEqual([FULL.text]);
    expect(texts([FULL, { ...FULL, text: '乙', pledge: 'other' }])).toEqual([FULL.text, '乙']);
  });

  it('leaves out what belongs to no promise, and a sum beyond all numbers', () => {
    expect(sightingsOf([BARE], WHERE)).toEqual([]);
    const absurd = { ...FULL, quantity: { value: Infinity, unit: '元', text: '亿亿亿元' } };
    expect(sightingsOf([absurd], WHERE)[0]).not.toHaveProperty('quantity');
  });
});
