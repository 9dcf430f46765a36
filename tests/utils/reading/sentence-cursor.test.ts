import { describe, expect, it } from 'vitest';
import type { Span } from '@/utils/model/span';
import { type CursorStep, moveCursor, sentencesOf } from '@/utils/reading/sentence-cursor';

const TEXT = '标题没有句号\n他说：“谢谢！”然后走了。GDP grew 3.5 percent. Trade fell.\n　　……\n　　最后一句？';

function words({ start, end }: Span): string {
  return TEXT.slice(start, end);
}

describe('sentencesOf', () => {
  it('ends a sentence at its stop and the marks that close a quotation, and at the end of a line', () => {
    expect(sentencesOf(TEXT).map(words)).toEqual([
      '标题没有句号',
      '他说：“谢谢！”',
      '然后走了。',
      'GDP grew 3.5 percent.',
      'Trade fell.',
      '最后一句？',
    ]);
  });

  it('finds none in an empty text', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf('。。。\n　')).toEqual([]);
  });
});

const STEPS: readonly (readonly [what: string, steps: readonly CursorStep[], words: string | undefined])[] = [
  ['comes to the sentence at the place where it begins', ['next'], '然后走了。'],
  ['steps on and back', ['next', 'next', 'previous'], '然后走了。'],
  ['grows at its end', ['next', 'longer'], '然后走了。GDP grew 3.5 percent.'],
  ['grows over the end of a paragraph', ['next', 'longer', 'longer', 'longer'], TEXT.slice(TEXT.indexOf('然后'))],
  ['shrinks again, to one sentence at least', ['next', 'longer', 'shorter', 'shorter'], '然后走了。'],
  ['goes on from its end, and back from its start', ['next', 'longer', 'next'], 'Trade fell.'],
  ['stays at the last sentence', ['next', 'next', 'next', 'next', 'next', 'next'], '最后一句？'],
];

describe('moveCursor', () => {
  it.each(STEPS)('%s', (_what, steps, expected) => {
    const sentences = sentencesOf(TEXT);
    const near = TEXT.indexOf('后走了');
    const at = steps.reduce<Span | undefined>((from, step) => moveCursor({ sentences, from, near, step }), undefined);
    expect(at && words(at)).toBe(expected);
  });

  it('has nowhere to go in a text without sentences', () => {
    expect(moveCursor({ sentences: [], from: undefined, near: 0, step: 'next' })).toBeUndefined();
  });
});
