import { describe, expect, it } from 'vitest';
import { checkEntries } from '@/utils/dictionary/check';
import { readEntries } from '@/utils/dictionary/read-entries';

interface Case {
  readonly says: string;
  readonly files: Readonly<Record<string, string>>;
  /** Expected faults as `file:line entry: words of the message`. */
  readonly faults: readonly string[];
}

const PLEDGE = `by: [place/a], to: [], act: 提供援助, summary: { zh: 援助, en: Aid }, strength: commitment, announced: { date: 2022, source: reference }`;

const CASES: readonly Case[] = [
  { says: 'a sound file', files: { places: '- { id: a, name: 甲地, source: reference }' }, faults: [] },
  { says: 'YAML that is none', files: { places: '- id: a\n- name: b: c' }, faults: ['places.yaml:2 : '] },
  { says: 'a file that is no list', files: { places: 'id: a' }, faults: ['places.yaml:1 : is not a list'] },
  {
    says: 'a file of no kind',
    files: { animals: '- { id: a }' },
    faults: ['animals.yaml:1 : is no file of the dictionary'],
  },
  { says: 'a missing source', files: { places: '\n- { id: a, name: 甲地 }' }, faults: ['places.yaml:2 a: source: '] },
  {
    says: 'a missing name',
    files: { places: '- { id: a, source: reference }' },
    faults: ['places.yaml:1 a: has no name'],
  },
  {
    says: 'an unknown field',
    files: { places: '- { id: a, name: 甲地, colour: red, source: reference }' },
    faults: ['places.yaml:1 a: colour: '],
  },
  {
    says: 'a malformed id',
    files: { places: '- { id: A b, name: 甲地, source: reference }' },
    faults: ['places.yaml:1 A b: id: is not a slug'],
  },
  {
    says: 'a malformed date',
    files: { people: '- { id: a, name: 某甲, posts: [{ title: 部长, from: 2022-13 }], source: reference }' },
    faults: ['people.yaml:1 a: posts.0.from: is not an ISO date'],
  },
  {
    says: 'a post that ends before it begins',
    files: { people: '- { id: a, name: 某甲, posts: [{ title: 部长, from: 2022, to: 2021 }], source: reference }' },
    faults: ['people.yaml:1 person/a: the post 部长 ends before'],
  },
  {
    says: 'an id that stands twice',
    files: { places: '- { id: a, name: 甲地, source: reference }\n- { id: a, name: 乙地, source: reference }' },
    faults: ['places.yaml:2 place/a: this id stands twice'],
  },
  {
    says: 'an alias that two entities share without a word',
    files: {
      places: '- { id: a, name: 甲地, source: reference }',
      people: '- { id: b, name: 甲地, source: reference }',
    },
    faults: ['people.yaml:1 person/b: the alias 甲地 belongs to place/a too'],
  },
  {
    says: 'no shared alias where one says when',
    files: {
      places: '- { id: a, name: 甲地, source: reference }',
      people: '- { id: b, name: 某乙, aliases: [{ text: 甲地, needs: self }], source: reference }',
    },
    faults: [],
  },
  {
    says: 'an unknown need',
    files: { places: '- { id: a, name: 甲地, aliases: [{ text: 甲, needs: place/b }], source: reference }' },
    faults: ['places.yaml:1 place/a: the alias 甲 needs place/b, which does not exist'],
  },
  {
    says: 'an alias that folds to nothing',
    files: { places: '- { id: a, name: 甲地, aliases: ["\\u200b"], source: reference }' },
    faults: ['places.yaml:1 place/a: the alias \u200b can never match'],
  },
  {
    says: 'an alias that folds to another one',
    files: { places: '- { id: a, name: 甲—地, aliases: [甲-地], source: reference }' },
    faults: ['places.yaml:1 place/a: these aliases fold to one already given'],
  },
  {
    says: 'a pledge by nobody known',
    files: { pledges: `- { id: p, ${PLEDGE}, statements: [我们将提供援助] }` },
    faults: ['pledges.yaml:1 pledge/p: names place/a'],
  },
  {
    says: 'a statement that is too short',
    files: {
      places: '- { id: a, name: 甲地, source: reference }',
      pledges: `- { id: p, ${PLEDGE}, statements: [将*援助] }`,
    },
    faults: [
      'pledges.yaml:1 pledge/p: the statement 将*援助 is too short',
      'pledges.yaml:1 pledge/p: the statement 将*援助 must begin',
    ],
  },
];

describe('checkEntries', () => {
  for (const { says, files, faults } of CASES) {
    it(`reports ${says}`, () => {
      const sources = Object.entries(files).map(([name, text]) => ({ path: `${name}.yaml`, text }));
      const found = checkEntries(readEntries(sources, new Map())).map(
        ({ file, line, entry, message }) => `${file}:${line} ${entry}: ${message}`,
      );
      expect(found).toHaveLength(faults.length);
      faults.forEach((fault, at) => expect(found[at]).toContain(fault));
    });
  }
});

describe('readEntries', () => {
  const countries = new Map([['KZ', { name: '哈萨克斯坦', en: 'Kazakhstan', others: ['哈薩克'] }]]);

  it('takes a country’s names from CLDR and lets the entry put conditions on one of them', () => {
    const text = '- { id: kz, iso: KZ, aliases: [{ text: 哈薩克, notBefore: [族] }], source: reference }';
    const { entities } = readEntries([{ path: 'places.yaml', text }], countries);
    expect(entities).toMatchObject([
      {
        id: 'place/kz',
        name: '哈萨克斯坦',
        en: 'Kazakhstan',
        aliases: [{ text: '哈薩克', notBefore: ['族'] }, '哈萨克斯坦'],
      },
    ]);
  });

  it('adds a country that no file names', () => {
    expect(readEntries([], countries).entities).toMatchObject([
      { id: 'place/kz', name: '哈萨克斯坦', aliases: ['哈薩克'] },
    ]);
  });

  it('keeps what looks like a number or a flag as the text it is', () => {
    const text = '- { id: a, name: "007", en: NO, source: reference, background: true }';
    const { entities } = readEntries([{ path: 'projects.yaml', text }], countries);
    expect(entities[0]).toMatchObject({ name: '007', en: 'NO', background: true });
  });
});
