import { describe, expect, it } from 'vitest';
import { bothNames, nameInLanguage, namesInLine } from '@/utils/locale/name-in-language';

const KAZAKHSTAN = { en: 'Kazakhstan', hant: '哈薩克' };

describe('nameInLanguage', () => {
  it.each([
    { language: 'zh-CN', others: KAZAKHSTAN, said: { text: '哈萨克斯坦', lang: 'zh' } },
    { language: 'zh-TW', others: KAZAKHSTAN, said: { text: '哈薩克', lang: 'zh-Hant' } },
    { language: 'en', others: KAZAKHSTAN, said: { text: 'Kazakhstan', lang: 'en', chinese: '哈萨克斯坦' } },
    { language: 'zh-TW', others: { en: 'Kazakhstan' }, said: { text: '哈萨克斯坦', lang: 'zh' } },
    { language: 'en', others: { hant: '哈薩克' }, said: { text: '哈萨克斯坦', lang: 'zh' } },
    { language: 'en', others: undefined, said: { text: '哈萨克斯坦', lang: 'zh' } },
  ] as const)('says in $language, where $others is known, $said.text', ({ language, others, said }) => {
    expect(nameInLanguage(language, '哈萨克斯坦', others)).toEqual(said);
  });

  it('does not say the same name twice', () => {
    expect(bothNames(nameInLanguage('en', 'NATO', { en: 'NATO' }))).toBe('NATO');
  });
});

describe('bothNames', () => {
  it('sets the Chinese name beside one of another language', () => {
    expect(bothNames(nameInLanguage('en', '哈萨克斯坦', KAZAKHSTAN))).toBe('Kazakhstan 哈萨克斯坦');
    expect(bothNames(nameInLanguage('zh-CN', '哈萨克斯坦', KAZAKHSTAN))).toBe('哈萨克斯坦');
  });
});

describe('namesInLine', () => {
  it('divides names as their language does', () => {
    const spoken = (language: 'en' | 'zh-CN') =>
      ['中国', '哈萨克斯坦', '某国'].map((name, at) =>
        nameInLanguage(language, name, [{ en: 'China' }, KAZAKHSTAN][at]),
      );
    expect(namesInLine(spoken('zh-CN'))).toBe('中国、哈萨克斯坦、某国');
    expect(namesInLine(spoken('en'))).toBe('China, Kazakhstan、某国');
    expect(namesInLine([])).toBe('');
  });
});
