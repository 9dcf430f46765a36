/** How texts are compared in look-ups, beside the folding that recognition uses. */

/** Letters that no decomposition leads to their plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** Latin text without case and diacritics, one space between its words, nothing else: `Čaputová, Z.` is `caputova z`. */
export function plainLatin(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðıßæœþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Pinyin as it is compared: letters and digits alone, ü and v as u (`Lǚ Yán`, `lv yan` and `luyan` are the same). */
export function plainPinyin(text: string): string {
  return plainLatin(text).replaceAll(' ', '').replaceAll('v', 'u');
}
