import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** What one of many parts is given, so that all of them are one stop for Tab. */
export interface RovingPart<Part extends HTMLElement | SVGElement> {
  readonly ref: (element: Part | null) => void;
  readonly tabindex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<Part>) => void;
}

/**
 * Lets many parts be one stop for Tab, with arrow keys, Home and End from one to the next.
 *
 * @param order keys of the parts, in the order in which the arrows walk them
 */
export function useRovingFocus<Part extends HTMLElement | SVGElement>(
  order: readonly string[],
): (key: string) => RovingPart<Part> {
  const [current, setCurrent] = useState<string>();
  const elementsRef = useRef(new Map<string, Part>());
  const reachable = current !== undefined && order.includes(current) ? current : order[0];
  const step = (event: TargetedKeyboardEvent<Part>, key: string): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = order[Math.min(Math.max(order.indexOf(key) + by, 0), order.length - 1)];
    if (next === undefined) return;
    setCurrent(next);
    elementsRef.current.get(next)?.focus();
  };
  return (key) => ({
    ref: (element) => {
      if (element) elementsRef.current.set(key, element);
      else elementsRef.current.delete(key);
    },
    tabindex: key === reachable ? 0 : -1,
    onFocus: () => setCurrent(key),
    onKeyDown: (event) => step(event, key),
  });
}
