import { describe, expect, it } from 'vitest';
import type { PlacedEntry } from '@/utils/dictionary/entry';
import { shortNamesOf } from '@/utils/dictionary/short-names';
import { surnameOf } from '@/utils/dictionary/surnames';

interface Case {
  readonly says: string;
  readonly name: string;
  readonly of?: string;
  readonly aliases?: readonly string[];
  readonly kind?: PlacedEntry['kind'];
  readonly gives: readonly string[];
}

const CASES: readonly Case[] = [
  { says: 'a Chinese surname', name: '王毅', of: 'place/cn', gives: ['王'] },
  { says: 'a surname of two characters', name: '欧阳玉靖', gives: ['欧阳'] },
  { says: 'a Korean surname', name: '尹锡悦', of: 'place/kr', gives: ['尹'] },
  { says: 'two characters of a Japanese name', name: '岸田文雄', of: 'place/jp', gives: ['岸田'] },
  { says: 'the last part of a dotted name', name: '弗拉基米尔·普京', of: 'place/ru', gives: ['普京'] },
  {
    says: 'the last part of a dotted alias',
    name: '普京',
    of: 'place/ru',
    aliases: ['弗拉基米尔·普京'],
    gives: ['普京'],
  },
  { says: 'no surname of a foreign name that begins like a Chinese one', name: '马克龙', of: 'place/fr', gives: [] },
  { says: 'nothing for a place', name: '王家坝', kind: 'place', gives: [] },
];

describe('shortNamesOf', () => {
  for (const { says, name, of, aliases, kind = 'person', gives } of CASES) {
    it(`gives ${says}`, () => {
      const posts = of === undefined ? [] : [{ title: '总统', of }];
      const entry: PlacedEntry = {
        id: `${kind}/x`,
        kind,
        name,
        aliases: [...(aliases ?? [])],
        posts,
        source: 'reference',
        place: { file: 'people.yaml', line: 1 },
      };
      expect(shortNamesOf(entry)).toEqual(gives);
    });
  }
});

describe('surnameOf', () => {
  it('takes the compound surname where one stands', () => {
    expect(surnameOf('司马光')).toBe('司马');
    expect(surnameOf('李强')).toBe('李');
  });

  it('knows none in a name that begins with none or is too long', () => {
    expect(surnameOf('奥巴马')).toBeUndefined();
    expect(surnameOf('马克思恩')).toBeUndefined();
  });
});
