import { describe, expect, it } from 'vitest';
import { pickLanguage } from '@/utils/locale/pick-language';

const CASES: readonly (readonly [browser: readonly string[], language: string])[] = [
  [['zh-CN'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-SG', 'en'], 'zh-CN'],
  [['zh-Hans-HK'], 'zh-CN'],
  [['zh-TW'], 'zh-TW'],
  [['zh-HK'], 'zh-TW'],
  [['zh-MO'], 'zh-TW'],
  [['zh-Hant'], 'zh-TW'],
  [['zh_Hant_TW'], 'zh-TW'],
  [['en-US', 'zh-CN'], 'en'],
  [['fr-FR', 'zh-TW'], 'zh-TW'],
  [['fr-FR'], 'en'],
  [['zhx'], 'en'],
  [[], 'en'],
];

describe('pickLanguage', () => {
  it.each(CASES)('takes %j as %s', (browser, language) => {
    expect(pickLanguage(browser)).toBe(language);
  });

  it('lets the setting decide before the browser', () => {
    expect(pickLanguage(['en'], 'zh-TW')).toBe('zh-TW');
  });
});
