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
  const sorted = [...readings].sort((a, b) => a.end - b.end || a.start - b.start);
  const best = new Float64Array(sorted.length + 1);
  const before = new Int32Array(sorted.length);
  sorted.forEach((reading, at) => {
    before[at] = countEndingBy(sorted, at, reading.start);
    const taken = (best[before[at] ?? 0] ?? 0) + weight(reading);
    best[at + 1] = Math.max(best[at] ?? 0, taken);
  });
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

/** How many of the first `count` readings end at or before `start`. */
function countEndingBy(sorted: readonly Weighable[], count: number, start: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Weighable).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
