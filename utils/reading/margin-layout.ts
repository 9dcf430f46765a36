/** A note that wants to stand at the height of its text. Pixels, in one coordinate system of the caller's choice. */
export interface MarginItem {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

export interface MarginPlace {
  readonly id: string;
  readonly y: number;
}

/** Where notes stand: a column beside the text, or numbered dots. `left` and `width` in pixels of the viewport. */
export type MarginMode =
  | { readonly type: 'column'; readonly left: number; readonly width: number }
  | { readonly type: 'dots'; readonly left: number };

/** Free pixels beside the text from which on notes stand in a column. */
const COLUMN_MIN_ROOM = 220;
const COLUMN_MAX_WIDTH = 300;
/** Pixels between the text and the column, where the lines from notes to their words run. */
export const COLUMN_GAP = 16;
const EDGE_GAP = 8;
/** Width and height of a numbered dot, as `overlay.css` draws it. */
export const DOT_SIZE = 20;
const DOT_GAP = 4;

/**
 * Places notes one below the other: each at its wanted height, or pushed down just below
 * its predecessor. Order is that of the wanted heights, of the input where they are equal,
 * so that the same notes always stand in the same order. O(n log n).
 */
export function layoutMargin(items: readonly MarginItem[], gap = 8): readonly MarginPlace[] {
  let free = -Infinity;
  return items
    .toSorted((a, b) => a.y - b.y)
    .map(({ id, y, height }) => {
      const place = Math.max(y, free);
      free = place + height + gap;
      return { id, y: place };
    });
}

/** The article's body and the viewport, in pixels from the viewport's left edge. */
export interface MarginRoom {
  readonly bodyLeft: number;
  readonly bodyRight: number;
  readonly viewportWidth: number;
}

/**
 * Whether notes stand in a column (at least 220 px free right of the body) or as dots.
 * Dots stand right of the text if they fit there, else left of it, else at the right edge.
 */
export function marginMode({ bodyLeft, bodyRight, viewportWidth }: MarginRoom): MarginMode {
  const room = viewportWidth - bodyRight;
  if (room >= COLUMN_MIN_ROOM) {
    const width = Math.min(COLUMN_MAX_WIDTH, room - COLUMN_GAP - EDGE_GAP);
    return { type: 'column', left: bodyRight + COLUMN_GAP, width };
  }
  if (room >= DOT_SIZE) return { type: 'dots', left: Math.min(bodyRight + DOT_GAP, viewportWidth - DOT_SIZE) };
  if (bodyLeft >= DOT_SIZE) return { type: 'dots', left: Math.max(0, bodyLeft - DOT_SIZE - DOT_GAP) };
  return { type: 'dots', left: viewportWidth - DOT_SIZE };
}
