import { scaleUtc } from 'd3-scale';

const DAY_MS = 86_400_000;
/** Pixels that the text of a tick takes with its room. */
const TICK_ROOM = 84;

export interface Tick {
  readonly x: number;
  /** ISO date, as precise as the ticks are apart. */
  readonly date: string;
}

export interface TimeAxis {
  /** Where a day stands, in pixels; what lies beyond the ends stands at the ends. */
  readonly xOf: (day: number) => number;
  readonly ticks: readonly Tick[];
}

/** A horizontal time axis over days since 1970, between two edges in pixels. */
export function timeAxis(days: readonly [number, number], edges: readonly [number, number]): TimeAxis {
  const scale = scaleUtc([days[0] * DAY_MS, days[1] * DAY_MS], edges).clamp(true);
  const room = edges[1] - edges[0];
  const dates = scale.ticks(Math.max(2, Math.floor(room / TICK_ROOM)));
  const yearly = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const monthly = dates.every((date) => date.getUTCDate() === 1);
  return {
    xOf: (day) => scale(day * DAY_MS),
    ticks: dates.map((date) => ({ x: scale(date), date: date.toISOString().slice(0, yearly ? 4 : monthly ? 7 : 10) })),
  };
}
