import type { TargetedFocusEvent, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Rect } from '@/components/use-floating';
import { useRovingFocus } from '@/components/use-roving-focus';

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
  const partOf = useRovingFocus<HTMLAnchorElement>(order);
  const show = (pledge: string, element: Element): void =>
    setShown({ pledge, anchor: element.getBoundingClientRect() });
  const hide = (): void => setShown(undefined);

  return {
    shown,
    /** What the element of a mark is given. */
    propsOf: (pledge: string) => {
      const part = partOf(pledge);
      return {
        ...part,
        onPointerEnter: ({ currentTarget }: TargetedPointerEvent<HTMLAnchorElement>) => show(pledge, currentTarget),
        onPointerLeave: hide,
        onFocus: ({ currentTarget }: TargetedFocusEvent<HTMLAnchorElement>) => {
          part.onFocus();
          show(pledge, currentTarget);
        },
        onBlur: hide,
        onKeyDown: (event: TargetedKeyboardEvent<HTMLAnchorElement>) => {
          if (event.key === 'Escape') hide();
          part.onKeyDown(event);
        },
      };
    },
  };
}
