import type { OtherNames } from '@/utils/model/entity';
import type { Language } from '@/utils/model/settings';

/** How something is called in the reader's language. */
export interface SpokenName {
  readonly text: string;
  /** The language of the text, for who reads it aloud and for the choice of characters. */
  readonly lang: 'en' | 'zh' | 'zh-Hant';
  /** Its Chinese name, where the text is in another language. */
  readonly chinese?: string;
}

/**
 * A name as it is said in a language: in English the English name, in 繁體中文 the one in
 * traditional characters; where there is none, the Chinese name as it is.
 */
export function nameInLanguage(language: Language, name: string, others: OtherNames = {}): SpokenName {
  const { en, hant } = others;
  if (language === 'en' && en !== undefined && en !== name) return { text: en, lang: 'en', chinese: name };
  if (language === 'zh-TW' && hant !== undefined) return { text: hant, lang: 'zh-Hant' };
  return { text: name, lang: 'zh' };
}

/** Both names, where there is room for one line of text only: Kazakhstan 哈萨克斯坦. */
export function bothNames({ text, chinese }: SpokenName): string {
  return chinese === undefined ? text : `${text} ${chinese}`;
}

/** Names in a row, as a list in their language: with commas in English, with 、 in Chinese. */
export function namesInLine(names: readonly SpokenName[]): string {
  return names.reduce((line, { text, lang }, at) => {
    if (at === 0) return text;
    return `${line}${lang === 'en' ? ', ' : '、'}${text}`;
  }, '');
}
