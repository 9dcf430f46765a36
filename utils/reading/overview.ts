import type { LedgerRow } from '@/utils/model/ledger';
import type { CoOccurrence, WeekCount } from '@/utils/model/notebook';
import { isSettled } from './ledger-order';
import { nextQuarter, quarterOf } from './quarter';

const DAY_MS = 86_400_000;
/** The most weeks, entities and quarters that a picture holds. */
const WEEKS = 53;
const ENTITIES = 14;
const QUARTERS = 24;

/** The Monday of a day, as an ISO date. `time` counts milliseconds since 1970 in the reader's own zone. */
function mondayOf(time: number): string {
  const date = new Date(time);
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  // 1970 began on a Thursday.
  const weekday = (Math.floor(day / DAY_MS) + 3) % 7;
  return isoDay(day - weekday * DAY_MS);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function weeksBefore(monday: string, weeks: number): string {
  return isoDay(Date.parse(monday) - weeks * 7 * DAY_MS);
}

/** The last day of the week that begins on a Monday. */
export function sundayOf(monday: string): string {
  return isoDay(Date.parse(monday) + 6 * DAY_MS);
}

/**
 * How many notes were written in each of the weeks up to now, the empty ones among them;
 * from the first week with one, at most a year back. Where the last year has none the
 * weeks end with the last one that has.
 */
export function weekCounts(times: Iterable<number>, now: number): readonly WeekCount[] {
  const counts = new Map<string, number>();
  for (const time of times) {
    const week = mondayOf(time);
    counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  const latest = [...counts.keys()].toSorted().at(-1) ?? '';
  const current = mondayOf(now);
  const last = latest !== '' && latest < weeksBefore(current, WEEKS - 1) ? latest : current;
  const earliest = weeksBefore(last, WEEKS - 1);
  const first = [...counts.keys()].filter((week) => week >= earliest).toSorted()[0];
  const weeks: WeekCount[] = [];
  for (let week = first; week !== undefined && week <= last; week = weeksBefore(week, -1))
    weeks.push({ week, count: counts.get(week) ?? 0 });
  return weeks;
}

/** The entities that most of the articles name, and with whom; each list holds an article's entities, each once. */
export function coOccurrence(articles: Iterable<readonly string[]>): CoOccurrence {
  const all = [...articles];
  const counts = new Map<string, number>();
  for (const id of all.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const entities = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, ENTITIES)
    .map(([id]) => id);
  const place = new Map(entities.map((id, at) => [id, at]));
  const together = entities.map(() => entities.map(() => 0));
  for (const named of all) {
    const places = named.flatMap((id) => place.get(id) ?? []);
    for (const a of places) for (const b of places) (together[a] as number[])[b] = (together[a]?.[b] ?? 0) + 1;
  }
  return { entities, together };
}

/** Pledges due in a quarter (`2026-Q3`), those that came to something apart. */
export interface QuarterCount {
  readonly quarter: string;
  readonly open: number;
  readonly settled: number;
}

/** Pledges by the quarter in which they are due, the empty ones between among them; those furthest from today are left out where there are too many. */
export function quarterCounts(rows: readonly LedgerRow[], today: string): readonly QuarterCount[] {
  const counts = new Map<string, QuarterCount>();
  for (const row of rows) {
    const quarter = row.due === undefined ? undefined : quarterOf(row.due);
    if (quarter === undefined) continue;
    const { open, settled } = counts.get(quarter) ?? { open: 0, settled: 0 };
    counts.set(
      quarter,
      isSettled(row) ? { quarter, open, settled: settled + 1 } : { quarter, open: open + 1, settled },
    );
  }
  const current = quarterOf(today) ?? '';
  const filled = [...counts.keys()].toSorted();
  const near = [
    ...filled.filter((quarter) => quarter < current).slice(-QUARTERS / 2),
    ...filled.filter((q) => q >= current),
  ];
  const quarters: QuarterCount[] = [];
  for (let quarter = near[0]; quarter !== undefined && quarters.length < QUARTERS; quarter = nextQuarter(quarter)) {
    quarters.push(counts.get(quarter) ?? { quarter, open: 0, settled: 0 });
    if (quarter === near.at(-1)) break;
  }
  return quarters;
}

/** Who promised how much of what was met: pledges by promiser, the most frequent first. */
export function promiserCounts(rows: readonly LedgerRow[]): readonly (readonly [by: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const by of rows.flatMap((row) => [...new Set(row.by)])) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, ENTITIES);
}
