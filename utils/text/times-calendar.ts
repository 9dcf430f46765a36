/**
 * Calendar arithmetic on ISO dates as strings, at the precision in which they are
 * given (2022, 2022-01, 2022-01-25). Years run from 1000 to 2999; what lies outside
 * and what the calendar has not (30 February) is undefined.
 */
export interface Period {
  /** First and last day, month or year, both included. */
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

export function year(value: number): string | undefined {
  return Number.isInteger(value) && value >= 1000 && value <= 2999 ? String(value) : undefined;
}

export function month(ofYear: number, value: number): string | undefined {
  const inYear = year(ofYear);
  return inYear && Number.isInteger(value) && value >= 1 && value <= 12 ? `${inYear}-${two(value)}` : undefined;
}

export function day(ofYear: number, ofMonth: number, value: number): string | undefined {
  const inMonth = month(ofYear, ofMonth);
  return inMonth && Number.isInteger(value) && value >= 1 && value <= daysIn(ofYear, ofMonth)
    ? `${inMonth}-${two(value)}`
    : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function daysIn(ofYear: number, ofMonth: number): number {
  return new Date(Date.UTC(ofYear, ofMonth, 0)).getUTCDate();
}

/** Year, month and day of an ISO date; months and days that are not given count as the first. */
export function partsOf(date: string): { readonly y: number; readonly m: number; readonly d: number } {
  return { y: Number(date.slice(0, 4)), m: Number(date.slice(5, 7)) || 1, d: Number(date.slice(8, 10)) || 1 };
}

/** The first day of a date of any precision. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day of a date of any precision. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  const { y, m } = partsOf(date);
  return date.length === 7 ? `${date}-${two(daysIn(y, m))}` : date;
}

/** The day some days later (earlier if negative). */
export function addDays(date: string, count: number): string | undefined {
  const { y, m, d } = partsOf(date);
  const when = new Date(Date.UTC(y, m - 1, d) + count * DAY);
  return Number.isNaN(when.getTime())
    ? undefined
    : day(when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate());
}

/** The same day some months later, or the last day of a shorter month. */
export function addMonths(date: string, count: number): string | undefined {
  const { y, m, d } = partsOf(date);
  const total = y * 12 + m - 1 + count;
  const toYear = Math.floor(total / 12);
  const toMonth = (((total % 12) + 12) % 12) + 1;
  return year(toYear) && day(toYear, toMonth, Math.min(d, daysIn(toYear, toMonth)));
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return (Date.UTC(b.y, b.m - 1, b.d) - Date.UTC(a.y, a.m - 1, a.d)) / DAY;
}

/** Monday of the week that a day is in. */
export function monday(date: string): string | undefined {
  const { y, m, d } = partsOf(date);
  return addDays(date, -((new Date(Date.UTC(y, m - 1, d)).getUTCDay() + 6) % 7));
}
