import { describe, expect, it } from 'vitest';
import { condense } from '@/utils/text/condense';
import { clausesOf, STOP } from '@/utils/text/sentences';

function clauses(text: string): readonly (readonly [string, number])[] {
  const condensed = condense(text);
  const { count, start, end, stop } = clausesOf(condensed, text);
  return Array.from({ length: count }, (_, at) => [condensed.text.slice(start[at], end[at]), stop[at] as number]);
}

describe('clausesOf', () => {
  it('ends clauses at their marks', () => {
    expect(clauses('甲，乙：丙；丁？戊。己')).toEqual([
      ['甲', STOP.comma],
      ['乙', STOP.colon],
      ['丙', STOP.semicolon],
      ['丁', STOP.question],
      ['戊', STOP.sentence],
      ['己', STOP.paragraph],
    ]);
  });

  it.each([
    ['a number', '共3,300公里'],
    ['a time of day', '定于10:30开始'],
    ['a title', '签署《甲，乙：丙》'],
    ['an enumeration', '甲、乙和丙'],
  ])('ends none inside %s', (_, text) => {
    expect(clauses(text)).toHaveLength(1);
  });

  it('ends a paragraph after a heading, at an indent and where a sentence ended the line', () => {
    expect(clauses('标题\n正文开始。\n下一段。').map(([, stop]) => stop)).toEqual([
      STOP.paragraph,
      STOP.paragraph,
      STOP.paragraph,
    ]);
    expect(clauses(`${'长'.repeat(50)}\n　　新段`)).toHaveLength(2);
  });

  it('joins the lines of a text that wraps them', () => {
    const lines = Array.from({ length: 12 }, (_, line) => `第${line}行的内容到此换`);
    expect(clauses(lines.join('\n\n'))).toHaveLength(1);
  });

  it('joins a line break inside a name and behind a numeral', () => {
    const text = '向埃\n及提供500\n万元';
    const condensed = condense(text);
    expect(clausesOf(condensed, text, [{ start: 1, end: 3 }]).count).toBe(1);
    expect(clausesOf(condensed, text).count).toBe(2);
  });

  it('grows with the text and gives nothing for an empty one', () => {
    expect(clauses('')).toEqual([]);
    expect(clauses('，甲'.repeat(1000))).toHaveLength(1000);
  });
});
