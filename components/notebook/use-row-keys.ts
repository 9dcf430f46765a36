import { useEffect } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';

export type RowKey = 'select' | 'open' | 'remove';

export interface RowKeys {
  readonly onStep: (by: 1 | -1) => void;
  readonly onKey: (key: RowKey) => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };
const KEYS: Readonly<Record<string, RowKey>> = { x: 'select', e: 'open', Delete: 'remove' };

/** Single keys for a list of rows. They act only while nothing is being written and no other control would take them. */
export function useRowKeys(keys: RowKeys): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const step = STEPS[event.key];
      const key = KEYS[event.key];
      if (step) latest.current?.onStep(step);
      else if (key) latest.current?.onKey(key);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [latest]);
}

/** Whether a key pressed there belongs to a field. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('dialog')) return true;
  return target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}
