import type { Span } from '@/utils/model/span';
import { offsetAfter, offsetBefore, type NodeIndex } from './boundary-points';
import { LineCollector } from './line-collector';
import { endOf, nodeOffset, runAt, runsOfNode, startOf, type TextRuns } from './text-runs';
import { walkBody } from './walk-body';

/** What to read of a body, and what to leave out of it. */
export interface BodySource {
  readonly root: Element;
  /** Elements whose whole content is left out. */
  readonly isExcluded?: (element: Element) => boolean;
  /** Lines (paragraphs) that are left out for their wording. */
  readonly isExcludedLine?: (line: string) => boolean;
}

/**
 * The readable text of an article's body, and the way between its offsets
 * (UTF-16 code units) and places in the page.
 */
export interface BodyText {
  /**
   * Lines joined by single line feeds, none at the ends. Each line is a block or
   * the part of one up to a `br`; white space is collapsed as in HTML layout.
   */
  readonly text: string;
  /** Whether there was more than is read; the text is empty then. */
  readonly isTooLarge: boolean;
  /**
   * The ranges that a span covers in the page, in order: one for each line and
   * each stretch between left-out contents. Empty for a span that covers nothing.
   */
  rangesOf(span: Span): StaticRange[];
  /**
   * The span of the text inside a range of the page, clamped to the body.
   * Undefined where they have no character in common.
   */
  spanOf(range: AbstractRange): Span | undefined;
  /**
   * The offset of a place in a text node (as caret look-ups give it). Undefined
   * where the node has no part in the text.
   */
  offsetAt(node: Node, offset: number): number | undefined;
  /** Whether every text node still stands in the body with the content that was read. */
  isAttached(): boolean;
}

/**
 * The body's readable text: what a reader sees, without scripts, hidden nodes,
 * excluded elements and lines. The page is only read, never changed. Linear in
 * the number of nodes and characters. A root that is in no document, or goes
 * while it is read, gives an empty text; nothing throws.
 */
export function readBody({ root, isExcluded = never, isExcludedLine = never }: BodySource): BodyText {
  const { runs, isWhole } = readRuns({ root, isExcluded, isExcludedLine });
  const index: NodeIndex = new Map(runs.nodes.map((node, at) => [node, at]));
  return {
    text: runs.text,
    isTooLarge: !isWhole,
    rangesOf: (span) => rangesOf(runs, span),
    spanOf: (range) => spanOf(root, { runs, index }, range),
    offsetAt: (node, offset) => offsetAt(runs, index.get(node), offset),
    isAttached: () =>
      root.isConnected && runs.nodes.every((node, at) => node.data === runs.data[at] && root.contains(node)),
  };
}

function never(): boolean {
  return false;
}

function readRuns({ root, isExcluded, isExcludedLine }: Required<BodySource>): { runs: TextRuns; isWhole: boolean } {
  let isWhole = true;
  try {
    const collector = new LineCollector(isExcludedLine);
    isWhole = walkBody({ root, isExcluded, collector });
    const runs = collector.finish();
    if (isWhole && root.isConnected) return { runs, isWhole };
  } catch {
    // The page may take its body away at any moment, and an adapter may meet markup it did not expect.
  }
  return { runs: new LineCollector(never).finish(), isWhole };
}

function rangesOf(runs: TextRuns, span: Span): StaticRange[] {
  const ranges: StaticRange[] = [];
  const stop = Math.min(span.end, runs.text.length);
  let run = runAt(runs, span.start);
  // Nearly every span lies within one run.
  if (span.start < stop && startOf(runs, run) <= span.start && stop <= endOf(runs, run)) {
    return [rangeBetween(runs, { first: run, start: span.start, last: run, end: stop })];
  }
  while (startOf(runs, run) < stop) {
    const first = run;
    while (endOf(runs, run) < stop && isJoined(runs, run + 1)) run += 1;
    const start = Math.max(span.start, startOf(runs, first));
    const end = Math.min(stop, endOf(runs, run));
    if (start < end) ranges.push(rangeBetween(runs, { first, start, last: run, end }));
    run += 1;
  }
  return ranges;
}

/** Whether nothing stands between a run and the one before it, not even the end of a line. */
function isJoined(runs: TextRuns, run: number): boolean {
  return runs.joined[run] === 1 && startOf(runs, run) === endOf(runs, run - 1);
}

interface Stretch {
  readonly first: number;
  readonly start: number;
  readonly last: number;
  readonly end: number;
}

function rangeBetween(runs: TextRuns, { first, start, last, end }: Stretch): StaticRange {
  return new StaticRange({
    startContainer: nodeOf(runs, first),
    startOffset: nodeOffset(runs, first, start),
    endContainer: nodeOf(runs, last),
    endOffset: nodeOffset(runs, last, end),
  });
}

function nodeOf(runs: TextRuns, run: number): Text {
  const node = runs.nodes[runs.runNode[run] ?? -1];
  if (!node) throw new Error(`There is no run ${run}.`);
  return node;
}

interface Indexed {
  readonly runs: TextRuns;
  readonly index: NodeIndex;
}

function spanOf(root: Element, { runs, index }: Indexed, range: AbstractRange): Span | undefined {
  if (isElsewhere(root, range.startContainer) || isElsewhere(root, range.endContainer)) return undefined;
  const start = offsetAfter(runs, index, { container: range.startContainer, offset: range.startOffset });
  const end = offsetBefore(runs, index, { container: range.endContainer, offset: range.endOffset });
  return start < end ? { start, end } : undefined;
}

/** Whether the node belongs to another tree: a shadow root, another document, a removed subtree. */
function isElsewhere(root: Element, node: Node): boolean {
  return (root.compareDocumentPosition(node) & root.DOCUMENT_POSITION_DISCONNECTED) !== 0;
}

function offsetAt(runs: TextRuns, node: number | undefined, offset: number): number | undefined {
  if (node === undefined) return undefined;
  const [first, last] = runsOfNode(runs, node);
  for (let run = first; run < last; run += 1) {
    const start = startOf(runs, run);
    if (offset <= nodeOffset(runs, run, endOf(runs, run))) {
      return Math.max(start, start + offset - nodeOffset(runs, run, start));
    }
  }
  return endOf(runs, last - 1);
}
