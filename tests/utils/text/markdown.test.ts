import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, markdownBlocks } from '@/utils/text/markdown';
import { type Inline, inlineParts, safeAddress } from '@/utils/text/markdown-inline';

/** Parts written short: *emphasis*, **strong**, ~struck~, `code`, [words](address). */
function short(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return part.text;
      if (part.type === 'code') return `<code ${part.text}>`;
      if (part.type === 'link') return `<link ${part.href} ${short(part.parts)}>`;
      return `<${part.type} ${short(part.parts)}>`;
    })
    .join('');
}

const INLINE: readonly (readonly [source: string, parts: string])[] = [
  ['没有标记', '没有标记'],
  ['**“一带一路”**倡议', '<strong “一带一路”>倡议'],
  ['*强调*和__重点__、~~删去~~', '<emphasis 强调>和<strong 重点>、<struck 删去>'],
  ['***都有***', '<strong <emphasis 都有>>'],
  ['`a*b*c` 和 ``有`号``', '<code a*b*c> 和 <code 有`号>'],
  ['2 * 3 * 4 和 file_name_here', '2 * 3 * 4 和 file_name_here'],
  ['\\*不是强调\\*', '*不是强调*'],
  ['见[全文](https://example.org/a?b=c)。', '见<link https://example.org/a?b=c 全文>。'],
  ['见https://example.org/a。然后', '见<link https://example.org/a https://example.org/a>。然后'],
  [
    '<https://example.org> <mailto:a@b.cn>',
    '<link https://example.org https://example.org> <link mailto:a@b.cn mailto:a@b.cn>',
  ],
  ['![图](https://example.org/x.png)', '<link https://example.org/x.png 图>'],
  ['[词](https://a.cn "题")', '<link https://a.cn 词>'],
  ['[词](https://a.cn 题)', '[词](https://a.cn 题)'],
  ['[点我](javascript:alert(1))', '[点我](javascript:alert(1))'],
  ['[点我](JAVASCRIPT:alert`1`)', '[点我](JAVASCRIPT:alert`1`)'],
  ['[x](data:text/html,<script>alert(1)</script>)', '[x](data:text/html,<script>alert(1)</script>)'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['<b>粗</b>', '<b>粗</b>'],
  ['[[里](https://a.cn)](https://b.cn)', '<link https://a.cn [里>](https://b.cn)'],
  ['没有**结尾', '没有**结尾'],
];

describe('inlineParts', () => {
  it.each(INLINE)('reads %s', (source, parts) => {
    expect(short(inlineParts(source)).replace('<link https://b.cn https://b.cn>', 'https://b.cn')).toBe(parts);
  });
});

describe('safeAddress', () => {
  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://a.cn',
    'data:,x',
    'file:///etc',
    '//a.cn',
    'https:',
    'vbscript:x',
    'HTTPS:/x',
  ])('refuses %j', (address) => expect(safeAddress(address)).toBeUndefined());
  it.each(['https://a.cn', 'http://a.cn/b', 'mailto:a@b.cn'])('takes %s', (address) =>
    expect(safeAddress(address)).toBe(address),
  );
});

function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `h${block.level} ${short(block.parts)}`;
      case 'paragraph':
        return block.lines.map(short).join(' / ');
      case 'quote':
        return { quote: outline(block.blocks) };
      case 'code':
        return `code ${block.text}`;
      case 'rule':
        return 'rule';
      case 'list':
        return {
          list: block.start ?? '-',
          items: block.items.map(({ done, blocks: inner }) => [
            ...(done === undefined ? [] : [done]),
            ...outline(inner),
          ]),
        };
    }
  });
}

const BLOCKS: readonly (readonly [what: string, source: string, outline: unknown[]])[] = [
  ['paragraphs with the line breaks as written', '一\n二\n\n三', ['一 / 二', '三']],
  ['headings', '# 大\n### 小 ###\n#不是', ['h1 大', 'h3 小', '#不是']],
  ['a list', '- 一\n- 二\n  接着\n\n- 三', [{ list: '-', items: [['一'], ['二 / 接着'], ['三']] }]],
  ['a numbered list from its number', '3. 三\n4. 四', [{ list: 3, items: [['三'], ['四']] }]],
  ['a Chinese number mark', '1、甲\n2、乙', [{ list: 1, items: [['甲'], ['乙']] }]],
  [
    'a list within a list',
    '- 外\n  - 内\n- 外',
    [{ list: '-', items: [['外', { list: '-', items: [['内']] }], ['外']] }],
  ],
  [
    'boxes to tick',
    '- [ ] 查\n- [x] 完',
    [
      {
        list: '-',
        items: [
          [false, '查'],
          [true, '完'],
        ],
      },
    ],
  ],
  ['a quotation with a list in it', '> 引\n> - 一\n\n后', [{ quote: ['引', { list: '-', items: [['一']] }] }, '后']],
  ['code as it stands', '```js\n<b>*a*</b>\n```\n后', ['code <b>*a*</b>', '后']],
  ['words behind the mark of code as words', '~~~~字\n二', ['~~~~字 / 二']],
  ['code in a line as such', '```字```', ['<code 字>']],
  ['code up to the mark alone', '~~~\n一\n~~~字\n~~~~\n后', ['code 一\n~~~字', '后']],
  ['code without an end', '```\n一\n\n二', ['code 一\n\n二']],
  ['a rule', '一\n\n---\n二', ['一', 'rule', '二']],
  [
    'HTML as text',
    '<script>alert(1)</script>\n<img src=x onerror=alert(1)>',
    ['<script>alert(1)</script> / <img src=x onerror=alert(1)>'],
  ],
  ['nothing', ' \n\t\n', []],
];

describe('markdownBlocks', () => {
  it.each(BLOCKS)('reads %s', (_what, source, expected) => {
    expect(outline(markdownBlocks(source))).toEqual(expected);
  });

  it('loses no letter and gives no address that is not to be followed, whatever is written', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '~~~\n',
      '](https://a.cn ',
      '[',
      '](',
      ')',
      '<',
      '>',
      '\n',
      '- ',
      '1. ',
      '# ',
      '> ',
      '字',
      'a',
      ' ',
      'javascript:x',
      'https://a.cn',
      '\\',
      '!',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const json = JSON.stringify(markdownBlocks(source));
        expect(json).not.toMatch(/"href":"(?!https?:|mailto:)/);
        const letters = (of: string): number => of.split('字').length;
        expect(letters(json)).toBeGreaterThanOrEqual(letters(source));
      }),
    );
  });

  it.each(['[', '*a ', '`', '<', '_a ', '**a', '> ', '- ', '![](', '~~x '])(
    'reads a hostile repetition of %s to its end',
    (piece) => {
      expect(markdownBlocks(piece.repeat(20_000)).length).toBeGreaterThan(0);
    },
  );
});
