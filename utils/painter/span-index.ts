import type { Span } from '@/utils/model/span';

/** Finds the item at a place of the text. */
export interface SpanIndex<T extends Span> {
  /** The innermost (shortest) item that covers the code unit at the offset. */
  at(offset: number): T | undefined;
}

/**
 * An index over spans that may nest and overlap. A look-up is a binary search
 * for the last item that starts at or before the offset, then a walk back that
 * stops where no earlier item reaches as far as the offset.
 */
export function createSpanIndex<T extends Span>(items: readonly T[]): SpanIndex<T> {
  const sorted = items.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reach = 0;
  // How far the items up to and including this one reach.
  const reaches = sorted.map((item) => (reach = Math.max(reach, item.end)));
  return {
    at(offset) {
      let best: T | undefined;
      for (let at = lastStart(sorted, offset); at >= 0 && (reaches[at] ?? 0) > offset; at -= 1) {
        const item = sorted[at];
        if (item && item.end > offset && (!best || length(item) < length(best))) best = item;
      }
      return best;
    },
  };
}

function length(span: Span): number {
  return span.end - span.start;
}

function lastStart(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
