import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '@/utils/anchoring/describe';
import { spanIn } from './texts';

describe('describe', () => {
  it('gives the quote verbatim, 32 code units of context and the position', () => {
    const text = `${'一二三四五六七八九十'.repeat(4)}《苹果　合同》${'甲乙丙丁戊己庚辛壬癸'.repeat(4)}`;
    expect(describeSpan(text, { start: 41, end: 46 })).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '苹果　合同',
        prefix: `${'一二三四五六七八九十'.repeat(4)}《`.slice(-32),
        suffix: `》${'甲乙丙丁戊己庚辛壬癸'.repeat(4)}`.slice(0, 32),
      },
      { type: 'TextPositionSelector', start: 41, end: 46 },
    ]);
  });

  it('takes more context until the quote is unique', () => {
    const line = '甲方感谢邀请，乙方表示欢迎，双方随后交换了礼物和意见，会谈在友好的气氛中结束。';
    const text = line.repeat(5);
    const start = text.indexOf('交换', 2 * line.length);
    const quote = quoteAt(text, { start, end: start + 2 });
    expect([quote.prefix.length, quote.suffix.length]).toEqual([64, 64]);
    const passage = quote.prefix + quote.exact + quote.suffix;
    expect(text.indexOf(passage)).toBe(text.lastIndexOf(passage));
  });

  it('takes no more than 128 code units where the text repeats itself', () => {
    const text = '甲方感谢乙方。'.repeat(200);
    const quote = quoteAt(text, { start: 700, end: 702 });
    expect([quote.prefix.length, quote.suffix.length]).toEqual([128, 128]);
  });

  it('widens a span that cuts a surrogate pair', () => {
    expect(quoteAt('甲𠮷乙', { start: 2, end: 4 })).toMatchObject({ exact: '𠮷乙', prefix: '甲' });
    expect(quoteAt('甲𠮷乙', { start: 0, end: 2 })).toMatchObject({ exact: '甲𠮷', suffix: '乙' });
  });

  it('never cuts a surrogate pair, and always quotes verbatim', () => {
    const astral = fc.string({ unit: fc.constantFrom('𠮷', '甲', '😀', ' '), minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(spanIn(astral), ({ text, span }) => {
        fc.pre(text.slice(span.start, span.end).trim() !== '');
        const { exact, prefix, suffix } = quoteAt(text, span);
        for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
        expect(text).toContain(prefix + exact + suffix);
      }),
    );
  });

  it.each(['', ' \n', '\u200b'])('refuses a span without text: %j', (blank) => {
    expect(() => describeSpan(`甲${blank}乙`, { start: 1, end: 1 + blank.length })).toThrow('The span holds no text.');
  });
});

function quoteAt(
  text: string,
  span: { start: number; end: number },
): { exact: string; prefix: string; suffix: string } {
  const [quote] = describeSpan(text, span);
  if (quote?.type !== 'TextQuoteSelector') throw new Error('The quote comes first.');
  return { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' };
}
