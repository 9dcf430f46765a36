import type { Period } from '@/utils/locale/translator';

/** How far a pledge is from its due date. */
export type DueState =
  | { readonly type: 'left'; readonly period: Period }
  | { readonly type: 'overdue'; readonly period: Period }
  | { readonly type: 'today' };

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last day of an ISO date of any precision; undefined for what is no date. */
function lastDay(value: string): Day | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] ? Number(match[2]) : 12;
  return { year, month, day: match[3] ? Number(match[3]) : daysInMonth(year, month) };
}

function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/**
 * The last day of a due date as a number that counts days, so that dates of any precision
 * compare: a year or month by its last day, a pair `from/to` by its end.
 *
 * @returns undefined where `due` is no date, as for a period that stays relative
 */
export function dueDay(due: string): number | undefined {
  const end = lastDay(due.split('/').at(-1) ?? '');
  return end && dayNumber(end);
}

/** Calendar difference as people count it: whole years, whole months, remaining days. `from` ≤ `to`. */
function difference(from: Day, to: Day): Period {
  let months = (to.year - from.year) * 12 + (to.month - from.month);
  let start = addMonths(from, months);
  if (dayNumber(start) > dayNumber(to)) {
    months -= 1;
    start = addMonths(from, months);
  }
  return { years: Math.floor(months / 12), months: months % 12, days: dayNumber(to) - dayNumber(start) };
}

/** Same day some months later, or the last day of a shorter month. */
function addMonths({ year, month, day }: Day, months: number): Day {
  const total = year * 12 + month - 1 + months;
  const moved = { year: Math.floor(total / 12), month: (total % 12) + 1 };
  return { ...moved, day: Math.min(day, daysInMonth(moved.year, moved.month)) };
}

/**
 * What is left until a due date, or how long it is overdue. A year or month is due on
 * its last day, a pair `from/to` on the last day of its end.
 *
 * @param due `2030`, `2022-12-31` or `2022/2025`
 * @param today ISO date
 * @returns undefined where `due` is no date
 */
export function dueState(due: string, today: string): DueState | undefined {
  const end = lastDay(due.split('/').at(-1) ?? '');
  const now = lastDay(today);
  if (!end || !now) return undefined;
  const left = dayNumber(end) - dayNumber(now);
  if (left === 0) return { type: 'today' };
  return left > 0 ? { type: 'left', period: difference(now, end) } : { type: 'overdue', period: difference(end, now) };
}
