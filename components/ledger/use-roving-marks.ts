import type { TargetedFocusEvent, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Rect } from '@/components/use-floating';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The mark whose card is shown, and where it is in the viewport. */
export interface ShownMark {
  readonly pledge: string;
  readonly anchor: Rect;
}

/**
 * Lets many marks be one stop for Tab, with arrow keys, Home and End to go from one to the
 * next, and tells which of them is pointed at or has the focus. Escape takes the card away.
 *
 * The marks are links in a drawing, which JSX takes for links of HTML.
 *
 * @param order the marks in the order in which the keys walk them
 */
export function useRovingMarks(order: readonly string[]) {
  const [shown, setShown] = useState<ShownMark>();
  const [current, setCurrent] = useState<string>();
  const elementsRef = useRef(new Map<string, HTMLAnchorElement>());
  const reachable = current !== undefined && order.includes(current) ? current : order[0];

  const step = (event: TargetedKeyboardEvent<HTMLAnchorElement>, pledge: string): void => {
    if (event.key === 'Escape') setShown(undefined);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = order[Math.min(Math.max(order.indexOf(pledge) + by, 0), order.length - 1)];
    if (next === undefined) return;
    setCurrent(next);
    elementsRef.current.get(next)?.focus();
  };
  const show = (pledge: string, element: Element): void =>
    setShown({ pledge, anchor: element.getBoundingClientRect() });
  const hide = (): void => setShown(undefined);

  return {
    shown,
    /** What the element of a mark is given. */
    propsOf: (pledge: string) => ({
      ref: (element: HTMLAnchorElement | null): void => {
        if (element) elementsRef.current.set(pledge, element);
        else elementsRef.current.delete(pledge);
      },
      tabindex: pledge === reachable ? 0 : -1,
      onPointerEnter: ({ currentTarget }: TargetedPointerEvent<HTMLAnchorElement>) => show(pledge, currentTarget),
      onPointerLeave: hide,
      onFocus: ({ currentTarget }: TargetedFocusEvent<HTMLAnchorElement>) => {
        setCurrent(pledge);
        show(pledge, currentTarget);
      },
      onBlur: hide,
      onKeyDown: (event: TargetedKeyboardEvent<HTMLAnchorElement>) => step(event, pledge),
    }),
  };
}
