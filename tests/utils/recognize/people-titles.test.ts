import { describe, expect, it } from 'vitest';
import { newsDictionary } from '@/tests/utils/recognize/patterns/news-dictionary';
import { recognize } from '@/utils/recognize/recognize';

interface Case {
  readonly says: string;
  readonly text: string;
  readonly date?: string;
  /** Expected people as `words=id`. */
  readonly finds: readonly string[];
}

const CASES: readonly Case[] = [
  { says: 'takes the holder of the post on the day', text: '王外长说', date: '2022-03-07', finds: ['王外长=wang-yi'] },
  {
    says: 'takes a later holder of the same surname again',
    text: '王外长说',
    date: '2024-03-07',
    finds: ['王外长=wang-yi'],
  },
  { says: 'knows nobody where no one of that surname held it', text: '王外长说', date: '2023-03-07', finds: [] },
  { says: 'knows another holder on another day', text: '秦外长说', date: '2023-03-07', finds: ['秦外长=qin-gang'] },
  {
    says: 'tells two holders of one surname apart by the day',
    text: '李总理说',
    date: '2022-05-01',
    finds: ['李总理=li-keqiang'],
  },
  { says: 'does so after the change too', text: '李总理说', date: '2023-05-01', finds: ['李总理=li-qiang'] },
  {
    says: 'prefers whom the article names',
    text: '李显龙到访，李总理说',
    date: '2023-05-01',
    finds: ['李显龙=lee', '李总理=lee'],
  },
  {
    says: 'believes a name in full where the day is not known',
    text: '王毅出席，王外长说',
    finds: ['王毅=wang-yi', '王外长=wang-yi'],
  },
  { says: 'takes the only one ever where the day is not known', text: '习主席说', finds: ['习主席=xi'] },
  { says: 'guesses not between several where the day is not known', text: '李总理说', finds: [] },
  {
    says: 'leaves the title outside behind a full name',
    text: '王毅外长说',
    date: '2022-03-07',
    finds: ['王毅=wang-yi'],
  },
  {
    says: 'marks a foreign short name without its title',
    text: '普京总统说',
    date: '2022-03-07',
    finds: ['普京=putin'],
  },
  { says: 'marks it behind its title too', text: '俄罗斯总统普京说', date: '2022-03-07', finds: ['普京=putin'] },
  {
    says: 'marks one character of a foreign name only with the title, as one',
    text: '汗总理说，汗水',
    date: '2021-03-07',
    finds: ['汗总理=khan'],
  },
  { says: 'knows the surname of a Japanese name', text: '岸田首相说', date: '2022-03-07', finds: ['岸田=kishida'] },
  { says: 'fuses a surname of two characters', text: '欧阳大使说', date: '2022-03-07', finds: ['欧阳大使=ouyang'] },
  { says: 'takes no 副部长 for a 部长', text: '王副部长说', date: '2022-03-07', finds: [] },
  { says: 'asks which 部长 is meant where two are', text: '王部长说', date: '2022-03-07', finds: [] },
  {
    says: 'and knows it from the article',
    text: '王文涛到会，王部长说',
    date: '2022-03-07',
    finds: ['王文涛=wang-wentao', '王部长=wang-wentao'],
  },
  {
    says: 'sees no surname in 国王, 担任 and the like',
    text: '国王外长，担任主席，时任主席',
    date: '2022-03-07',
    finds: [],
  },
  { says: 'sees no title in 总统府 and 主席国', text: '普京总统府，习主席国，习主席团', date: '2022-03-07', finds: [] },
];

describe('titledPeople', () => {
  for (const { says, text, date, finds } of CASES) {
    it(says, () => {
      const { mentions } = recognize(text, newsDictionary, { date });
      const people = mentions.filter(({ kind, how }) => kind === 'person' && how === 'dictionary');
      expect(people.map(({ text: words, entity }) => `${words}=${entity.join('|').replace('person/', '')}`)).toEqual(
        finds,
      );
    });
  }
});
