import { describe, expect, it } from 'vitest';
import { findSpans } from '@/utils/search/find-spans';
import { queryWords } from '@/utils/search/query-words';

const CASES: readonly { says: string; text: string; forms: readonly string[]; found: readonly string[] }[] = [
  { says: 'a word inside a longer one', text: '认证系统', forms: ['认证'], found: ['认证'] },
  { says: 'every place', text: '贷款和贷款', forms: ['贷款'], found: ['贷款', '贷款'] },
  { says: 'the other script', text: '習近平主席', forms: ['习近平'], found: ['習近平'] },
  { says: 'a word across a line break', text: '外\n交部', forms: ['外交部'], found: ['外\n交部'] },
  { says: 'overlapping forms as one stretch', text: '中国外交部长', forms: ['外交部', '部长'], found: ['外交部长'] },
  { says: 'Latin letters of any case and width', text: 'ＷＴＯ与wto', forms: ['wto'], found: ['ＷＴＯ', 'wto'] },
  { says: 'nothing where nothing stands', text: '贷款', forms: ['援助'], found: [] },
  { says: 'nothing without words', text: '贷款', forms: [], found: [] },
];

describe('findSpans', () => {
  it.each(CASES)('finds $says', ({ text, forms, found }) => {
    const spans = findSpans(text, [{ forms, ids: [] }]);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

describe('queryWords', () => {
  it.each([
    ['認證　系統', ['认证', '系统']],
    ['  WTO wto ', ['wto']],
    ['', []],
    ['「一带 一路」', ['"一带', '一路"']],
  ])('reads %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});
