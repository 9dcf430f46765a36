/**
 * Quantities: a number with its unit, with what is said about it (逾, 近, 约, 多, 5至10亿).
 * One pass over the text; each place where a number begins is read once.
 */
import type { Quantity } from '@/utils/model/pledge';
import type { Span } from '@/utils/model/span';
import { condense, originalSpan } from './condense';
import { numberAt, STARTS_NUMBER } from './numbers';
import { currencyPrefixAt, isCurrency, unitAt } from './quantity-units';

/** A sum or count in a text. */
export interface QuantityMention extends Quantity, Span {
  readonly text: string;
  /** The upper end of a range; `value` is then the lower one. */
  readonly upTo?: number;
  /** What the wording says of the figure; absent where it is given flatly. */
  readonly bound?: Bound;
}

/** 约, 左右: about; 逾, 超过, 至少, 多: over; 近, 不超过: under. */
export type Bound = 'about' | 'over' | 'under';

const BOUNDS: readonly (readonly [string, Bound])[] = [
  ['不超过', 'under'],
  ['不多于', 'under'],
  ['不高于', 'under'],
  ['至多', 'under'],
  ['最多', 'under'],
  ['将近', 'under'],
  ['接近', 'under'],
  ['近', 'under'],
  ['不少于', 'over'],
  ['不低于', 'over'],
  ['至少', 'over'],
  ['超过', 'over'],
  ['多于', 'over'],
  ['逾', 'over'],
  ['超', 'over'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['约', 'about'],
];
const BOUNDS_BEHIND: readonly (readonly [string, Bound])[] = [
  ['以上', 'over'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['以内', 'under'],
  ['以下', 'under'],
];
const RANGE_SIGNS = '至到-~';
const LONGEST_PREFIX = 3;

/** Every quantity of a text, in order, none overlapping. Numbers without a unit, ordinals (第3次) and spans of time are none. */
export function quantitiesIn(text: string): QuantityMention[] {
  const condensed = condense(text);
  return quantitiesOf(condensed.text).map((quantity) => {
    const span = originalSpan(condensed, quantity.start, quantity.end);
    return { ...quantity, ...span, text: text.slice(span.start, span.end) };
  });
}

/** The same for text that is condensed already, between two of its offsets. */
export function quantitiesOf(text: string, from = 0, to = text.length): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let at = from; at < to;) {
    const read = STARTS_NUMBER[text.charCodeAt(at)] === 1 ? quantityAt(text, at, to) : undefined;
    if (read?.quantity) found.push(widened(text, read.quantity, Math.max(from, found.at(-1)?.end ?? from)));
    at = read ? read.end : at + 1;
  }
  return found;
}

interface Read {
  readonly end: number;
  readonly quantity?: QuantityMention;
}

function quantityAt(text: string, at: number, to: number): Read {
  const percent = text.startsWith('百分之', at) ? numberAt(text, at + 3, to) : undefined;
  if (percent)
    return { end: percent.end, ...measured(text, { start: at, end: percent.end, value: percent.value, unit: '%' }) };
  const first = numberAt(text, at, to);
  if (!first) return { end: at + 1 };
  const sign = text[first.end] === '%' ? first.end + 1 : first.end;
  const second = RANGE_SIGNS.includes(text[sign] ?? ' ') ? numberAt(text, sign + 1, to) : undefined;
  const last = second && (sign === first.end ? text[second.end] !== '年' : text[second.end] === '%') ? second : first;
  const unit = unitAt(text, last.end) ?? prefixUnit(text, at, last.end);
  const end = unit ? last.end + unit.length : last.end;
  if (!unit || end > to || isNoCount(text, at, { end: last.end, unit: unit.unit })) return { end: last.end };
  const value = last === first ? first.value : lower(first, last);
  const upTo = last === first ? {} : { upTo: last.value };
  const bound = last.over ? { bound: 'over' as const } : {};
  return { end, ...measured(text, { start: at, end, value, unit: unit.unit, ...upTo, ...bound }) };
}

function measured(text: string, found: Omit<QuantityMention, 'text'>): { readonly quantity?: QuantityMention } {
  const sound = Number.isFinite(found.value) && (found.upTo === undefined || found.upTo >= found.value);
  return sound ? { quantity: { ...found, text: text.slice(found.start, found.end) } } : {};
}

/** In 5至10亿 the first number counts in the scale of the second; in 5000至1万 it does not. */
function lower(
  first: { readonly value: number; readonly scale: number },
  last: { readonly value: number; readonly scale: number },
): number {
  const shared = first.scale === 1 && last.scale > 1 && first.value < last.value / last.scale;
  return shared ? first.value * last.scale : first.value;
}

/** The unit of a sum whose currency stands before it and not behind. */
function prefixUnit(
  text: string,
  at: number,
  end: number,
): { readonly unit: string; readonly length: number } | undefined {
  for (let length = 1; length <= LONGEST_PREFIX && length <= at; length++) {
    const prefix = currencyPrefixAt(text, at - length);
    if (prefix?.length === length && end > at) return { unit: prefix.unit, length: 0 };
  }
  return undefined;
}

/** Words in which a measure is the beginning of something else (5人制, 一方面, 两个人). */
const WORDS_BEHIND: Readonly<Record<string, string>> = {
  人: '民类员大均格',
  位: '于置',
  名: '称义单',
  期: '间待望',
  次: '会区要',
  项: '目',
  部: '分门署队长',
  对: '于外话华接此',
  家: '庭园',
  条: '件约',
  处: '于理',
  起: '来步',
  种: '族',
  度: '',
  只: '有是要',
  米: '',
  台: '湾',
  门: '槛',
  间: '',
  场: '所景',
  份: '额',
  列: '入为',
  所: '有以在',
};

/** 第三次 counts nothing and 数十名 no number that is known, 一项 is an article rather than a count, 两次会议 begins a word. */
function isNoCount(text: string, at: number, { end, unit }: { readonly end: number; readonly unit: string }): boolean {
  const before = text[at - 1];
  if ('第数几.·'.includes(before ?? ' ')) return true;
  if (isCurrency(unit) || unit === '%') return false;
  if (end === at + 1 && text[at] === '一' && unit !== '批' && unit !== '倍') return true;
  return WORDS_BEHIND[unit]?.includes(text[end + unit.length] ?? ' ') ?? false;
}

/** The quantity with the words around it that say how exact it is. */
function widened(text: string, quantity: QuantityMention, from: number): QuantityMention {
  const prefix = currencyBefore(text, quantity.start, from);
  const before = BOUNDS.find(([word]) => prefix - word.length >= from && text.startsWith(word, prefix - word.length));
  const behind = BOUNDS_BEHIND.find(([word]) => text.startsWith(word, quantity.end));
  const bound = before?.[1] ?? behind?.[1] ?? quantity.bound;
  const start = before ? prefix - before[0].length : prefix;
  const end = quantity.end + (behind?.[0].length ?? 0);
  const base = { ...quantity, start, end, text: text.slice(start, end) };
  return bound === undefined ? base : { ...base, bound };
}

function currencyBefore(text: string, start: number, from: number): number {
  for (let length = LONGEST_PREFIX; length > 0; length--) {
    if (start - length >= from && currencyPrefixAt(text, start - length)?.length === length) return start - length;
  }
  return start;
}
