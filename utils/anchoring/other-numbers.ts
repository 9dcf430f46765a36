/**
 * Numbers that are written in other signs than digits and everyday numerals: 壹亿贰仟万 in
 * contracts, ①, 第Ⅲ期, ½, 百分之三, and the 半 of 一年半. Works on comparable text. Each is
 * read as the same number in everyday form, so that both forms say the same.
 */
import type { ChangeKind } from '@/utils/model/anchor';
import { numberAt } from '@/utils/text/numbers';
import type { Piece } from './reading-tokens';

/** Formal numerals, against forgery, and their everyday forms. */
const FORMAL = '零壹贰叁肆伍陆柒捌玖拾佰仟';
const EVERYDAY = '零一二三四五六七八九十百千';
const FORMAL_RUN = /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+/y;
/** 伍, 陆 and 拾 alone are a name, the land and a verb. */
const IS_FORMAL = /[壹贰叁肆柒捌玖佰仟]|[伍陆][拾佰仟万亿]|拾[万亿]/;
const PER = /(百|千|万)分之(?=[\d一二三四五六七八九十百零壹贰叁肆伍陆柒捌玖])/y;
const RATES: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
/** ①–⑳, ⑴–⒇ and Ⅰ–Ⅻ, ⅰ–ⅻ by the code of their first. */
const COUNTED: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2776, 0x277f],
  [0x2160, 0x216b],
  [0x2170, 0x217b],
];
/** 半 as a part of ordinary words. */
const HALF_WORDS = /半(?:岛|导体|径|球|途|壁|官方|数|边|场|决赛|成品|自动|封闭|公开)/y;

/** `BEGINS_OTHER[unit]` is 1 for the units that such a number may begin with: nearly none of a text. */
const BEGINS_OTHER = new Uint8Array(65536);
for (const unit of `${FORMAL}百千万半¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞`) BEGINS_OTHER[unit.charCodeAt(0)] = 1;
for (const [first, last] of COUNTED) BEGINS_OTHER.fill(1, first, last + 1);

/** The number or the sign of a rate that begins at `at`; `before` is the kind of the piece before it. */
export function otherNumberAt(text: string, at: number, before: ChangeKind | undefined): Piece | undefined {
  if (BEGINS_OTHER[text.charCodeAt(at)] === 0) return undefined;
  return rateAt(text, at) ?? formalAt(text, at) ?? signAt(text, at) ?? halfAt(text, at, before);
}

function rateAt(text: string, at: number): Piece | undefined {
  PER.lastIndex = at;
  const [written = '', of = ''] = PER.exec(text) ?? [];
  return written === '' ? undefined : { kind: 'unit', key: RATES[of] ?? of, length: written.length };
}

function formalAt(text: string, at: number): Piece | undefined {
  FORMAL_RUN.lastIndex = at;
  const [written = ''] = FORMAL_RUN.exec(text) ?? [];
  if (!IS_FORMAL.test(written)) return undefined;
  const everyday = [...written].map((numeral) => EVERYDAY[FORMAL.indexOf(numeral)] ?? numeral).join('');
  const number = numberAt(everyday, 0);
  const value = number && number.end === everyday.length ? number.value : Number.NaN;
  return { kind: 'number', key: Number.isFinite(value) ? String(value) : everyday, length: written.length };
}

function signAt(text: string, at: number): Piece | undefined {
  const code = text.charCodeAt(at);
  const range = COUNTED.find(([first, last]) => code >= first && code <= last);
  if (range) return { kind: 'number', key: String(code - range[0] + 1), length: 1 };
  // ½ decomposes to 1⁄2.
  const [, above, below] = /^(\d+)\u2044(\d+)$/.exec((text[at] ?? '').normalize('NFKC')) ?? [];
  return above && below ? { kind: 'number', key: String(Number(above) / Number(below)), length: 1 } : undefined;
}

function halfAt(text: string, at: number, before: ChangeKind | undefined): Piece | undefined {
  if (text[at] !== '半') return undefined;
  HALF_WORDS.lastIndex = at;
  if (before !== 'unit' && before !== 'number' && HALF_WORDS.test(text)) return undefined;
  return { kind: 'number', key: '0.5', length: 1 };
}
