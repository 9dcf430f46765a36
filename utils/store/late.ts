/**
 * Writes that may come twice, or late: the browser may stop the background between a
 * write and its answer, and the caller then asks again, perhaps after a newer write of
 * another tab. So every write says when the reader made it, and one that is older than
 * what is kept changes nothing.
 *
 * A time that lies in the future is no measure: the clock was set back, or the row came
 * from another machine. There the write at hand is the newer one, and is dated after it.
 */

/** Whether a write made at `at` comes after one that is kept since `kept`. Times are ISO 8601 with milliseconds. */
export function isLate(kept: string, at: string, now = new Date().toISOString()): boolean {
  return kept > at && kept <= now;
}
