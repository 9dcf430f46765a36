import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileOwn } from '@/utils/dictionary/own-dictionary';
import type { Entry } from '@/utils/model/reader-data';
import { recognize } from '@/utils/recognize/recognize';
import { smallDictionary } from './small-dictionary';

const dictionary = smallDictionary({
  places: `
- { id: cn, name: 中国, short: { text: 中, free: true }, source: reference }
- { id: kz, name: 哈萨克斯坦, short: 哈, source: reference }
- { id: pk, name: 巴基斯坦, aliases: [{ text: 巴铁, needs: [place/kz] }], source: reference }
`,
  organizations: `
- { id: boc, name: 中国银行, aliases: [中行, EU], source: reference }
`,
  people: `
- { id: wang, name: 王毅, source: reference }
`,
});

function entry(id: string, names: string[], more: Partial<Entry> = {}): Entry {
  return { id, kind: 'organization', names, modified: '2024-05-01T00:00:00.000Z', ...more };
}

function mentions(text: string, entries: readonly Entry[]): string[] {
  const own = compileOwn(entries);
  return recognize(text, dictionary, { own }).mentions.map(({ start, end, entity, how }) => {
    return `${text.slice(start, end)}=${entity.join('+')} ${how}`;
  });
}

interface Case {
  readonly says: string;
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly finds: readonly string[];
}

const CASES: readonly Case[] = [
  {
    says: 'finds what only the reader knows',
    text: '青云集团与中国签约。',
    entries: [entry('own/1', ['青云集团'])],
    finds: ['青云集团=own/1 user', '中国=place/cn dictionary'],
  },
  {
    says: 'wins against a bundled name of the same words',
    text: '王毅说',
    entries: [entry('own/1', ['王毅'], { kind: 'person' })],
    finds: ['王毅=own/1 user'],
  },
  {
    says: 'wins against a longer bundled name that it is part of',
    text: '中国银行说',
    entries: [entry('own/1', ['银行'])],
    finds: ['中国=place/cn dictionary', '银行=own/1 user'],
  },
  {
    says: 'wins where a bundled name runs into it',
    text: '驻中国银行家',
    entries: [entry('own/1', ['银行家'])],
    finds: ['中国=place/cn dictionary', '银行家=own/1 user'],
  },
  {
    says: 'lets the longer of two own names win',
    text: '青云集团公司',
    entries: [entry('own/1', ['青云']), entry('own/2', ['集团公司']), entry('own/3', ['青云集团公司'])],
    finds: ['青云集团公司=own/3 user'],
  },
  {
    says: 'gives a name of two entries to the one changed last',
    text: '青云',
    entries: [entry('own/1', ['青云']), entry('own/2', ['青云'], { modified: '2024-06-01T00:00:00.000Z' })],
    finds: ['青云=own/2 user'],
  },
  {
    says: 'folds script, width and spaces',
    text: '青　雲集團',
    entries: [entry('own/1', ['青云集团'])],
    finds: ['青　雲集團=own/1 user'],
  },
  {
    says: 'is not found inside a Latin word',
    text: 'QYG与QYGroup',
    entries: [entry('own/1', ['QYG'])],
    finds: ['QYG=own/1 user'],
  },
  {
    says: 'stands in for a bundled entity, which is not recognized at all',
    text: '哈萨克斯坦与哈方，中哈双方',
    entries: [entry('own/1', ['哈萨克斯坦'], { kind: 'place', replaces: 'place/kz' })],
    finds: ['哈萨克斯坦=own/1 user'],
  },
  {
    says: 'takes a bundled entity away even where it is not named itself',
    text: '中国银行和中行',
    entries: [entry('own/1', ['青云'], { replaces: 'organization/boc' })],
    finds: ['中国=place/cn dictionary'],
  },
  {
    says: 'names the entity it stands in for to those that lean on it',
    text: '哈萨克斯坦与巴铁',
    entries: [entry('own/1', ['哈萨克斯坦'], { replaces: 'place/kz' })],
    finds: ['哈萨克斯坦=own/1 user', '巴铁=place/pk dictionary'],
  },
  {
    says: 'replaces nothing that the dictionary does not have',
    text: '中国',
    entries: [entry('own/1', ['青云'], { replaces: 'place/nowhere' })],
    finds: ['中国=place/cn dictionary'],
  },
  {
    says: 'passes over names of which folding leaves nothing',
    text: '中国 ',
    entries: [entry('own/1', ['　', ''])],
    finds: ['中国=place/cn dictionary'],
  },
  {
    says: 'takes no bundled id',
    text: '青云中国',
    entries: [entry('place/cn', ['青云'])],
    finds: ['青云=own/place/cn user', '中国=place/cn dictionary'],
  },
];

describe('an own entry', () => {
  it.each(CASES)('$says', ({ text, entries, finds }) => {
    expect(mentions(text, entries)).toEqual(finds);
  });

  it('travels with the result as the reader wrote it', () => {
    const own = compileOwn([entry('own/1', ['青云集团', '青云'], { en: 'Qingyun', note: '虚构' })]);
    expect(recognize('青云', dictionary, { own }).entities).toEqual({
      'own/1': {
        kind: 'organization',
        name: '青云集团',
        aliases: ['青云'],
        en: 'Qingyun',
        note: '虚构',
        source: 'user',
      },
    });
  });

  it('is nothing where there are no entries', () => {
    expect(compileOwn([])).toBeUndefined();
  });

  it('is always recognized where it stands, whatever the bundled dictionary says', () => {
    const part = fc.constantFrom('中国', '银行', '王毅', '哈', '中行', '青云', '说', '行', '毅');
    const name = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, fc.array(part, { maxLength: 6 }), fc.array(part, { maxLength: 6 }), (own, before, after) => {
        const text = `${before.join('')}${own}${after.join('')}`;
        const found = recognize(text, dictionary, { own: compileOwn([entry('own/1', [own])]) }).mentions;
        const bare = [...text.matchAll(new RegExp(own, 'g'))].length;
        expect(found.filter(({ how }) => how === 'user').length).toBe(bare);
        found.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0));
      }),
    );
  });
});
