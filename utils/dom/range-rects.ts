/** The box in the viewport around the first line of what the ranges cover, or undefined where nothing is laid out. */
export function firstLineRect(ranges: readonly AbstractRange[]): DOMRect | undefined {
  for (const range of ranges) {
    const rect = [...liveRange(range).getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (rect) return rect;
  }
  return undefined;
}

/** The box in the viewport around the last line of what the ranges cover, or undefined where nothing is laid out. */
export function lastLineRect(ranges: readonly AbstractRange[]): DOMRect | undefined {
  for (const range of ranges.toReversed()) {
    const rect = [...liveRange(range).getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
    if (rect) return rect;
  }
  return undefined;
}

/** A live copy of a range, for measuring; let go at once, since live ranges make later changes of the page slow. */
export function liveRange(range: AbstractRange): Range {
  const live = new Range();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    live.collapse(true); // the page has shortened the node since it was read
  }
  return live;
}
