/**
 * Folding: texts that a reader takes for the same become the same string, one
 * code unit in and one out, so that every offset stays valid. Folded are width
 * (full-width Latin, digits and punctuation), script (traditional characters with
 * one simplified form), Latin case, interpuncts, dashes and quotation marks.
 *
 * Memory: one table of 65,536 16-bit units (128 KiB), made once.
 */
import { SIMPLIFIED, TRADITIONAL } from './simplified';

const INTERPUNCTS = '•・‧∙⋅･⸱';
const DASHES = '—–―‒‑‐−﹣─━';
const DOUBLE_QUOTES = '“”„‟″〝〞＂「」『』﹁﹂﹃﹄';
const SINGLE_QUOTES = '‘’‚‛′＇';

/** `FOLDED[unit]` is the folded form of a UTF-16 code unit; lone surrogates stand for themselves. */
export const FOLDED: Uint16Array = makeTable();

function makeTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (let at = 0; at < TRADITIONAL.length; at++) table[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  setAll(table, INTERPUNCTS, '·');
  setAll(table, DASHES, '-');
  setAll(table, DOUBLE_QUOTES, '"');
  setAll(table, SINGLE_QUOTES, "'");
  for (let letter = 65; letter <= 90; letter++) table[letter] = table[letter + 0xfee0] = letter + 32;
  return table;
}

function setAll(table: Uint16Array, characters: string, to: string): void {
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = to.charCodeAt(0);
}

/** The text with every code unit folded: same length, same offsets. */
export function fold(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = FOLDED[text.charCodeAt(at)] ?? 0;
  return stringOf(units);
}

/** A string of code units, built in slices that the engine's argument limit allows. */
export function stringOf(units: Uint16Array): string {
  let text = '';
  // Spreading would first copy the units into an ordinary array: five times slower.
  for (let at = 0; at < units.length; at += 4096) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + 4096));
  }
  return text;
}
