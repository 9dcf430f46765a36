/**
 * Named times: a year (2030年, 去年) and what may narrow it (3月, 底, 上半年, 第三季度,
 * 25日), or that part alone, whose year then follows from the article's date.
 */
import { isDigit, numberAt, startsNumber } from './numbers';
import { day, daysBetween, partsOf, year } from './times-calendar';
import { dayWordAt } from './times-days';
import { dayOfMonth, type Part, partAt } from './times-parts';
import { between, type Clock, sound, type TimeRead, timeWords, wordAt } from './times-read';

const YEAR_WORDS = timeWords({
  今年: 0,
  本年度: 0,
  本年: 0,
  去年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
  上年: -1,
});
const FIVE_YEARS = timeWords({
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
});

const CENTURY = [
  ['本世纪中叶', 2050],
  ['本世纪末', 2100],
  ['21世纪中叶', 2050],
] as const;

/** A named time that begins at `at`. */
export function namedAt(text: string, at: number, clock: Clock): TimeRead | undefined {
  if (isDigit(text[at])) return yearAt(text, at) ?? planAt(text, at) ?? partAlone(text, at, clock);
  return (
    wordYear(text, at, clock) ??
    (startsNumber(text[at]) ? yearAt(text, at) : dayWordAt(text, at, clock)) ??
    planAt(text, at) ??
    partAlone(text, at, clock)
  );
}

function wordYear(text: string, at: number, { date }: Clock): TimeRead | undefined {
  const word = wordAt(YEAR_WORDS, text, at);
  return word && narrowed(text, word.end, date === undefined ? undefined : partsOf(date).y + word.value);
}

function yearAt(text: string, at: number): TimeRead | undefined {
  const number = fourDigits(text, at);
  if (number === undefined) return undefined;
  const second = '-至到~'.includes(text[at + 4] ?? ' ') ? fourDigits(text, at + 5) : undefined;
  if (second !== undefined && text[at + 9] === '年')
    return { end: at + 10, period: between(year(number), year(second)) };
  if (text[at + 4] === '年')
    return text.startsWith('年代', at + 4) ? decade(number, at + 6) : narrowed(text, at + 5, number);
  return isoAt(text, at);
}

/** 2030 or 二〇三〇, from 1900 to 2199. */
function fourDigits(text: string, at: number): number | undefined {
  const read = numberAt(text, at, at + 4);
  const isYear =
    read && read.end === at + 4 && read.scale === 1 && !isDigit(text[at + 4]) && Number.isInteger(read.value);
  return isYear && !isDigit(text[at - 1]) && read.value >= 1900 && read.value < 2200 ? read.value : undefined;
}

function decade(from: number, end: number): TimeRead {
  return { end, period: between(year(from), year(from + 9)) };
}

function isoAt(text: string, at: number): TimeRead | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text.slice(at, at + 12));
  if (!match) return undefined;
  const only = day(Number(match[1]), Number(match[3]), Number(match[4]));
  return sound({ end: at + match[0].length, period: between(only, only) });
}

/** The year that ends at `at`, narrowed by what follows. `of` undefined: the year is not known. */
function narrowed(text: string, at: number, of: number | undefined): TimeRead {
  const part = partAt(text, at);
  if (!part) return { end: at, period: of === undefined ? undefined : between(year(of), year(of)) };
  return of === undefined ? { end: part.end } : sound({ end: part.end, ...part.in(of) });
}

/** A part without its year: months and days lie nearest to the article's date, halves and ends in its year. */
function partAlone(text: string, at: number, { date }: Clock): TimeRead | undefined {
  if (text.startsWith('年内', at) && !isDigit(text[at - 1])) {
    return {
      end: at + 2,
      period: date === undefined ? undefined : between(date, `${date.slice(0, 4)}-12-31`),
      by: date?.slice(0, 4),
    };
  }
  const part = partAt(text, at) ?? loneDay(text, at, date);
  if (!part || isDigit(text[at - 1])) return undefined;
  if (date === undefined) return { end: part.end };
  const { y } = partsOf(date);
  const isMonth = isDigit(text[at]) || text[part.end - 1] === '月';
  if (!isMonth) return { end: part.end, ...part.in(y) };
  return sound(
    [y - 1, y, y + 1].reduce<TimeRead>((best, of) => nearer(best, { end: part.end, ...part.in(of) }, date), {
      end: part.end,
    }),
  );
}

function nearer(one: TimeRead, other: TimeRead, date: string): TimeRead {
  if (!one.period || !other.period) return one.period ? one : other;
  const distance = ({ period }: TimeRead): number => Math.abs(daysBetween(date, period?.from ?? date));
  return distance(other) < distance(one) ? other : one;
}

/** A day of the article's month or of the one before (25日 in an article of the 2nd). */
function loneDay(text: string, at: number, date: string | undefined): Part | undefined {
  if (!isDigit(text[at]) || text[at - 1] === '月') return undefined;
  const { m, d } = partsOf(date ?? '2000-01-01');
  const first = numberAt(text, at, at + 3)?.value ?? 0;
  const ofMonth = first > d + 15 ? m - 1 || 12 : m;
  return dayOfMonth(text, at, ofMonth);
}

/** "十四五"期间 and the turns of the century. */
function planAt(text: string, at: number): TimeRead | undefined {
  const quoted = text[at] === '"';
  const plan = wordAt(FIVE_YEARS, text, quoted ? at + 1 : at)?.value;
  if (plan !== undefined) {
    const end = quoted && text[at + 4] === '"' ? at + 5 : at + (quoted ? 4 : 3);
    const behind = ['期间', '时期'].some((word) => text.startsWith(word, end));
    return behind || quoted ? { end: behind ? end + 2 : end, period: between(year(plan), year(plan + 4)) } : undefined;
  }
  for (const [word, of] of CENTURY) {
    if (text.startsWith(word, at)) return { end: at + word.length, period: between(year(of), year(of)) };
  }
  return undefined;
}
