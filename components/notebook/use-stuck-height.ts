import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const STUCK = '--stuck';

/** Tells the page how high a bar is that stays at its top, so that nothing else that stays there, and nothing that has the focus, lies below it. */
export function useStuckHeight<El extends HTMLElement>(): RefObject<El | null> {
  const ref = useRef<El>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const { style } = document.documentElement;
    const tell = (): void => style.setProperty(STUCK, `${element.offsetHeight}px`);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(STUCK);
    };
  }, []);
  return ref;
}

/** Pixels at the top of the page that such a bar takes now. */
export function stuckHeight(): number {
  return Number.parseFloat(document.documentElement.style.getPropertyValue(STUCK)) || 0;
}
