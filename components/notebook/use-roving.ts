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

/**
 * Lets the parts of a picture be one stop for Tab, with arrow keys, Home and End from one
 * to the next; Enter and the space bar choose.
 *
 * @param order keys of the parts, in the order in which the arrows walk them
 */
export function useRoving(order: readonly string[], onChoose: (key: string) => void) {
  const [current, setCurrent] = useState<string>();
  const elementsRef = useRef(new Map<string, SVGElement>());
  const reachable = current !== undefined && order.includes(current) ? current : order[0];
  const press = (event: TargetedKeyboardEvent<SVGElement>, key: string): void => {
    const by = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') onChoose(key);
    else if (by === undefined) return;
    event.preventDefault();
    if (by === undefined) return;
    const next = order[Math.min(Math.max(order.indexOf(key) + by, 0), order.length - 1)];
    if (next === undefined) return;
    setCurrent(next);
    elementsRef.current.get(next)?.focus();
  };
  return (key: string) => ({
    ref: (element: SVGElement | null): void => {
      if (element) elementsRef.current.set(key, element);
      else elementsRef.current.delete(key);
    },
    role: 'button' as const,
    tabindex: key === reachable ? 0 : -1,
    onClick: () => onChoose(key),
    onFocus: () => setCurrent(key),
    onKeyDown: (event: TargetedKeyboardEvent<SVGElement>) => press(event, key),
  });
}
