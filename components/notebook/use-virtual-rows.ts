import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

export interface VirtualRowsOptions {
  readonly count: number;
  /** About how many pixels a row takes before it is measured. */
  readonly estimate: (index: number) => number;
  /** What a row keeps its measured height by. Another function has all rows placed anew. */
  readonly keyOf: (index: number) => number | string;
}

export interface PlacedRow {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

export interface VirtualRows {
  readonly listRef: RefObject<HTMLElement | null>;
  /** The rows in and near sight. */
  readonly rows: readonly PlacedRow[];
  readonly height: number;
  /** Given to each row's element, which carries `data-index`. */
  readonly measure: (element: Element | null) => void;
  /** Where a row begins, in pixels from the top of the list; that of `count` is its end. */
  readonly topOf: (index: number) => number;
  /** Brings a row into sight, below `room` pixels of what stays at the top. */
  readonly scrollTo: (index: number, room: number) => void;
}

/** Rows drawn near the window. */
const BEYOND = 6;
/** A list of any length in a page that scrolls as a whole: only rows near the window are drawn, and each is as high as it is. */
export function useVirtualRows({ count, estimate, keyOf }: VirtualRowsOptions): VirtualRows {
  const listRef = useRef<HTMLElement | null>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [top, setTop] = useState(0);
  const [room, setRoom] = useState(0);
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: estimate,
    getItemKey: keyOf,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    initialOffset: () => scrollY,
    overscan: BEYOND,
    scrollMargin: top,
    scrollPaddingStart: room,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    // What stands above the list may grow or go.
    const measureTop = (): void => {
      if (listRef.current) setTop(Math.round(listRef.current.getBoundingClientRect().top + scrollY));
    };
    measureTop();
    const observer = new ResizeObserver(measureTop);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const rows = virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - top }));
  const height = virtualizer.getTotalSize();
  return {
    listRef,
    rows,
    height,
    measure: virtualizer.measureElement,
    topOf(index) {
      const row = index < count ? virtualizer.measurementsCache[index] : undefined;
      return row ? row.start - top : height;
    },
    scrollTo(index, above) {
      setRoom(above);
      virtualizer.setOptions({ ...options, scrollPaddingStart: above });
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  };
}
