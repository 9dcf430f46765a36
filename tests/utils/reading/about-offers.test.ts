import { describe, expect, it } from 'vitest';
import { aboutOffers } from '@/utils/reading/about-offers';
import { SAMPLE, SAMPLE_TEXT } from './recognition-sample';

const WHOLE = { start: 0, end: SAMPLE_TEXT.length };

function spanOf(words: string) {
  const start = SAMPLE_TEXT.indexOf(words);
  return { start, end: start + words.length };
}

describe('aboutOffers', () => {
  it('offers the pledges and entities that the span touches, pledges first, each once', () => {
    const offers = aboutOffers(SAMPLE, { span: spanOf('林舟说，东岭将在2030年前提供五千万剂疫苗'), about: [] });
    expect(offers[0]).toEqual({ id: 'vaccines', name: '提供疫苗', kind: 'pledge' });
    expect(offers.map(({ name }) => name)).toContain('东岭');
    expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
    expect(offers.map(({ name }) => name)).not.toContain('西川');
  });

  it('keeps offering what the note is about already, also where that stands elsewhere or nowhere', () => {
    const offers = aboutOffers(SAMPLE, { span: spanOf('疫苗'), about: ['place/dongling', 'person/nobody'] });
    expect(offers.slice(0, 2)).toEqual([
      { id: 'place/dongling', name: '东岭', kind: 'place' },
      { id: 'person/nobody', name: 'nobody', kind: 'pledge' },
    ]);
  });

  it('offers eight at most, but never fewer than it is about', () => {
    expect(aboutOffers(SAMPLE, { span: WHOLE, about: [] }).length).toBeLessThanOrEqual(8);
    const about = Array.from({ length: 12 }, (_, at) => `place/${at}`);
    expect(aboutOffers(SAMPLE, { span: WHOLE, about })).toHaveLength(12);
  });

  it('offers only what it is about where its place is lost', () => {
    expect(aboutOffers(SAMPLE, { span: undefined, about: [] })).toEqual([]);
  });
});
