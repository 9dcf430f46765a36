/** Times counted in years, months, weeks or days from the article's date: 未来3年, 三年内, 8年后, 30年来. */
import { isDigit, numberAt, STARTS_NUMBER } from './numbers';
import { addDays, addMonths, partsOf, year } from './times-calendar';
import { between, type Clock, type TimeRead } from './times-read';

const AHEAD = ['未来', '今后', '接下来', '此后', '往后'];
const BACK = ['过去', '最近', '近'];
const UNITS: readonly (readonly [string, Unit])[] = [
  ['个月', 'month'],
  ['年', 'year'],
  ['星期', 'week'],
  ['周', 'week'],
  ['天', 'day'],
];
const RANGE_SIGNS = '至到-~';

type Unit = 'year' | 'month' | 'week' | 'day';

interface Count {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly end: number;
}

/** A counted time that begins at `at`, or undefined where none does. */
export function countedAt(text: string, at: number, { date }: Clock): TimeRead | undefined {
  const isNumber = STARTS_NUMBER[text.charCodeAt(at)] === 1;
  const ahead = isNumber ? undefined : AHEAD.find((word) => text.startsWith(word, at));
  const back = isNumber || ahead ? undefined : BACK.find((word) => text.startsWith(word, at));
  const word = ahead ?? back;
  const count = countAt(text, at + (word?.length ?? 0) + (word && text[at + word.length] === '的' ? 1 : 0));
  if (!count || text[at - 1] === '第' || isDigit(text[at - 1])) return undefined;
  if (ahead)
    return {
      end: behind(text, count.end, ['时间里', '时间内', '之内', '时间', '内', '里', '间']),
      ...within(count, date),
    };
  if (back) return { end: behind(text, count.end, ['以来', '来', '里', '间']), ...since(count, date) };
  return bySuffix(text, count, date);
}

function countAt(text: string, at: number): Count | undefined {
  const first = numberAt(text, at, at + 8);
  if (!first || !Number.isInteger(first.value)) return undefined;
  const second = RANGE_SIGNS.includes(text[first.end] ?? ' ')
    ? numberAt(text, first.end + 1, first.end + 8)
    : undefined;
  const last = second ?? first;
  const unit = UNITS.find(([word]) => text.startsWith(word, last.end));
  if (
    !unit ||
    !Number.isInteger(last.value) ||
    last.value < first.value ||
    last.value > 1000 ||
    (text[last.end] === '年' && text[last.end + 1] === '代')
  )
    return undefined;
  return { low: first.value, high: last.value, unit: unit[1], end: last.end + unit[0].length };
}

function behind(text: string, at: number, words: readonly string[]): number {
  return at + (words.find((word) => text.startsWith(word, at))?.length ?? 0);
}

function bySuffix(text: string, count: Count, date: string | undefined): TimeRead | undefined {
  const inside = behind(text, count.end, ['时间内', '之内', '以内', '内']);
  if (inside > count.end) return { end: inside, ...within(count, date) };
  const later = behind(text, count.end, ['之后', '以后', '后']);
  if (later > count.end) return { end: later, ...point(count, date, 1) };
  const back = behind(text, count.end, ['以来', '来']);
  if (back > count.end) return { end: back, ...since(count, date) };
  const earlier = behind(text, count.end, ['之前', '以前', '前']);
  return earlier > count.end ? { end: earlier, ...point(count, date, -1), past: true } : undefined;
}

/** From the article's date on; of a range of lengths (5至10年) from the shorter to the longer. */
function within({ low, high, unit }: Count, date: string | undefined): Pick<TimeRead, 'period' | 'days'> {
  if (date === undefined) return {};
  const first = low < high ? low : 0;
  return {
    period: between(moved(date, first, unit), moved(date, high, unit)),
    days: between(movedDay(date, first, unit), movedDay(date, high, unit)),
  };
}

function since({ high, unit }: Count, date: string | undefined): Pick<TimeRead, 'period' | 'days' | 'past'> {
  if (date === undefined) return { past: true };
  return {
    past: true,
    period: between(moved(date, -high, unit), moved(date, 0, unit)),
    days: between(movedDay(date, -high, unit), date),
  };
}

function point({ low, high, unit }: Count, date: string | undefined, sign: 1 | -1): Pick<TimeRead, 'period'> {
  if (date === undefined) return {};
  const [near, far] = [moved(date, sign * low, unit), moved(date, sign * high, unit)];
  return { period: sign > 0 ? between(near, far) : between(far, near) };
}

/** The date moved, at the precision of the unit: years stay years. */
function moved(date: string, count: number, unit: Unit): string | undefined {
  if (unit === 'year') return year(partsOf(date).y + count);
  return unit === 'month' ? movedDay(date, count, unit)?.slice(0, 7) : movedDay(date, count, unit);
}

function movedDay(date: string, count: number, unit: Unit): string | undefined {
  if (unit === 'year' || unit === 'month') return addMonths(date, unit === 'year' ? count * 12 : count);
  return addDays(date, unit === 'week' ? count * 7 : count);
}
