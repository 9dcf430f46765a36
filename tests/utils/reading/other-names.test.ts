import { describe, expect, it } from 'vitest';
import { otherNamesIn } from '@/utils/reading/other-names';

const LIN = { kind: 'person', name: '林舟', aliases: [], en: 'Lin Zhou', note: '外长', source: 'reference' } as const;
const PLEDGE = {
  by: [],
  to: [],
  ...{ act: '提供疫苗', summary: { zh: '疫苗', en: 'Vaccines' } },
  strength: 'intention',
  announced: { date: '2022', source: 'reference' },
} as const;

describe('otherNamesIn', () => {
  it('knows by their Chinese names what an article names and promises', () => {
    const othersOf = otherNamesIn({
      entities: { 'person/lin': LIN, 'place/east': { ...LIN, kind: 'place', name: '东岭', hant: '東嶺' } },
      catalogue: { 'pledge/v': PLEDGE },
    });
    expect(othersOf('林舟')).toEqual({ en: 'Lin Zhou' });
    expect(othersOf('东岭')).toEqual({ en: 'Lin Zhou', hant: '東嶺' });
    expect(othersOf('提供疫苗')).toEqual({ en: 'Vaccines' });
    expect(othersOf('constructor')).toBeUndefined();
  });
});
