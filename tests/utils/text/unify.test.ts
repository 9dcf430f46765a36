import { describe, expect, it } from 'vitest';
import { unify } from '@/utils/text/unify';

describe('unify', () => {
  it.each([
    ['⼀带⼀路', '一带一路'],
    ['⾼⻘⻔', '高青门'],
    ['安格连―帕普', '安格连—帕普'],
    ['⺮⺀ 青山 A—b', '⺮⺀ 青山 A—b'],
    ['', ''],
  ])('%s: %s', (text, unified) => {
    expect(unify(text)).toBe(unified);
  });

  it('keeps the length, whatever the character', () => {
    const all = Array.from({ length: 0x3000 - 0x2e00 }, (_, at) => String.fromCharCode(0x2e00 + at)).join('');
    expect(unify(all)).toHaveLength(all.length);
  });
});
