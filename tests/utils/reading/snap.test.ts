import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '@/utils/model/span';
import { snapSpan } from '@/utils/reading/snap';

const TEXT =
  '亚洲基础设施投资银行行长金立群说：“我们将支持绿色发展。”他提到《巴黎协定》的目标，并呼吁各方行动。会议随后结束。\n第二段从这里开始，没有句号';
const NAMES = namesIn(TEXT, ['亚洲基础设施投资银行', '金立群', '巴黎协定']);

function namesIn(text: string, names: readonly string[]): Span[] {
  return names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
}

function snapped(words: string, names = NAMES): string | undefined {
  const start = TEXT.indexOf(words);
  const span = snapSpan({ start, end: start + words.length }, { text: TEXT, names });
  return span && TEXT.slice(span.start, span.end);
}

const CASES: readonly (readonly [what: string, selected: string, kept: string | undefined])[] = [
  ['a part of a name becomes the name', '础设施投', '亚洲基础设施投资银行'],
  ['a selection over the end of a name takes all of it and the whole next word', '银行行', '亚洲基础设施投资银行行长'],
  ['a part of a word becomes the word', '色发', '绿色发展'],
  ['whole words stay as they are', '支持绿色', '支持绿色'],
  ['a comma at either end is let go', '，并呼吁', '并呼吁'],
  ['white space and punctuation alone are nothing', '。”', undefined],
  ['a name that was selected without one of its brackets keeps both', '《巴黎协', '《巴黎协定》'],
  ['part of a sentence loses its full stop', '各方行动。', '各方行动'],
  ['a whole sentence takes its full stop', '会议随后结束', '会议随后结束。'],
  ['a whole sentence keeps its full stop', '会议随后结束。', '会议随后结束。'],
  ['several sentences take the last full stop', '各方行动。会议随后结束', '各方行动。会议随后结束。'],
  ['the start of a paragraph is the start of a sentence', '第二段从这里开始', '第二段从这里开始'],
];

describe('snapSpan', () => {
  it.each(CASES)('%s', (_what, selected, kept) => {
    expect(snapped(selected)).toBe(kept);
  });

  it('keeps a name together that the segmenter cuts, and only where it is known', () => {
    expect(snapped('投资', NAMES)).toBe('亚洲基础设施投资银行');
    expect(snapped('投资', [])).toBe('投资');
  });

  it('gives the same again for what it gave, and never cuts a letter off', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const span = { start, end: Math.min(TEXT.length, start + length) };
        const once = snapSpan(span, { text: TEXT, names: NAMES });
        const letters = (of: Span): string => TEXT.slice(of.start, of.end).replaceAll(/[^\p{L}\p{N}]/gu, '');
        if (!once) return letters(span) === '';
        expect(letters(once)).toContain(letters(span));
        expect(snapSpan(once, { text: TEXT, names: NAMES })).toEqual(once);
        return true;
      }),
      { numRuns: 1_000 },
    );
  });
});
