import type { MessageKey } from '@/utils/locale/messages';
import { type Color, COLORS } from '@/utils/model/annotation';
import type { CursorStep } from './sentence-cursor';

/** What a single key does on an article page. */
export type KeyCommand =
  | 'next'
  | 'previous'
  | 'next-pledge'
  | 'card'
  | 'note'
  | 'mark'
  | `sentence-${CursorStep}`
  | `mark-${Color}`
  | 'hide'
  | 'help'
  | 'escape'
  | 'undo'
  | 'redo';

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  readonly isComposing?: boolean;
}

/** A key that the reader may change. */
export interface KeyEntry {
  /** As `KeyboardEvent.key` has it, letters in capitals. */
  readonly key: string;
  readonly command: KeyCommand;
  readonly says: MessageKey;
}

/** The keys in the order in which the list of keys shows them, each with its usual key. */
export const KEY_LIST: readonly KeyEntry[] = [
  { key: 'J', command: 'next', says: 'keys.next' },
  { key: 'K', command: 'previous', says: 'keys.previous' },
  { key: 'P', command: 'next-pledge', says: 'keys.next-pledge' },
  { key: 'Enter', command: 'card', says: 'keys.card' },
  { key: ']', command: 'sentence-next', says: 'keys.sentence-next' },
  { key: '[', command: 'sentence-previous', says: 'keys.sentence-previous' },
  { key: '}', command: 'sentence-longer', says: 'keys.sentence-longer' },
  { key: '{', command: 'sentence-shorter', says: 'keys.sentence-shorter' },
  { key: 'N', command: 'note', says: 'keys.note' },
  { key: 'H', command: 'mark', says: 'keys.mark' },
  { key: 'M', command: 'hide', says: 'keys.hide' },
  { key: '?', command: 'help', says: 'keys.help' },
  { key: 'Escape', command: 'escape', says: 'keys.escape' },
];

/** The keys that stay as they are: digits mark in a colour. */
export const COLOR_KEYS: readonly { readonly key: string; readonly color: Color }[] = COLORS.map((color, index) => ({
  key: String(index + 1),
  color,
}));

/** What a Chinese input method types for the key. */
const CHINESE: Readonly<Record<string, string>> = {
  '？': '?',
  '】': ']',
  '【': '[',
  '」': '}',
  '「': '{',
  '｝': '}',
  '｛': '{',
  '』': '}',
  '『': '{',
};

/** The keys that go unchanged: they close what is open, and their like is the same everywhere. */
const FIXED: readonly KeyCommand[] = ['card', 'escape'];

/** The list of keys as the reader has set it. */
export function keyList(keyMap: Readonly<Record<string, string>>): readonly KeyEntry[] {
  return KEY_LIST.map((entry) => ({ ...entry, key: (canChange(entry.command) && keyMap[entry.command]) || entry.key }));
}

/** Whether the reader may give a command another key. */
export function canChange(command: KeyCommand): boolean {
  return !FIXED.includes(command);
}

/** One character as a key is written in the list: letters in capitals, as a Latin keyboard has it. */
export function keyName(key: string): string {
  const latin = CHINESE[key] ?? key;
  return latin.length === 1 ? latin.toUpperCase() : latin;
}

/**
 * What the reader wants to do with a key: `taken` by another command (digits and the keys
 * that cannot be changed included), `unfit` where it is no single character, else `free`.
 */
export function keyFor(
  command: KeyCommand,
  key: string,
  keyMap: Readonly<Record<string, string>>,
):
  | { readonly type: 'free' }
  | { readonly type: 'unfit' }
  | { readonly type: 'taken'; readonly by: KeyEntry | undefined } {
  const name = keyName(key);
  if ([...name].length !== 1 || name.trim() === '') return { type: 'unfit' };
  if (COLOR_KEYS.some((each) => each.key === name)) return { type: 'taken', by: undefined };
  const by = keyList(keyMap).find((entry) => entry.key === name && entry.command !== command);
  return by ? { type: 'taken', by } : { type: 'free' };
}

/**
 * The command of a key press; undefined for every other key, with Alt held, with Ctrl or
 * Meta held but for undo and redo, and while an input method composes. That nothing
 * editable has the focus is the caller's to check. Full-width brackets and `？` of a
 * Chinese input method count as the plain ones.
 */
export function keyCommand(press: KeyPress, keyMap: Readonly<Record<string, string>> = {}): KeyCommand | undefined {
  if (press.isComposing || press.altKey) return undefined;
  const name = keyName(press.key);
  if (press.ctrlKey || press.metaKey) return historyCommand(name, press);
  const color = COLOR_KEYS.find(({ key }) => key === name)?.color;
  return color ? `mark-${color}` : keyList(keyMap).find(({ key }) => key === name)?.command;
}

function historyCommand(name: string, { shiftKey, metaKey }: KeyPress): KeyCommand | undefined {
  if (name === 'Z') return shiftKey ? 'redo' : 'undo';
  return name === 'Y' && !shiftKey && !metaKey ? 'redo' : undefined;
}
