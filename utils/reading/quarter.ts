import { dueDay } from './due';

const DAY_MS = 86_400_000;

/** The quarter of the last day of a due date, as `2026-Q3`; undefined where it is no date. */
export function quarterOf(due: string): string | undefined {
  const day = dueDay(due);
  if (day === undefined) return undefined;
  const date = new Date(day * DAY_MS);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** The quarter that follows. */
export function nextQuarter(quarter: string): string {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}
