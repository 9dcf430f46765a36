import { firstLineRect, lastLineRect } from '@/utils/dom/range-rects';
import type { Rect } from '@/components/use-floating';
import type { ScrollBox } from '@/components/margin/InScroller';
import { marginMode, type MarginMode } from '@/utils/reading/margin-layout';
import type { Span } from '@/utils/model/span';
import type { ArticleView } from './article-view';

/** Where things stand on the page. Places of notes are in document pixels, so they hold while the page scrolls; where the text scrolls in a box, in pixels of the box's content. */
export interface Geometry {
  readonly mode: MarginMode;
  /** The box in which the text scrolls, where that is not the window. */
  readonly scroller?: ScrollBox;
  /** Top of a span's first line from the top of the document, as if the box were not scrolled. */
  topOf(span: Span): number;
}

/** Measures an article once; the result holds until the layout changes. */
export function measure({ page, body }: ArticleView): Geometry {
  const box = page.body.getBoundingClientRect();
  const room = marginMode({
    bodyLeft: box.left,
    bodyRight: box.right,
    viewportWidth: document.documentElement.clientWidth,
  });
  const tops = new Map<string, number>();
  const scroller = scrollerOf(page.body);
  const scrolled = (): number => scrollY + (scroller?.scrollTop ?? 0);
  const bodyTop = box.top + scrolled();
  return {
    mode: { ...room, left: room.left + scrollX },
    ...(scroller && { scroller: scrollBox(scroller) }),
    topOf({ start, end }) {
      const key = `${start}-${end}`;
      const known = tops.get(key);
      if (known !== undefined) return known;
      // The page may have been scrolled since the article was measured.
      const line = firstLineRect(body.rangesOf({ start, end }));
      const y = line ? line.top + scrolled() : bodyTop;
      tops.set(key, y);
      return y;
    },
  };
}

/** The nearest element around the text that scrolls it; undefined where that is the window. */
function scrollerOf(body: Element): Element | undefined {
  for (let at: Element | null = body; at && at !== document.documentElement; at = at.parentElement) {
    const isBox = /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight;
    // The overflow of a document's body is the window's, unless its root has one of its own.
    const isWindow =
      at === document.scrollingElement ||
      (at === document.body && getComputedStyle(document.documentElement).overflowY === 'visible');
    if (isBox && !isWindow) return at;
  }
  return undefined;
}

function scrollBox(element: Element): ScrollBox {
  return { element, top: element.getBoundingClientRect().top + scrollY, height: element.clientHeight };
}

/** The box of a span's first line in the window at this moment. */
export function rectOf({ body }: ArticleView, span: Span): Rect {
  return firstLineRect(body.rangesOf(span)) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** The box of a span's last line in the window at this moment. */
export function lastLineOf({ body }: ArticleView, span: Span): Rect {
  return lastLineRect(body.rangesOf(span)) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** Calls back when the layout of the article may have changed: its box, the window, late fonts. */
export function watchLayout(body: Element, changed: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      changed();
    });
  };
  const observer = new ResizeObserver(soon);
  observer.observe(body);
  if (body.ownerDocument.body) observer.observe(body.ownerDocument.body);
  addEventListener('resize', soon, { signal, passive: true });
  document.fonts?.addEventListener('loadingdone', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** How many pixels of the window's height an element takes up at this moment. */
export function heightInView(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
}
