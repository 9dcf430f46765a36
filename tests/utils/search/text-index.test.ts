import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { createTextIndex, type TextIndex } from '@/utils/search/text-index';
import { seeded } from '@/tests/bench/measure';

/** Few characters, so that bigrams meet often. */
const CHARACTERS = '认证系统中国外交部贷款abc';

function textsOf(count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(random() * 30) }, () => CHARACTERS[Math.floor(random() * CHARACTERS.length)]).join(
      '',
    ),
  );
}

function indexOf(texts: readonly string[]): TextIndex {
  const index = createTextIndex();
  for (const [number, text] of texts.entries()) index.set(number, text);
  return index;
}

function found(index: TextIndex, wanted: string, count: number): number[] {
  const marks = new Uint8Array(count);
  index.find(wanted, marks);
  return [...marks.entries()].flatMap(([number, mark]) => (mark ? [number] : []));
}

function naively(texts: readonly string[], wanted: string): number[] {
  return [...texts.entries()].flatMap(([number, text]) => (wanted !== '' && text.includes(wanted) ? [number] : []));
}

describe('createTextIndex', () => {
  it('finds a word inside a longer one', () => {
    expect(found(indexOf(['认证系统使用令牌', '认识论证', '系统']), '认证', 3)).toEqual([0]);
  });

  it.each(['认', '认证', '系统中国', 'ab', 'abcabc', '无', '无此', ''])(
    'finds what looking into each text finds: %j',
    (wanted) => {
      const texts = textsOf(9000, 7);
      expect(found(indexOf(texts), wanted, texts.length)).toEqual(naively(texts, wanted));
    },
  );

  it('follows texts that are changed, emptied and added after their segment was sealed', () => {
    const texts = textsOf(9000, 3);
    const index = indexOf(texts);
    const random = seeded(5);
    const fresh = textsOf(3000, 11);
    for (const text of fresh) {
      const number = Math.floor(random() * 9500);
      const given = random() < 0.2 ? '' : text;
      while (texts.length < number) texts.push('');
      texts[number] = given;
      index.set(number, given);
    }
    for (const wanted of ['证系', '中', '贷款a', '外交部'])
      expect(found(index, wanted, texts.length)).toEqual(naively(texts, wanted));
  });

  it('finds at least what a library finds by the same bigrams, and nothing in which the word does not stand', () => {
    const texts = textsOf(2000, 9);
    const bigrams = (text: string): string[] =>
      Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
    const library = new MiniSearch({ fields: ['text'], tokenize: bigrams, processTerm: (term) => term });
    library.addAll(texts.map((text, id) => ({ id, text })));
    const index = indexOf(texts);
    for (const wanted of ['认证', '系统', '外交部']) {
      const hits = library.search(wanted, { combineWith: 'AND' }).map(({ id }) => id as number);
      const standing = hits.filter((id) => texts[id]?.includes(wanted)).toSorted((a, b) => a - b);
      expect(standing.length).toBeGreaterThan(0);
      expect(found(index, wanted, texts.length)).toEqual(standing);
    }
  });
});
