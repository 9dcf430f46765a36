import { computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLatest } from './use-latest';

/** A rectangle of the viewport in CSS pixels, as `getBoundingClientRect` gives it. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FloatingOptions {
  /** Where the element belongs: a rectangle at this moment, or an element. */
  readonly anchor: Rect | RefObject<HTMLElement | null>;
  /** The preferred side; the opposite one is taken where there is more room. */
  readonly placement?: Placement;
  /** Pixels between anchor and element. */
  readonly gap?: number;
}

const EDGE = 8;
const MIN_HEIGHT = 160;

function domRectOf({ x, y, width, height }: Rect): DOMRect {
  const box = { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
  return { ...box, toJSON: () => box };
}

async function place(element: HTMLElement, { anchor, placement = 'bottom-start', gap = 6 }: FloatingOptions) {
  const reference = 'current' in anchor ? anchor.current : { getBoundingClientRect: () => domRectOf(anchor) };
  if (!reference) return;
  const { x, y } = await computePosition(reference, element, {
    placement,
    strategy: 'absolute',
    middleware: [
      offset(gap),
      flip({ padding: EDGE }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          element.style.maxHeight = `${Math.max(MIN_HEIGHT, availableHeight)}px`;
        },
      }),
    ],
  });
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  element.dataset.placed = '';
}

/**
 * Puts an absolutely positioned element beside its anchor, inside the viewport. It is placed
 * anew when the anchor or its rectangle changes and otherwise scrolls with the page. Until it
 * has its place it has no `data-placed`, by which the style sheet keeps it transparent (and
 * not invisible, so that it can take the focus).
 */
export function useFloating<El extends HTMLElement>(options: FloatingOptions): RefObject<El | null> {
  const ref = useRef<El>(null);
  const { anchor, placement, gap } = options;
  const where = 'current' in anchor ? 'at an element' : `${anchor.x} ${anchor.y} ${anchor.width} ${anchor.height}`;
  const optionsRef = useLatest(options);
  useLayoutEffect(() => {
    if (ref.current) void place(ref.current, optionsRef.current);
  }, [where, placement, gap, optionsRef]);
  return ref;
}
