import { describe, expect, it } from 'vitest';
import { HOSTILE } from '@/tests/utils/exchange/hostile';
import { markdownBlocks } from '@/utils/text/markdown';
import { findableWords, wordsOfBlocks } from '@/utils/text/markdown-words';

const READ: readonly { readonly what: string; readonly source: string; readonly words: string }[] = [
  { what: 'marks within words', source: '认**证**系*统*，~~旧~~ `a<b`', words: '认证系统，旧 a<b\n' },
  { what: 'headings and lines', source: '# 题 #\n甲\n乙\n\n丙', words: '题\n甲\n乙\n丙\n' },
  { what: 'lists, nested and ticked', source: '- 甲\n  - 乙\n- [x] 丙\n\n3. 丁', words: '甲\n乙\n丙\n丁\n' },
  { what: 'quotations, code and rules', source: '> 引\n\n---\n\n```\nx\ny\n```', words: '引\nx\ny\n' },
  { what: 'links by their words', source: '见[此处](https://example.org/a)。', words: '见此处。\n' },
  { what: 'escapes', source: '\\*不是\\*', words: '*不是*\n' },
];

describe('wordsOfBlocks', () => {
  it.each(READ)('gives $what as they are read', ({ source, words }) => {
    expect(wordsOfBlocks(markdownBlocks(source)).text).toBe(words);
  });

  it.each([...READ.map(({ source }) => source), ...HOSTILE])(
    'knows where the words of every part begin in %j',
    (source) => {
      const { text, startOf } = wordsOfBlocks(markdownBlocks(source));
      for (const [part, start] of startOf) expect(text.slice(start, start + part.text.length)).toBe(part.text);
      const parts = [...startOf.keys()].map((part) => part.text).join('');
      expect(parts.replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
    },
  );
});

describe('findableWords', () => {
  it('adds the addresses of links, which are not read', () => {
    expect(findableWords('见[此处](https://example.org/a)')).toEqual(['见此处\n', 'https://example.org/a']);
  });

  it('takes a text without marks for its own words, white space aside', () => {
    const plain = ['与去年相比，没有期限。\n\n  再看 5亿元（约 10-12%）', '第1条\n结尾。', 'a+b = c!'];
    for (const text of plain) {
      expect(findableWords(text)).toEqual([text]);
      const read = wordsOfBlocks(markdownBlocks(text)).text;
      expect(read.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  });

  it.each(HOSTILE)('finds nothing but what is read in %j', (source) => {
    const { text, addresses } = wordsOfBlocks(markdownBlocks(source));
    const read = [text, ...addresses].join('').replaceAll(/\s/g, '');
    expect(findableWords(source).join('').replaceAll(/\s/g, '')).toBe(read);
  });
});
