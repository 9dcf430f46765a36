/** The last moment that ISO 8601 writes with four figures of a year; later ones would sort before all others. */
const LAST = '9999-12-31T23:59:59.999Z';

/**
 * The time under which a write made at `at` is kept in the place of one of `kept`: never an
 * earlier one, and never one after the year 9999. Times are ISO 8601 with milliseconds.
 */
export function timeAfter(kept: string, at: string): string {
  const since = Date.parse(kept);
  if (!(kept > at) || !Number.isFinite(since)) return at;
  return kept < LAST ? new Date(since + 1).toISOString() : LAST;
}
