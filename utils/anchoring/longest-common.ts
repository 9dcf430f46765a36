/**
 * What two sequences have in common, in order: Myers' difference algorithm ("An O(ND)
 * Difference Algorithm and Its Variations", 1986) between what is left when the equal
 * ends are taken off.
 *
 * Cost: linear where little differs; time and memory grow with the square of the
 * number of differences, of which at most MOST_DIFFERENCES are followed. Sequences
 * that differ more have only their equal ends in common.
 */
const MOST_DIFFERENCES = 1_500;

/** Pairs of places `[a, b]` at which the sequences are equal, rising in both. */
export type CommonPairs = readonly (readonly [number, number])[];

/** A longest common subsequence of two sequences of comparable values. */
export function longestCommon<T>(a: readonly T[], b: readonly T[]): CommonPairs {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = inMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...middle.map(([x, y]) => [x + start, y + start] as const),
    ...Array.from({ length: end }, (_, at) => [a.length - end + at, b.length - end + at] as const),
  ];
}

function inMiddle<T>(a: readonly T[], b: readonly T[]): (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0) return [];
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences++) {
    // Only the diagonals that can be reached by now are kept.
    trace.push(furthest.slice(most - differences, most + differences + 3));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = entering(furthest, most + 1 + diagonal, Math.abs(diagonal) === differences ? Math.sign(diagonal) : 0);
      if (differences === 0) x = 0;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest[most + 1 + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return traced(trace, a.length, b.length);
    }
  }
  return [];
}

/** How far a path comes in `a` when it enters the diagonal at `at`; at the edge (−1, 1) there is one way only. */
function entering(furthest: Int32Array, at: number, edge: number): number {
  const down = furthest[at + 1] ?? 0;
  const right = (furthest[at - 1] ?? 0) + 1;
  if (edge !== 0) return edge < 0 ? down : right;
  return down >= right ? down : right;
}

function traced(trace: readonly Int32Array[], lengthA: number, lengthB: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = lengthA;
  let y = lengthB;
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const before = trace[differences] as Int32Array;
    const diagonal = x - y;
    const at = differences + 1 + diagonal;
    const edge = Math.abs(diagonal) === differences ? Math.sign(diagonal) : 0;
    const isDown = differences > 0 && entering(before, at, edge) === (before[at + 1] ?? 0) && edge <= 0;
    const from = differences === 0 ? 0 : isDown ? (before[at + 1] ?? 0) : (before[at - 1] ?? 0) + 1;
    while (x > from) pairs.push([--x, --y] as const);
    if (differences === 0) break;
    if (isDown) y--;
    else x--;
  }
  return pairs.reverse();
}
