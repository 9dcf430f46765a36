import { endOf, firstIndex, nodeOffset, runsOfNode, startOf, type TextRuns } from './text-runs';

/** A place between two characters or two nodes, as the DOM gives it. */
export interface BoundaryPoint {
  readonly container: Node;
  readonly offset: number;
}

/** The index of each text node that has a part in the text. */
export type NodeIndex = ReadonlyMap<Node, number>;

/** The offset of the first character of the text at or after the point; the text's length if none is. */
export function offsetAfter(runs: TextRuns, index: NodeIndex, point: BoundaryPoint): number {
  const node = index.get(point.container);
  if (node === undefined) return startOf(runs, runsOfNode(runs, nodesBefore(runs, point))[0]);
  const [first, last] = runsOfNode(runs, node);
  for (let run = first; run < last; run += 1) {
    const start = startOf(runs, run);
    const end = endOf(runs, run);
    if (point.offset < nodeOffset(runs, run, end))
      return Math.max(start, start + point.offset - nodeOffset(runs, run, start));
  }
  return startOf(runs, last);
}

/** The offset behind the last character of the text before the point; 0 if none is. */
export function offsetBefore(runs: TextRuns, index: NodeIndex, point: BoundaryPoint): number {
  const node = index.get(point.container);
  if (node === undefined) return endOf(runs, runsOfNode(runs, nodesBefore(runs, point))[0] - 1);
  const [first, last] = runsOfNode(runs, node);
  for (let run = last - 1; run >= first; run -= 1) {
    const start = startOf(runs, run);
    const offset = point.offset - nodeOffset(runs, run, start);
    if (offset > 0) return Math.min(endOf(runs, run), start + offset);
  }
  return endOf(runs, first - 1);
}

/** How many text nodes lie wholly before the point. The container itself must not be one of them. */
function nodesBefore(runs: TextRuns, point: BoundaryPoint): number {
  return firstIndex(runs.nodes.length, (at) => {
    const node = runs.nodes[at];
    return node === undefined || !isBefore(node, point);
  });
}

function isBefore(node: Node, { container, offset }: BoundaryPoint): boolean {
  const position = container.compareDocumentPosition(node);
  if ((position & node.DOCUMENT_POSITION_CONTAINED_BY) === 0)
    return (position & node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const child = container.childNodes[offset];
  return child === undefined || (child.compareDocumentPosition(node) & node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
