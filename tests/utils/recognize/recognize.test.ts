import { describe, expect, it } from 'vitest';
import { recognize } from '@/utils/recognize/recognize';
import { smallDictionary } from './small-dictionary';

const dictionary = smallDictionary({
  places: `
- { id: cn, name: 中国, short: { text: 中, free: true, notAfter: [集, 其] }, aliases: [{ text: 中国, notAfter: [发展] }], source: reference }
- { id: ru, name: 俄罗斯, short: { text: 俄, free: true }, source: reference }
- { id: us, name: 美国, short: { text: 美, free: true, notBefore: [元] }, source: reference }
- { id: au, name: 澳大利亚, short: 澳, source: reference }
- { id: kz, name: 哈萨克斯坦, short: 哈, aliases: [{ text: 哈, needs: self, notBefore: [尔滨], notAfter: [阿] }], source: reference }
- { id: pk, name: 巴基斯坦, short: 巴, source: reference }
- { id: br, name: 巴西, short: 巴, source: reference }
- { id: central-asia, name: 中亚, source: reference }
`,
  people: `
- id: wang
  name: 王毅
  posts:
    - { title: 外交部长, of: organization/mfa, from: 2013-03, to: 2022-12 }
    - { title: 中央外办主任, from: 2023-01, to: 2023-07 }
    - { title: 外交部长, of: organization/mfa, from: 2023-07 }
  source: reference
- id: father
  name: 老别
  aliases: [别尔德]
  source: reference
- id: son
  name: 小别
  aliases: [{ text: 别尔德, needs: self, from: 2022-03 }]
  source: reference
`,
  organizations: `
- { id: mfa, name: 中国外交部, aliases: [外交部], source: reference }
- { id: eu, name: 欧洲联盟, aliases: [EU], source: reference }
- { id: bocog, name: 北京冬奥组委, source: reference }
`,
  projects: `
- { id: pipeline, name: 中国—中亚天然气管道, source: reference }
`,
  events: `
- { id: winter-games, name: 冬季奥运会, aliases: [冬奥会], source: reference }
- { id: beijing-2022, name: 北京冬奥会, aliases: [{ text: 冬奥会, needs: self }], date: 2022-02, source: reference }
`,
  pledges: `
- id: trade
  by: [place/cn]
  to: [place/central-asia]
  act: 贸易额提升
  summary: { zh: 提升贸易额, en: Raise trade }
  quantity: { value: 70000000000, unit: 美元 }
  due: "2030"
  strength: intention
  announced: { date: 2022-01-25, at: event/beijing-2022, source: reference }
  statements: [力争到2030年*贸易额*700亿美元]
`,
});

interface Case {
  readonly says: string;
  readonly text: string;
  /** Expected mentions as `words=ids`. */
  readonly finds: readonly string[];
  readonly date?: string;
}

const CASES: readonly Case[] = [
  { says: 'finds a name', text: '王毅会见客人', finds: ['王毅=person/wang'] },
  { says: 'keeps the longer of two that start together', text: '中国外交部', finds: ['中国外交部=organization/mfa'] },
  {
    says: 'takes a project whole, not its parts',
    text: '中国—中亚天然气管道',
    finds: ['中国—中亚天然气管道=project/pipeline'],
  },
  {
    says: 'does not care for width, script and interpuncts',
    text: '中國-中亞天然氣管道',
    finds: ['中國-中亞天然氣管道=project/pipeline'],
  },
  { says: 'reads across line breaks and indents', text: '王\n\n　　毅', finds: ['王\n\n　　毅=person/wang'] },
  { says: 'reads across zero-width characters', text: '王\u200b毅', finds: ['王\u200b毅=person/wang'] },
  { says: 'wants whole Latin words', text: 'EU和EUROPE、 eu。', finds: ['EU=organization/eu', 'eu=organization/eu'] },
  { says: 'respects forbidden neighbours of a name', text: '发展中国家', finds: [] },
  { says: 'leaves a gated alias alone without its need', text: '哈方表示，赴哈', finds: [] },
  {
    says: 'opens a gated alias where its need is named',
    text: '哈方表示，赴哈，哈尔滨。哈萨克斯坦',
    finds: ['哈方=place/kz', '哈=place/kz', '哈萨克斯坦=place/kz'],
  },
  {
    says: 'fuses countries whose short forms speak for themselves',
    text: '中俄关系',
    finds: ['中俄=place/cn|place/ru'],
  },
  { says: 'keeps the order of a fused list', text: '俄中关系', finds: ['俄中=place/ru|place/cn'] },
  { says: 'lets two sure members carry a third', text: '美俄澳三方', finds: ['美俄澳=place/us|place/ru|place/au'] },
  { says: 'does not fuse with a country that is not named', text: '中哈关系', finds: [] },
  {
    says: 'fuses with a country that is named',
    text: '中哈关系，哈萨克斯坦',
    finds: ['中哈=place/cn|place/kz', '哈萨克斯坦=place/kz'],
  },
  {
    says: 'chooses between countries of one short form by the article',
    text: '中巴关系，巴西',
    finds: ['中巴=place/cn|place/br', '巴西=place/br'],
  },
  { says: 'sees no list inside other words', text: '其中美国、集中美元', finds: ['美国=place/us'] },
  { says: 'does not count a member twice', text: '中中', finds: [] },
  { says: 'takes the open entity of a shared alias', text: '历届冬奥会', finds: ['冬奥会=event/winter-games'] },
  {
    says: 'takes the entity whose need is named for a shared alias',
    text: '北京冬奥会之后，冬奥会',
    finds: ['北京冬奥会=event/beijing-2022', '冬奥会=event/beijing-2022'],
  },
  {
    says: 'ignores an alias before its time',
    text: '小别、别尔德',
    date: '2021-01-01',
    finds: ['小别=person/son', '别尔德=person/father'],
  },
  {
    says: 'honours an alias in its time',
    text: '小别、别尔德',
    date: '2023-01-01',
    finds: ['小别=person/son', '别尔德=person/son'],
  },
];

describe('recognize', () => {
  for (const { says, text, finds, date } of CASES) {
    it(says, () => {
      const { mentions } = recognize(text, dictionary, { date });
      expect(mentions.map(({ start, end, entity }) => `${text.slice(start, end)}=${entity.join('|')}`)).toEqual(finds);
    });
  }

  it('gives the post of the article’s day, and today’s where it differs', () => {
    const on = (date: string) => recognize('王毅', dictionary, { date }).entities['person/wang'];
    expect(on('2022-06-01')).toMatchObject({ post: { title: '外交部长', from: '2013-03' } });
    expect(on('2022-06-01')).not.toHaveProperty('postNow');
    expect(on('2023-02-01')).toMatchObject({ post: { title: '中央外办主任' }, postNow: { title: '外交部长' } });
    expect(on('2012-01-01')).not.toHaveProperty('post');
  });

  it('recognizes a catalogue pledge with a gap, its sum, cue and record', () => {
    const text = '中国同中亚各方力争到 2030 年，把双边贸易额提升至 700 亿美元。';
    const { pledges, catalogue, entities } = recognize(text, dictionary);
    expect(pledges).toHaveLength(1);
    expect(pledges[0]).toMatchObject({
      text: '力争到 2030 年，把双边贸易额提升至 700 亿美元',
      pledge: 'pledge/trade',
      due: '2030',
      cue: '力争',
      quantity: { value: 70_000_000_000, unit: '美元', text: '700亿美元' },
    });
    expect(catalogue['pledge/trade']?.announced.date).toBe('2022-01-25');
    expect(Object.keys(entities)).toEqual(
      expect.arrayContaining(['place/cn', 'place/central-asia', 'event/beijing-2022']),
    );
  });

  it('believes a statement only in an article that names a party and is not older than the promise', () => {
    const words = '力争到2030年，贸易额提升至700亿美元';
    const pledgesIn = (text: string, date?: string) =>
      recognize(text, dictionary, { date }).pledges.filter(({ pledge }) => pledge === 'pledge/trade');
    expect(pledgesIn(`中国同中亚${words}`, '2023-01-01')).toHaveLength(1);
    expect(pledgesIn(`中国同中亚${words}`, '2021-12-31')).toEqual([]);
    expect(pledgesIn(`中国${words}`, '2023-01-01')).toEqual([]);
  });

  it('lets no gap of a statement cross the end of a sentence or forty characters', () => {
    expect(recognize('中亚力争到2030年。贸易额700亿美元', dictionary).pledges).toEqual([]);
    expect(recognize(`中亚力争到2030年${'很'.repeat(41)}贸易额700亿美元`, dictionary).pledges).toEqual([]);
  });

  it('answers nothing for an empty text and survives any string', () => {
    expect(recognize('', dictionary)).toEqual({ mentions: [], entities: {}, pledges: [], catalogue: {}, times: [] });
    for (const text of ['\u0000', '\ud800', '中\udfff国', '《'.repeat(1_000_000), '中'.repeat(1_000_000)]) {
      expect(() => recognize(text, dictionary)).not.toThrow();
    }
  });
});
