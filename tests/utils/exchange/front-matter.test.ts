import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatter, obsidianTag } from '@/utils/exchange/front-matter';
import { HOSTILE } from './hostile';

function read(head: string): unknown {
  const lines = head.split('\n');
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['---', '---', '']);
  return parse(lines.slice(1, -2).join('\n'));
}

describe('frontMatter', () => {
  it('is YAML that says what it was given', () => {
    const fields = { title: '“一”: 二 # 三', published: '2024-05-01', notes: 3, tags: ['中亚', 'yes', '1'] };
    expect(read(frontMatter({ ...fields, empty: '', none: undefined, list: [] }))).toEqual(fields);
  });

  it('keeps every text a text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), (text) => {
        const whole = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
        expect(read(frontMatter({ title: text, tags: [text] }))).toEqual({
          ...(whole === '' ? {} : { title: whole }),
          tags: [whole],
        });
      }),
    );
  });
});

describe('obsidianTag', () => {
  it.each([
    ['中亚', '中亚'],
    ['follow up!', 'follow-up'],
    ['C++', 'C'],
    ['2024', '_2024'],
    ['a/b_c-d', 'a/b_c-d'],
    ['<script>', 'script'],
    ['#', ''],
  ])('makes of %j the tag %j', (text, tag) => expect(obsidianTag(text)).toBe(tag));
});
