/**
 * Which readings stand where several overlap: those that together cover the most
 * text and, among equal covers, need the fewest readings; a fused list yields to a
 * name that covers as much. Text covered by the reader's own entries outweighs any other.
 * This is weighted interval scheduling, solved exactly by
 * dynamic programming over the readings sorted by end: O(k log k) for k readings.
 */
export interface Weighable {
  readonly start: number;
  readonly end: number;
  readonly fused?: boolean;
  readonly own?: boolean;
}

const COVER = 64;

/** How many code units of other readings one of an own reading outweighs: more than any two readings at its ends have. */
const OWN = 2 ** 16;

function weight({ start, end, fused, own }: Weighable): number {
  return (end - start) * COVER * (own ? OWN : 1) - (fused ? 3 : 1);
}

/** The chosen readings, by start, none overlapping. Among equals the one given first stands. */
export function choose<T extends Weighable>(readings: readonly T[]): T[] {
  const sorted = inOrder(readings);
  // Readings come in many shapes; in tables of numbers the search below reads them faster.
  const ends = new Uint32Array(sorted.length);
  const best = new Float64Array(sorted.length + 1);
  const before = new Uint32Array(sorted.length);
  let most = 0;
  for (let at = 0; at < sorted.length; at++) {
    const reading = sorted[at] as T;
    ends[at] = reading.end;
    const count = countEndingBy(ends, at, reading.start);
    before[at] = count;
    most = Math.max(most, (best[count] as number) + weight(reading));
    best[at + 1] = most;
  }
  const chosen: T[] = [];
  for (let at = sorted.length; at > 0;) {
    if (best[at] === best[at - 1]) at--;
    else {
      chosen.push(sorted[at - 1] as T);
      at = before[at - 1] as number;
    }
  }
  return chosen.reverse();
}

/** Readings mostly come in order but for some last ones: these alone are sorted, and then merged with the first. */
function inOrder<T extends Weighable>(readings: readonly T[]): readonly T[] {
  let begun = 1;
  while (begun < readings.length && order(readings[begun - 1] as T, readings[begun] as T) <= 0) begun++;
  if (begun >= readings.length) return readings;
  const rest = readings.slice(begun).sort(order);
  const sorted: T[] = [];
  let next = 0;
  for (const reading of rest) {
    while (next < begun && order(readings[next] as T, reading) <= 0) sorted.push(readings[next++] as T);
    sorted.push(reading);
  }
  while (next < begun) sorted.push(readings[next++] as T);
  return sorted;
}

function order(a: Weighable, b: Weighable): number {
  return a.end - b.end || a.start - b.start;
}

/** How many of the first `count` ends lie at or before `start`: mostly nearly all, so the search begins at the last. */
function countEndingBy(ends: Uint32Array, count: number, start: number): number {
  let high = count;
  let step = 1;
  while (high >= step && (ends[high - step] as number) > start) {
    high -= step;
    step *= 2;
  }
  let low = Math.max(0, high - step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
