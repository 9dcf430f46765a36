import { describe, expect, it } from 'vitest';
import { freeNames, search } from '@/utils/dictionary/look-up';
import { plainLatin, plainPinyin } from '@/utils/dictionary/look-up-text';
import { smallDictionary } from '@/tests/utils/recognize/small-dictionary';

const dictionary = smallDictionary({
  people: `
- { id: wang-yi, name: 王毅, en: Wang Yi, aliases: [王毅外长], source: reference }
- { id: caputova, name: 恰普托娃, en: Zuzana Čaputová, aliases: [苏珊娜·恰普托娃], source: reference }
- { id: lu-yan, name: 吕岩, en: Lü Yan, source: reference }
- { id: shan, name: 单明, en: Shan Ming, source: reference }
`,
  places: `
- { id: chongqing, name: 重庆, en: Chongqing, aliases: [重庆市], source: reference }
- { id: asia-pacific, name: 亚太, en: Asia-Pacific, aliases: [亚太地区], source: reference }
- { id: kz, name: 哈萨克斯坦, en: Kazakhstan, short: 哈, aliases: [{ text: 哈, needs: self }, 哈国], source: reference }
- { id: weihai, name: 威海, en: Weihai, source: reference }
`,
  organizations: `
- { id: mfa, name: 中国外交部, en: Ministry of Foreign Affairs of China, aliases: [外交部], source: reference }
- { id: apec, name: 亚太经合组织, en: Asia-Pacific Economic Cooperation, aliases: [APEC], source: reference }
- { id: wto, name: 世界贸易组织, en: World Trade Organization, aliases: [世贸组织, WTO, 世贸], source: reference }
- { id: ten-three, name: 东盟与中日韩, en: ASEAN Plus Three, aliases: [10+3], source: reference }
`,
});

interface Case {
  readonly says: string;
  readonly query: string;
  /** `name/matched`, or the name alone where it is what matched. */
  readonly finds: readonly string[];
}

const CASES: readonly Case[] = [
  { says: 'a name, before names and aliases that begin with it', query: '亚太', finds: ['亚太', '亚太经合组织'] },
  { says: 'a name in traditional characters', query: '亞太經', finds: ['亚太经合组织'] },
  { says: 'an alias by its beginning, the shorter one of two', query: '世贸', finds: ['世界贸易组织/世贸'] },
  { says: 'what an alias says in full before what a name has inside', query: '外交部', finds: ['中国外交部/外交部'] },
  { says: 'what stands inside a name', query: '贸易', finds: ['世界贸易组织'] },
  { says: 'what stands inside an alias', query: '外长', finds: ['王毅/王毅外长'] },
  { says: 'a name across spaces and widths', query: ' ＷＴＯ ', finds: ['世界贸易组织/WTO'] },
  { says: 'full pinyin', query: 'wangyi', finds: ['王毅'] },
  { says: 'pinyin with a space, which is the English name too', query: 'wang yi', finds: ['王毅/Wang Yi'] },
  { says: 'pinyin with tones', query: 'wáng yì wài', finds: ['王毅/王毅外长'] },
  { says: 'the beginning of pinyin', query: 'shijiem', finds: ['世界贸易组织'] },
  { says: 'initials', query: 'sjmy', finds: ['世界贸易组织'] },
  {
    says: 'an alias, then names by pinyin, then aliases',
    query: 'w',
    finds: ['世界贸易组织/WTO', '威海', '王毅', '中国外交部/外交部'],
  },
  { says: 'a character as it is read in this word', query: 'chongq', finds: ['重庆'] },
  { says: 'a surname as it is read', query: 'shanm', finds: ['单明'] },
  { says: 'ü as v', query: 'lvyan', finds: ['吕岩'] },
  { says: 'ü as u', query: 'luya', finds: ['吕岩'] },
  { says: 'a word of the English name', query: 'foreign', finds: ['中国外交部/Ministry of Foreign Affairs of China'] },
  {
    says: 'words of the English name',
    query: 'Foreign Aff',
    finds: ['中国外交部/Ministry of Foreign Affairs of China'],
  },
  { says: 'English without its diacritics', query: 'caputova', finds: ['恰普托娃/Zuzana Čaputová'] },
  { says: 'English with diacritics', query: 'ČAPUT', finds: ['恰普托娃/Zuzana Čaputová'] },
  {
    says: 'an English name in full before one that goes on',
    query: 'asia-pacific',
    finds: ['亚太/Asia-Pacific', '亚太经合组织/Asia-Pacific Economic Cooperation'],
  },
  { says: 'no word of English from its middle', query: 'istry', finds: [] },
  { says: 'digits and signs', query: '10+3', finds: ['东盟与中日韩/10+3'] },
  { says: 'nothing without a query', query: '  ', finds: [] },
  { says: 'nothing for signs alone', query: '·-"', finds: [] },
  { says: 'nothing for a NUL', query: '王\0', finds: [] },
  { says: 'nothing for a lone surrogate', query: '\ud800', finds: [] },
];

describe('search', () => {
  it.each(CASES)('finds $says', ({ query, finds }) => {
    const found = search(dictionary, query, { limit: 10 });
    expect(found.map(({ name, matched }) => (matched === name ? name : `${name}/${matched}`))).toEqual(finds);
  });

  it('answers with what a list shows', () => {
    expect(search(dictionary, 'wy', { limit: 1 })).toEqual([
      { id: 'person/wang-yi', kind: 'person', name: '王毅', en: 'Wang Yi', matched: '王毅' },
    ]);
  });

  it('keeps to the limit and the kinds', () => {
    expect(search(dictionary, '亚太', { limit: 1 }).map(({ id }) => id)).toEqual(['place/asia-pacific']);
    expect(search(dictionary, '亚太', { limit: 9, kinds: ['organization', 'person'] }).map(({ id }) => id)).toEqual([
      'organization/apec',
    ]);
    expect(search(dictionary, '亚太', { limit: 9, kinds: [] })).toEqual([]);
  });
});

describe('freeNames', () => {
  it('leaves out what is a name only under conditions', () => {
    const number = dictionary.numberOf('place/kz') ?? -1;
    expect(freeNames(dictionary, number)).toEqual(['哈萨克斯坦', '哈国']);
  });
});

describe('plain texts', () => {
  it.each([
    ['Čaputová,  Z.', 'caputova z'],
    ['Lech Wałęsa', 'lech walesa'],
    ["People's Daily", 'peoples daily'],
    ['ＷＴＯ', 'wto'],
    ['汉字', ''],
  ])('of Latin letters: %s', (text, plain) => expect(plainLatin(text)).toBe(plain));

  it.each([
    ["Xī'ān", 'xian'],
    ['lǜ sè', 'luse'],
    ['Lv', 'lu'],
  ])('of pinyin: %s', (text, plain) => expect(plainPinyin(text)).toBe(plain));
});
