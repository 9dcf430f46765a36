import type { TargetedKeyboardEvent } from 'preact';
import { useRovingFocus } from '@/components/use-roving-focus';

/**
 * Lets the parts of a picture be one stop for Tab, with arrow keys, Home and End from one
 * to the next; Enter and the space bar choose.
 *
 * @param order keys of the parts, in the order in which the arrows walk them
 */
export function useRoving(order: readonly string[], onChoose: (key: string) => void) {
  const partOf = useRovingFocus<SVGElement>(order);
  return (key: string) => {
    const part = partOf(key);
    return {
      ...part,
      role: 'button' as const,
      onClick: () => onChoose(key),
      onKeyDown: (event: TargetedKeyboardEvent<SVGElement>): void => {
        if (event.key !== 'Enter' && event.key !== ' ') return part.onKeyDown(event);
        event.preventDefault();
        onChoose(key);
      },
    };
  };
}
