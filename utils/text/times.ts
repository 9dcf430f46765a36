/**
 * Dates and periods in a text as intervals of ISO dates, counted from the article's
 * date. Without that date only what names its year is resolved; the rest (去年, 未来3年,
 * 年底前) stays relative: it is found, but carries no interval.
 *
 * Cost: one pass; only at digits, numerals and the first characters of time words is
 * more than one look-up done, and then a bounded stretch is read.
 */
import type { Span } from '@/utils/model/span';
import { condense, type Condensed, originalSpan } from './condense';
import { STARTS_NUMBER } from './numbers';
import { firstDay, lastDay, type Period } from './times-calendar';
import { countedAt } from './times-counted';
import { namedAt } from './times-named';
import type { Clock, TimeRead } from './times-read';

/** A date or period in a text. */
export interface TimeFound extends Span {
  readonly text: string;
  /** First and last day (ISO); absent where the words stay relative for want of a date. */
  readonly interval?: Period;
  /** As a due date: 2030, 2022-12-31 or 2022/2025; the words themselves where they stay relative; absent for the past and for what the calendar has not. */
  readonly due?: string;
}

const ISO_DAY = /^[12]\d{3}-\d{2}-\d{2}$/;
const BY = ['之前', '以前', '前'];

/** The first characters of time words, each with the characters that may follow it. */
const WORD_STARTS: Readonly<Record<string, string>> = {
  今: '年天日后晨晚',
  本: '年月周世',
  去: '年',
  前: '年天',
  明: '年天日',
  后: '年天',
  上: '半年周月个',
  下: '半周月个',
  同: '日',
  当: '天日',
  昨: '天日晚',
  未: '来',
  接: '下',
  此: '后',
  往: '后',
  过: '去',
  最: '近',
  近: '一二两三四五六七八九十百0123456789',
  年: '底末初中内',
  第: '一二三四1234',
  '"': '十',
  这: '个周',
};
const FOLLOWS = new Map(Object.entries(WORD_STARTS).map(([first, next]) => [first.charCodeAt(0), next]));
/** What may stand behind the digits of a time, and between two numbers of one. */
const BEHIND_NUMBER = '年月日号周天季星个世五';
const BETWEEN_NUMBERS = '-至到~/.';
const LONGEST_NUMBER = 12;

/** What a character may do in a time, as bits. */
const NUMERAL = 1;
const WORD = 2;
const BEHIND = 4;
const BETWEEN = 8;
const SECOND = 16;
const KIND = makeKinds();

function makeKinds(): Uint8Array {
  const table = STARTS_NUMBER.slice(); // its 1 is NUMERAL
  const add = (unit: number, bit: number): void => {
    table[unit] = (table[unit] as number) | bit;
  };
  for (const [unit, next] of FOLLOWS) {
    add(unit, WORD);
    for (const character of next) add(character.charCodeAt(0), SECOND);
  }
  for (const character of BEHIND_NUMBER) add(character.charCodeAt(0), BEHIND);
  for (const character of BETWEEN_NUMBERS) add(character.charCodeAt(0), BETWEEN);
  return table;
}

/** Every date and period of a text, in order, none overlapping. `date` is the article's day (ISO). */
export function timesIn(text: string, date?: string): TimeFound[] {
  const condensed = condense(text);
  return timesOf(condensed, date).map((time) => {
    const span = originalSpan(condensed, time.start, time.end);
    return { ...time, ...span, text: text.slice(span.start, span.end) };
  });
}

/** The same for text that is condensed already, with offsets in it. */
export function timesOf(condensed: Pick<Condensed, 'text' | 'units'>, given: string | undefined): TimeFound[] {
  const { units, text } = condensed;
  const date = given !== undefined && ISO_DAY.test(given) ? given : undefined;
  const found: TimeFound[] = [];
  let last: string | undefined;
  for (let at = 0; at < units.length; at++) {
    const kind = (KIND[units[at] as number] as number) & (NUMERAL | WORD);
    if (kind === 0) continue;
    const numerals = kind & NUMERAL ? endOfNumerals(units, at) : at + 1;
    const promising = kind & NUMERAL ? mayBeTime(units, numerals) : mayBeWord(units, at);
    const read = promising ? timeAt(text, at, { date, last }) : undefined;
    if (read) found.push(foundTime(text, at, read));
    if (read?.period?.from.length === 10 && read.period.from === read.period.to) last = read.period.from;
    at = (read?.end ?? numerals) - 1;
  }
  return found;
}

function endOfNumerals(units: Uint16Array, at: number): number {
  let end = at;
  while (end < at + LONGEST_NUMBER && (KIND[units[end] as number] as number) & NUMERAL) end++;
  return end;
}

function mayBeWord(units: Uint16Array, at: number): boolean {
  const next = units[at + 1] ?? 0;
  if (((KIND[next] as number) & SECOND) === 0) return false;
  return FOLLOWS.get(units[at] as number)?.includes(String.fromCharCode(next)) ?? false;
}

function mayBeTime(units: Uint16Array, end: number): boolean {
  const next = KIND[units[end] as number] ?? 0;
  return (next & BEHIND) !== 0 || ((next & BETWEEN) !== 0 && ((KIND[units[end + 1] as number] ?? 0) & NUMERAL) !== 0);
}

function timeAt(text: string, at: number, clock: Clock): TimeRead | undefined {
  const read = countedAt(text, at, clock) ?? namedAt(text, at, clock);
  if (!read) return undefined;
  if (read.past !== true && text[read.end] === '内' && !text.startsWith('内容', read.end))
    return { ...read, end: read.end + 1 };
  const by = BY.find((word) => text.startsWith(word, read.end));
  return by && read.past !== true ? until(read, read.end + by.length, clock.date) : read;
}

/** 2030年前: from the article's date to the end of what is named, if that lies ahead. */
function until(read: TimeRead, end: number, date: string | undefined): TimeRead {
  if (!read.period) return { ...read, end };
  const { from, to } = read.period;
  const ahead = date !== undefined && date <= lastDay(to);
  return { end, period: { from: ahead && date < firstDay(from) ? date : from, to }, by: read.by ?? to };
}

function foundTime(text: string, start: number, { end, period, days, by, past, impossible }: TimeRead): TimeFound {
  const words = text.slice(start, end);
  if (!period)
    return past === true || impossible === true ? { start, end, text: words } : { start, end, text: words, due: words };
  const interval = days ?? { from: firstDay(period.from), to: lastDay(period.to) };
  if (past === true) return { start, end, text: words, interval };
  const due = by ?? (period.from === period.to ? period.to : `${period.from}/${period.to}`);
  return { start, end, text: words, interval, due };
}
