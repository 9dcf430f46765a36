import { describe, expect, it } from 'vitest';
import { cutName } from '@/components/notebook/cut-name';

describe('cutName', () => {
  it.each([
    ['哈萨克斯坦', 63, '哈萨克斯坦'],
    ['哈萨克斯坦', 60, '哈萨克…'],
    ['Kazakhstan', 70, 'Kazakhstan'],
    ['Shanghai Cooperation Organization', 140, 'Shanghai Cooperatio…'],
    ['上海', 3, '上…'],
  ])('shows of %s in %i pixels %s', (name, width, shown) => {
    expect(cutName(name, width)).toBe(shown);
  });
});
