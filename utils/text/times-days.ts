/** Days, weeks and months named from the article's day: 昨天, 同日, 本周五, 下个月. */
import { addDays, daysIn, month, monday, partsOf } from './times-calendar';
import { dayOfMonth, withinMonth } from './times-parts';
import { between, type Clock, type TimeRead, timeWords, twice, wordAt } from './times-read';

const DAY_WORDS = timeWords({
  今天: 0,
  今日: 0,
  今晨: 0,
  今晚: 0,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  前天: -2,
  明天: 1,
  明日: 1,
  后天: 2,
});
const MONTH_WORDS = timeWords({ 本月: 0, 这个月: 0, 上月: -1, 上个月: -1, 下月: 1, 下个月: 1 });
const WEEK_WORDS = timeWords({ 本周: 0, 这周: 0, 上周: -1, 下周: 1 });
const SAME_DAY = ['同日', '当天', '当日'];
const WEEKDAYS = '一二三四五六日';

/** A named day, week or month that begins at `at`. */
export function dayWordAt(text: string, at: number, { date, last }: Clock): TimeRead | undefined {
  if (SAME_DAY.some((word) => text.startsWith(word, at)))
    return { end: at + 2, period: between(last ?? date, last ?? date) };
  const days = wordAt(DAY_WORDS, text, at);
  if (days) return { end: days.end, period: date === undefined ? undefined : twice(addDays(date, days.value)) };
  const months = wordAt(MONTH_WORDS, text, at);
  if (months) return monthWord(text, months, date);
  return weekAt(text, at, date);
}

function monthWord(
  text: string,
  { value, end }: { readonly value: number; readonly end: number },
  date: string | undefined,
): TimeRead {
  const total = date === undefined ? undefined : partsOf(date).y * 12 + partsOf(date).m - 1 + value;
  const [of, ofMonth] = total === undefined ? [2000, 1] : [Math.floor(total / 12), (total % 12) + 1];
  const atEnd = text[end] === '底' || text[end] === '末';
  const part = atEnd
    ? { end: end + 1, in: () => withinMonth(of, ofMonth, [21, daysIn(of, ofMonth)]) }
    : (dayOfMonth(text, end, ofMonth) ?? {
        end,
        in: () => ({ period: between(month(of, ofMonth), month(of, ofMonth)) }),
      });
  return total === undefined ? { end: part.end } : { end: part.end, ...part.in(of) };
}

function weekAt(text: string, at: number, date: string | undefined): TimeRead | undefined {
  const week = wordAt(WEEK_WORDS, text, at);
  if (!week) return undefined;
  const weekday = WEEKDAYS.indexOf(text[week.end] ?? ' ');
  const end = weekday >= 0 ? week.end + 1 : week.end;
  const start = date === undefined ? undefined : monday(date);
  if (start === undefined) return { end };
  const from = addDays(start, week.value * 7 + Math.max(weekday, 0));
  return { end, period: weekday >= 0 ? twice(from) : between(from, addDays(start, week.value * 7 + 6)) };
}
