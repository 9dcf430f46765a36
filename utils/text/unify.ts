/**
 * Characters that look like others and are not them. A PDF names glyphs, and where a font
 * draws a radical and a character alike, the text that comes out of it has the radical:
 * U+2F00 for 一, U+2ED8 for 青. The same happens to the dash (U+2015 for U+2014). Whoever
 * copies from a PDF takes them along.
 *
 * Kangxi radicals have their character as a compatibility decomposition; of the
 * supplementary ones most have none, so those that are characters of running text are
 * listed here (Unicode's EquivalentUnifiedIdeograph property).
 */
const RADICALS = '⺟⺠⺩⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲⻳';
const CHARACTERS = '母民王虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟';

/** The text with such characters made what they stand for; everything else, and its length, stays. */
export function unify(text: string): string {
  return text
    .replaceAll(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
    .replaceAll(/[\u2e80-\u2ef3]/g, (radical) => CHARACTERS[RADICALS.indexOf(radical)] ?? radical)
    .replaceAll('\u2015', '\u2014');
}
