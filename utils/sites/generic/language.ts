/** Chinese has no kana but in a quoted name. */
const MOST_KANA = 0.05;
/** A letter carries less than a character: four of them count as one. */
const LETTERS_OF_A_CHARACTER = 4;
const SAMPLE = 20_000;

/** How many Chinese characters the text has. */
export function countHan(text: string): number {
  return count(text, /\p{Script=Han}/gu);
}

/** How many characters of words the text has, of whatever script. */
export function countLetters(text: string): number {
  return count(text, /\p{L}/gu);
}

/** Whether the text is Chinese, in either script: not Japanese, not Korean, not another language with some Chinese names in it. */
export function isChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const han = countHan(sample);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const letters = countLetters(sample) - han - kana;
  return han > 0 && kana <= han * MOST_KANA && han >= letters / LETTERS_OF_A_CHARACTER;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
