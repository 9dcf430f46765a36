import type { MessageKey } from '@/utils/locale/messages';

/** What a single key does on an article page. */
export type KeyCommand = 'next' | 'previous' | 'next-pledge' | 'card' | 'note' | 'mark' | 'hide' | 'help' | 'escape';

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly isComposing?: boolean;
}

/** The keys in the order in which the list of keys shows them. */
export const KEY_LIST: readonly { readonly key: string; readonly command: KeyCommand; readonly says: MessageKey }[] = [
  { key: 'J', command: 'next', says: 'keys.next' },
  { key: 'K', command: 'previous', says: 'keys.previous' },
  { key: 'P', command: 'next-pledge', says: 'keys.next-pledge' },
  { key: 'Enter', command: 'card', says: 'keys.card' },
  { key: 'N', command: 'note', says: 'keys.note' },
  { key: 'H', command: 'mark', says: 'keys.mark' },
  { key: 'M', command: 'hide', says: 'keys.hide' },
  { key: '?', command: 'help', says: 'keys.help' },
  { key: 'Escape', command: 'escape', says: 'keys.escape' },
];

/**
 * The command of a key press; undefined for every other key, with Ctrl, Alt or Meta held,
 * and while an input method composes. That nothing editable has the focus is the caller's
 * to check. `？` of a Chinese input method counts as `?`.
 */
export function keyCommand(press: KeyPress): KeyCommand | undefined {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = press.key === '？' ? '?' : press.key.toLowerCase();
  return KEY_LIST.find((entry) => entry.key.toLowerCase() === key)?.command;
}
