import { describe, expect, it } from 'vitest';
import { expandWord } from '@/utils/search/expand-word';
import { queryWords } from '@/utils/search/query-words';
import { recognize } from '@/utils/recognize/recognize';
import { smallDictionary } from '@/tests/utils/recognize/small-dictionary';

const dictionary = smallDictionary({
  people: `
- id: lu-mingchuan
  name: 陆明川
  en: Lu Mingchuan
  aliases: [陆老]
  posts: [{ title: 外交部长, en: Foreign Minister, from: 2020-01 }]
  source: reference
- { id: lu-yan, name: 吕岩, en: Lü Yan, source: reference }
`,
  places: `
- { id: qy, name: 青原国, en: Qingyuan, short: 青, aliases: [{ text: 青, needs: self }, 青国], source: reference }
`,
  organizations: `
- { id: river-bank, name: 澜江开发银行, en: River Development Bank, aliases: [江开行], source: reference }
`,
});

const CASES: readonly { says: string; word: string; forms: readonly string[]; ids: readonly string[] }[] = [
  {
    says: 'a name by its aliases',
    word: '澜江开发银行',
    forms: ['澜江开发银行', '江开行'],
    ids: ['organization/river-bank'],
  },
  { says: 'an alias by the name', word: '江开行', forms: ['江开行', '澜江开发银行'], ids: ['organization/river-bank'] },
  {
    says: 'an office and a surname by the name',
    word: '陆外长',
    forms: ['陆外长', '陆明川', '陆老'],
    ids: ['person/lu-mingchuan'],
  },
  {
    says: 'traditional characters by the name',
    word: '瀾江開發銀行',
    forms: ['澜江开发银行', '江开行'],
    ids: ['organization/river-bank'],
  },
  { says: 'pinyin by the name', word: 'luyan', forms: ['luyan', '吕岩'], ids: ['person/lu-yan'] },
  {
    says: 'English by the name',
    word: 'River',
    forms: ['river', '澜江开发银行', '江开行'],
    ids: ['organization/river-bank'],
  },
  {
    says: 'a country without the single character that also stands elsewhere',
    word: '青国',
    forms: ['青国', '青原国'],
    ids: ['place/qy'],
  },
  { says: 'part of a name by itself alone', word: '开发', forms: ['开发'], ids: [] },
  { says: 'a word that names nothing by itself alone', word: '贷款', forms: ['贷款'], ids: [] },
];

describe('expandWord', () => {
  it.each(CASES)('finds $says', ({ word, forms, ids }) => {
    const [plain = ''] = queryWords(word);
    const term = expandWord(dictionary, plain, recognize(plain, dictionary, { date: '2026-11-20' }));
    expect(term).toEqual({ forms, ids });
  });
});
