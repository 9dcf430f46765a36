const MOMENT =
  /(?<!\d)(\d{4})(?:\s*[年\-/.]\s*|\s+)(\d{1,2})\s*[月\-/.]\s*(\d{1,2})(?!\d)\s*日?(?:(?:[\sT]*|-)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
/** Milliseconds or seconds since 1970, and nothing else. */
const EPOCH = /^\s*(1\d{9})(\d{3})?\s*$/;
/** Aug 29, 2025 */
const ENGLISH_DATE = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/i;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const HALF_DAY = /(\d{1,2})(:\d{2}(?::\d{2})?)\s*([ap])m\b/i;
const CLOCK = /(\d{1,2})\s*[时點点：]\s*(\d{2})\s*分?/;
const PART_OF_DAY = /(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)\s*(\d{1,2})(:\d{2})/;
const HOUR = 3_600_000;

/**
 * The first moment a page's wording names, as ISO 8601: Chinese time (+08:00),
 * which is what the publishers mean where they give no zone; the date alone
 * where they give no time. Reads 2026年09月29日 00:34, 2019年09月11日01:53,
 * 2026-09-29 00:34:56, 2026-09-28T16:34:56Z, 2024-01-08-16:30:00, 2023 11/ 17
 * 20:52:15, Aug 29, 2025 08:10 PM, 2026年9月29日 下午3:05, 2026年9月29日15时05分, seconds and milliseconds since 1970, and the
 * like. Undefined for everything else and for dates that do not exist.
 */
export function pageTime(wording: string | undefined): string | undefined {
  const epoch = EPOCH.exec(wording ?? '');
  if (epoch) return inChina(Number(epoch[1]) * 1000);
  const parts = MOMENT.exec(inChineseOrder(wording ?? ''));
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  const date = `${parts[1]}-${two(month)}-${two(day)}`;
  // 24:00 is the end of the day it is written on.
  const isDayAlone = parts[4] === undefined || (hour === 24 && minute === 0 && second === 0);
  const moment = Date.UTC(year, month - 1, day, isDayAlone ? 0 : hour, minute, second);
  const written = new Date(moment).toISOString();
  if (written !== `${date}T${two(isDayAlone ? 0 : hour)}:${two(minute)}:${two(second)}.000Z`) return undefined;
  return isDayAlone ? date : inChina(moment - zoneHours(parts[7]) * HOUR);
}

/** Digits that go on are a number, but for those of 17 or 18 that begin with the day. */
const IN_ADDRESS = /(?<!\d)(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=\d{9,10}(?!\d)|(?!\d))/;

/** The date in an address whose path holds the day: 2026-09/16, 20260916, 2026/0916, 202609/16. */
export function addressDate(url: string): string | undefined {
  const [, year, month, day] = IN_ADDRESS.exec(new URL(url).pathname) ?? [];
  return year && pageTime(`${year}-${month}-${day}`);
}

/** The wording with an English date as 2025-8-29, hours counted to 24, and 15时05分 as 15:05. */
function inChineseOrder(wording: string): string {
  const [date, month = '', day, year] = ENGLISH_DATE.exec(wording) ?? [];
  const numbered = date
    ? wording.replace(date, `${year}-${MONTHS.indexOf(month.toLowerCase()) / 3 + 1}-${day}`)
    : wording;
  return numbered
    .replace(CLOCK, '$1:$2')
    .replace(HALF_DAY, (...[, hour, rest = '', half = '']: string[]) => hourOf(Number(hour), /p/i.test(half)) + rest)
    .replace(PART_OF_DAY, (...[, part = '', hour, rest = '']: string[]) => hourIn(part, Number(hour)) + rest);
}

/** 晚上12:05 and 凌晨12:05 are the beginning of a day, 中午12:05 and 下午12:05 its middle. */
function hourIn(part: string, hour: number): number {
  if (hour === 12) return /[下中]/.test(part) ? 12 : 0;
  return hourOf(hour, /[下晚傍]/.test(part) || (part === '中午' && hour < 11));
}

/** An hour of twelve as one of twenty-four; hours that are counted so already stay. */
function hourOf(hour: number, isAfternoon: boolean): number {
  return hour > 12 ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
}

type Six = [number, number, number, number, number, number];

function inChina(moment: number): string {
  return `${new Date(moment + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;
}

/** Hours ahead of UTC; Chinese time where none is written. */
function zoneHours(zone: string | undefined): number {
  if (zone === undefined) return 8;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) / 60;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
