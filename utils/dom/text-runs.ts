/**
 * The map between a text and the text nodes it was read from.
 *
 * A run is a stretch of one text node that stands in the text unchanged (white
 * space may have become a space). Runs are in document order, hence sorted by
 * both sides, and every look-up is a binary search.
 *
 * Memory layout: four 32-bit integers and one byte for a run, one integer and
 * two references for a text node. Run `i` covers `text[runStart[i], runEnd[i])` and begins
 * at code unit `runOffset[i]` of `nodes[runNode[i]]`; the runs of node `k` are
 * `nodeRuns[k] … nodeRuns[k + 1] - 1`. Line feeds belong to no run.
 */
export interface TextRuns {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** The whole content of each node when it was read. */
  readonly data: readonly string[];
  readonly nodeRuns: Int32Array;
  readonly runNode: Int32Array;
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  readonly runOffset: Int32Array;
  /** 1 where nothing was left out between this run and the one before it. */
  readonly joined: Uint8Array;
}

/** The smallest index in `[0, length)` for which the test holds (false first, then true), else `length`. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first run that ends after the offset; the number of runs if there is none. */
export function runAt({ runEnd }: TextRuns, offset: number): number {
  // Written out: it is asked for every mark, before the engine has warmed to it.
  let low = 0;
  let high = runEnd.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runEnd[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The text offset of the first run from `run` on; the text's length past the last one. */
export function startOf(runs: TextRuns, run: number): number {
  return runs.runStart[run] ?? runs.text.length;
}

/** The text offset at which the runs up to and including `run` end; 0 before the first one. */
export function endOf(runs: TextRuns, run: number): number {
  return runs.runEnd[run] ?? 0;
}

/** The runs `[first, last)` of one text node. */
export function runsOfNode(runs: TextRuns, node: number): readonly [first: number, last: number] {
  return [runs.nodeRuns[node] ?? runs.runEnd.length, runs.nodeRuns[node + 1] ?? runs.runEnd.length];
}

/** Where a text offset inside run `run` lies in the run's text node. */
export function nodeOffset(runs: TextRuns, run: number, offset: number): number {
  return (runs.runOffset[run] ?? 0) + offset - (runs.runStart[run] ?? 0);
}
