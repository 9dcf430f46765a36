import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** The focused element of the document or shadow root that `element` is in. */
function focusedBeside(element: HTMLElement): HTMLElement | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
}

/** Gives an element the focus when it appears, and back to where it was when it goes away with it. */
export function useTakenFocus(ref: RefObject<HTMLElement | null>, take: boolean): void {
  useEffect(() => {
    const element = ref.current;
    if (!take || !element) return undefined;
    const before = focusedBeside(element);
    element.focus({ preventScroll: true });
    return () => {
      const gone = !element.isConnected || element.contains(focusedBeside(element));
      if (gone && before?.isConnected) before.focus({ preventScroll: true });
    };
  }, [ref, take]);
}
