import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** About the width of a page in CSS pixels, printed across (page rules of the style sheets). */
const PAPER = 980;

/**
 * How wide an element is, followed as it changes; on paper as wide as a page, so that what
 * is drawn keeps its size there. `fallback` counts until it is measured.
 */
export function useWidth<El extends HTMLElement>(fallback: number) {
  const ref = useRef<El>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(element.clientWidth || fallback);
    const toPaper = (): void => setWidth(PAPER);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', toPaper);
      removeEventListener('afterprint', measure);
    };
  }, [fallback]);
  return { ref, width };
}
