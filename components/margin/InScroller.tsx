import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A box of the page in which a text scrolls. */
export interface ScrollBox {
  readonly element: Element;
  /** Its top from the top of the document, and its height, in pixels. */
  readonly top: number;
  readonly height: number;
}

export interface InScrollerProps {
  /** Undefined where the window scrolls. */
  readonly box: ScrollBox | undefined;
  readonly children: ComponentChildren;
}

/**
 * What stands beside a text that scrolls in a box of its own goes along with it, by one
 * transform a frame, and shows within the height of the box alone.
 */
export function InScroller({ box, children }: InScrollerProps) {
  const movedRef = useRef<HTMLDivElement>(null);
  const element = box?.element;
  useLayoutEffect(() => {
    if (!element) return undefined;
    let frame = 0;
    const move = (): void => {
      frame = 0;
      if (movedRef.current) movedRef.current.style.transform = `translateY(${-element.scrollTop}px)`;
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(move);
    };
    move();
    element.addEventListener('scroll', soon, { passive: true });
    return () => {
      element.removeEventListener('scroll', soon);
      cancelAnimationFrame(frame);
    };
  }, [element]);
  if (!box) return <>{children}</>;
  return (
    <div class="in-scroller" style={{ top: `${box.top}px`, height: `${box.height}px` }}>
      <div ref={movedRef} class="in-scroller-moved" style={{ top: `${-box.top}px` }}>
        {children}
      </div>
    </div>
  );
}
