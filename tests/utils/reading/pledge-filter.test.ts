import { describe, expect, it, vi } from 'vitest';
import { choicesOf, type Filterable, fits, isFiltering, type PledgeFilter } from '@/utils/reading/pledge-filter';

const PLEDGE: Filterable = { by: ['东岭', '西川'], to: ['各国'], quantity: {}, verdict: 'kept' };
const TEXT = '东岭将提供 Vaccines 五千万剂';

const CASES: readonly (readonly [filter: PledgeFilter, fits: boolean])[] = [
  [{}, true],
  [{ by: '西川' }, true],
  [{ by: '各国' }, false],
  [{ to: '各国' }, true],
  [{ to: '东岭' }, false],
  [{ verdict: 'kept' }, true],
  [{ verdict: 'open' }, false],
  [{ withSum: true }, true],
  [{ withDue: true }, false],
  [{ withDue: false }, true],
  [{ words: ' vaccines  五千万' }, true],
  [{ words: 'ＶＡＣＣＩＮＥＳ' }, true],
  [{ words: 'vaccines 六千万' }, false],
  [{ words: '  ' }, true],
  [{ by: '西川', words: '六千万' }, false],
];

describe('fits', () => {
  it.each(CASES)('%j → %s', (filter, expected) => expect(fits(PLEDGE, filter, () => TEXT)).toBe(expected));

  it('gathers no text where no words are asked for', () => {
    const textOf = vi.fn<() => string>(() => TEXT);
    expect(fits(PLEDGE, { by: '东岭' }, textOf)).toBe(true);
    expect(textOf).not.toHaveBeenCalled();
  });
});

describe('isFiltering', () => {
  it('tells a question from none', () => {
    expect([{}, { withSum: false }, { words: '' }].some(isFiltering)).toBe(false);
    expect([{ by: '东岭' }, { withSum: true }, { words: '疫' }].every(isFiltering)).toBe(true);
  });
});

describe('choicesOf', () => {
  it('names each once, the most frequent first', () => {
    expect(choicesOf(['西川', '东岭', '东岭'])).toEqual(['东岭', '西川']);
  });
});
