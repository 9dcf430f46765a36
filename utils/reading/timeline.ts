/**
 * The ledger as a picture: lanes of promisers, in them a mark for each promise from its
 * announcement to its date. Marks of a lane that would meet go on tracks of their own: by
 * start, each on the first track that is free (greedy interval colouring, which needs as
 * few tracks as possible). Cost: marks × tracks of a lane.
 */
import type { LedgerRow } from '@/utils/model/ledger';
import { dueDay } from './due';

/** A promise in the picture. Days are counted as `Date` does, in whole days since 1970. */
export interface TimelineMark {
  readonly row: LedgerRow;
  /** Day of the announcement. */
  readonly start: number;
  /** Last day of its date, if it has one that is not before the announcement. */
  readonly end?: number;
  readonly track: number;
}

export interface TimelineLane {
  /** Who promises; empty where no text says it. */
  readonly by: readonly string[];
  readonly tracks: number;
  readonly marks: readonly TimelineMark[];
}

export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly today: number;
  readonly lanes: readonly TimelineLane[];
}

const DAYS_A_YEAR = 365.25;
/** Days of room at either end, and the furthest from today that is drawn. */
const MARGIN = 90;
const FURTHEST = 60 * DAYS_A_YEAR;

type MarkSpan = Omit<TimelineMark, 'track'>;

/**
 * The picture of some rows; those whose announcement has no date are left out. The lane
 * with the most promises comes first. `apart` is the share of the whole width that a dot
 * takes, so that dots of a track do not meet.
 */
export function timelineOf(
  rows: readonly LedgerRow[],
  options: { readonly today: string; readonly apart: number },
): Timeline {
  const today = dueDay(options.today) ?? 0;
  const lanes = new Map<string, MarkSpan[]>();
  for (const span of rows.flatMap(spanOf)) {
    const key = span.row.by.join('\n');
    const lane = lanes.get(key);
    if (lane) lane.push(span);
    else lanes.set(key, [span]);
  }
  const days = [...lanes.values()].flat().flatMap(({ start, end }) => (end === undefined ? [start] : [start, end]));
  const near = (day: number): number => Math.min(Math.max(day, today - FURTHEST), today + FURTHEST);
  const from = near(days.reduce((a, b) => Math.min(a, b), today)) - MARGIN;
  const to = near(days.reduce((a, b) => Math.max(a, b), today)) + MARGIN;
  const drawn = [...lanes.values()].map((spans) => laneOf(spans, options.apart * (to - from)));
  return { from, to, today, lanes: drawn.toSorted((a, b) => b.marks.length - a.marks.length) };
}

function spanOf(row: LedgerRow): MarkSpan[] {
  const start = row.announced === undefined ? undefined : startDay(row.announced);
  if (start === undefined) return [];
  const end = row.due === undefined ? undefined : dueDay(row.due);
  return [{ row, start, ...(end !== undefined && end >= start ? { end } : {}) }];
}

function laneOf(spans: readonly MarkSpan[], apart: number): TimelineLane {
  const free: number[] = [];
  const marks = spans
    .toSorted((a, b) => a.start - b.start || (a.end ?? 0) - (b.end ?? 0))
    .map((span): TimelineMark => {
      const found = free.findIndex((until) => until <= span.start);
      const track = found < 0 ? free.length : found;
      free[track] = (span.end ?? span.start) + apart;
      return { ...span, track };
    });
  return { by: spans[0]?.row.by ?? [], tracks: free.length, marks };
}

/** The first day of an ISO date of any precision. */
function startDay(date: string): number | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!match) return undefined;
  return Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) / 86_400_000;
}
