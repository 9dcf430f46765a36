import fc from 'fast-check';
import { Lexer, type Token, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { calmMarkdown, plainLine, plainMarkdown, quoted } from '@/utils/exchange/plain-markdown';
import { HOSTILE } from './hostile';

/** Pieces from which Markdown that acts is made. */
const pieces = fc.array(
  fc.constantFrom(
    ...['<', '>', '<b>', '</b>', '<script>', '`', '``', '```', '~~~', '\n', '\n\n', '    ', '- ', '> ', '1. ', '# '],
    ...['[', ']', '(', ')', '](', ']:', '[[', '!', '![', 'javascript:', 'https://a.example', 'data:', '\\', '*', '_'],
    ...['a', '汉', ' ', '\t', '"', "'", '&lt;', '&#106;', '|', '---', '===', '\u2028', '%%', '<!--', '-->', '<a href='],
    ...['~~~~ ', '`=', '`$= ', '![x](https://evil.example/p.png)', '\\\\', '> ```', '- ~~~'],
  ),
  { maxLength: 30 },
);

/** What in some Markdown is more than text: HTML, pictures, links that are not of the web. */
function live(markdown: string): string[] {
  const found: string[] = [];
  // The type of the parameter says only what all tokens have.
  const look = (token: Token): void => {
    if (token.type === 'html' || token.type === 'image') found.push(token.raw);
    // A plug-in may run code for its language, or for what it begins with.
    if (token.type === 'code' && token['lang']) found.push(token.raw);
    if (token.type === 'codespan' && /^\s*\$?=/.test(String(token['text']))) found.push(token.raw);
    if (token.type === 'link' && !/^(?:https?:\/\/|mailto:)/i.test(String(token['href']))) found.push(token.raw);
  };
  void walkTokens(new Lexer({ gfm: true }).lex(markdown), look);
  return found;
}

/** The characters that are shown. */
function shown(markdown: string): string {
  const parts: string[] = [];
  void walkTokens(new Lexer({ gfm: true }).lex(markdown), (token) => {
    if ((token.type === 'text' && !('tokens' in token && token.tokens)) || token.type === 'escape')
      parts.push(token.text);
  });
  return parts.join('').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

describe('calmMarkdown', () => {
  it.each(HOSTILE)('takes out of action what would act in %j', (text) => {
    expect(live(calmMarkdown(text))).toEqual([]);
  });

  it('takes everything out of action', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const calm = calmMarkdown(parts.join(''));
        expect(live(calm)).toEqual([]);
        const [last] = new Lexer({ gfm: true }).lex(`${calm}\n\n###### 下一条`).slice(-1);
        expect(last).toMatchObject({ type: 'heading', text: '下一条' });
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    String.raw`\![x](https://evil.example/p.png)`,
    String.raw`\](javascript:alert(1)) [a\](javascript:alert(1))`,
    '~~~~ `',
    '~~~ js `x`',
    '> ```dataviewjs\n> x',
    '- ```dataviewjs\n  x',
    '1. ~~~ dataviewjs\n   x',
    '~~~ dataviewjs `\nx',
    '`$= dv.pages()` 和 `= this.file`',
  ])('takes out of action what would act in %j, and swallows nothing behind it', (text) => {
    const calm = calmMarkdown(text);
    expect(live(calm)).toEqual([]);
    expect(new Lexer({ gfm: true }).lex(`${calm}\n\n###### 下一条`).at(-1)).toMatchObject({ type: 'heading' });
  });

  it.each([
    ['**重点**：措辞*变强*，~~不再~~', '**重点**：措辞*变强*，~~不再~~'],
    ['- 一\n- 二', '- 一\n- 二'],
    ['见[原文](https://example.org/a?b=1)', '见[原文](https://example.org/a?b=1)'],
    ['写信 [给我](mailto:a@example.org)', '写信 [给我](mailto:a@example.org)'],
    ['`a` 和 b', '`a` 和 b'],
    ['2 < 3 且 a&b', '2 &lt; 3 且 a&b'],
    ['# 大', '###### 大'],
    ['```js\na < b\n```', '```\na < b\n```'],
    ['```\n没有结束', '```\n没有结束\n```'],
  ])('keeps %j what it is', (text, calm) => {
    expect(calmMarkdown(text).trim()).toBe(calm);
  });

  it('reads a note of a million strange characters', () => {
    for (const part of ['[', '`', '<', '](', '> ', '*']) {
      expect(calmMarkdown(part.repeat(300_000)).length).toBeGreaterThan(0);
    }
  });
});

describe('plainMarkdown', () => {
  it.each([
    ...HOSTILE,
    '# 一',
    '> 一',
    '+ 一',
    '- 一',
    '3. 一',
    '12) 一',
    '*一*',
    '1\n===',
    '~~~',
    'https://a.example www.b.example a@b.example',
  ])('shows the very characters of %j', (text) => {
    const tokens = new Lexer({ gfm: true }).lex(plainMarkdown(text));
    expect(live(plainMarkdown(text))).toEqual([]);
    expect(tokens.filter(({ type }) => type !== 'paragraph' && type !== 'space' && type !== 'text')).toEqual([]);
  });

  it('shows every character of any text', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = plainLine(parts.join(''));
        expect(live(text)).toEqual([]);
        expect(shown(text).replaceAll(/\s/g, '')).toBe(parts.join('').replaceAll(/\s/g, ''));
      }),
      { numRuns: 3_000 },
    );
  });

  it('stands in a quotation line by line', () => {
    expect(quoted(plainMarkdown('一\n\n二'))).toBe('> 一  \n>\n> 二');
  });
});
