import { describe, expect, it } from 'vitest';
import type { Pledge } from '@/utils/model/pledge';
import type { Sighting } from '@/utils/model/reader-data';
import { ledgerRows, type LedgerSources } from '@/utils/reading/ledger-rows';

const RECORD: Pledge = {
  by: ['place/dongling'],
  to: [],
  act: '提供疫苗',
  summary: { zh: '五千万剂疫苗', en: 'Fifty million doses' },
  quantity: { value: 50_000_000, unit: '剂' },
  due: '2024',
  strength: 'intention',
  announced: { date: '2022-01-25', at: 'event/summit', source: 'reference' },
};

function sighting(articleId: string, more: Partial<Sighting> = {}): Sighting {
  return { pledge: 'vaccines', articleId, at: '2026-01-02T00:00:00.000Z', text: `${articleId}的话`, ...more };
}

const ARTICLES = [
  { id: 'a1', title: '一', url: 'https://finance.sina.com.cn/1', publishedAt: '2023-03-01T10:00:00+08:00' },
  { id: 'a2', title: '二', publishedAt: '2025-03-01' },
];
const NOTHING: LedgerSources = { sightings: [], articles: [], verdicts: [], catalogue: {}, names: {} };

describe('ledgerRows', () => {
  it('has nothing to show of nothing', () => expect(ledgerRows(NOTHING)).toEqual([]));

  it('makes one row of several statements, with what the latest says and what moved', () => {
    const [row, ...more] = ledgerRows({
      ...NOTHING,
      articles: ARTICLES,
      sightings: [
        sighting('a2', {
          by: ['place/dongling'],
          to: ['各国'],
          act: '捐赠疫苗',
          due: '2027',
          cue: '将',
          strength: 'commitment',
          at: '2026-01-01T00:00:00.000Z',
        }),
        sighting('a1', {
          by: ['place/dongling'],
          act: '提供疫苗',
          due: '2025',
          quantity: { value: 9, unit: '剂', text: '九剂' },
        }),
      ],
      names: { 'place/dongling': '东岭' },
    });
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      pledge: 'vaccines',
      by: ['东岭'],
      to: ['各国'],
      act: '捐赠疫苗',
      due: '2027',
      quantity: { value: 9, unit: '剂' },
      strength: 'commitment',
      cue: '将',
      announced: '2023-03-01',
      articles: 2,
      lastMet: '2026-01-02T00:00:00.000Z',
      verdict: 'open',
      changes: [{ type: 'due', from: '2025', to: '2027', way: 'later' }],
    });
    expect(row?.statements.map(({ article }) => article?.title)).toEqual(['一', '二']);
  });

  it('takes from the catalogue what the texts leave open, and its announcement as a statement', () => {
    const [row] = ledgerRows({
      ...NOTHING,
      articles: ARTICLES,
      sightings: [sighting('a1')],
      catalogue: { vaccines: RECORD },
      names: { 'place/dongling': '东岭', 'event/summit': '峰会' },
    });
    expect(row).toMatchObject({
      by: ['东岭'],
      act: '提供疫苗',
      summary: RECORD.summary,
      due: '2024',
      announced: '2022-01-25',
      articles: 1,
    });
    expect(row?.statements.map(({ origin, occasion }) => [origin, occasion])).toEqual([
      ['catalogue', '峰会'],
      ['article', undefined],
    ]);
  });

  it('keeps what is judged though it is met nowhere', () => {
    const modified = '2026-01-01T00:00:00.000Z';
    const verdicts = [
      { pledge: 'gone', verdict: 'kept', evidence: 'https://example.org', note: '已查', modified },
    ] as const;
    const [row] = ledgerRows({ ...NOTHING, verdicts });
    expect(row).toMatchObject({
      pledge: 'gone',
      by: [],
      act: 'gone',
      statements: [],
      articles: 0,
      verdict: 'kept',
      note: '已查',
    });
    expect(row).not.toHaveProperty('lastMet');
  });

  it('shows rows of the first version and articles that are no longer known', () => {
    const [row] = ledgerRows({ ...NOTHING, sightings: [sighting('lost')] });
    expect(row).toMatchObject({ act: 'lost的话', by: [], to: [], articles: 1 });
    expect(row).not.toHaveProperty('announced');
  });

  it('is not misled by ids that are names of built-in properties', () => {
    const [row] = ledgerRows({ ...NOTHING, sightings: [sighting('a1', { pledge: 'constructor', by: ['toString'] })] });
    expect(row).toMatchObject({ pledge: 'constructor', by: ['toString'] });
  });
});
