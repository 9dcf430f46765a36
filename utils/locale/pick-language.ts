import type { Language } from '@/utils/model/settings';

/** Regions that write traditional characters where a tag names no script. */
const TRADITIONAL = /^zh\b.*-(hant|tw|hk|mo)\b/;

function languageOf(tag: string): Language | undefined {
  const lower = tag.toLowerCase().replaceAll('_', '-');
  if (/^en\b/.test(lower)) return 'en';
  if (!/^zh\b/.test(lower)) return undefined;
  return TRADITIONAL.test(lower) && !/-hans\b/.test(lower) ? 'zh-TW' : 'zh-CN';
}

/**
 * The language of the interface: the reader's setting, else the first language
 * of the browser that Meipi speaks, else English. A written script decides before
 * a region: `zh-Hans-HK` is simplified.
 */
export function pickLanguage(browserLanguages: readonly string[], setting?: Language): Language {
  if (setting) return setting;
  for (const tag of browserLanguages) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}
