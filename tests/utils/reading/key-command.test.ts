import { describe, expect, it } from 'vitest';
import { canChange, KEY_LIST, keyCommand, keyFor, keyList, type KeyPress } from '@/utils/reading/key-command';

const CASES: readonly (readonly [press: KeyPress, command: string | undefined])[] = [
  [{ key: 'j' }, 'next'],
  [{ key: 'K' }, 'previous'],
  [{ key: 'p' }, 'next-pledge'],
  [{ key: 'Enter' }, 'card'],
  [{ key: 'n' }, 'note'],
  [{ key: 'h' }, 'mark'],
  [{ key: 'm' }, 'hide'],
  [{ key: '?' }, 'help'],
  [{ key: '？' }, 'help'],
  [{ key: 'Escape' }, 'escape'],
  [{ key: ']' }, 'sentence-next'],
  [{ key: '【' }, 'sentence-previous'],
  [{ key: '}', shiftKey: true }, 'sentence-longer'],
  [{ key: '「', shiftKey: true }, 'sentence-shorter'],
  [{ key: '1' }, 'mark-yellow'],
  [{ key: '5' }, 'mark-orange'],
  [{ key: '6' }, undefined],
  [{ key: 'x' }, undefined],
  [{ key: 'z' }, undefined],
  [{ key: 'j', ctrlKey: true }, undefined],
  [{ key: 'n', metaKey: true }, undefined],
  [{ key: 'h', altKey: true }, undefined],
  [{ key: 'n', isComposing: true }, undefined],
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'y', ctrlKey: true }, 'redo'],
  [{ key: 'y', metaKey: true }, undefined],
  [{ key: 'z', ctrlKey: true, altKey: true }, undefined],
  [{ key: 'z', ctrlKey: true, isComposing: true }, undefined],
];

describe('keyCommand', () => {
  it.each(CASES)('takes %j as %s', (press, command) => {
    expect(keyCommand(press)).toBe(command);
  });

  it('hears the reader’s own keys in the place of the usual ones', () => {
    const keyMap = { next: 'S', note: '批' };
    expect(keyCommand({ key: 's' }, keyMap)).toBe('next');
    expect(keyCommand({ key: 'j' }, keyMap)).toBeUndefined();
    expect(keyCommand({ key: '批' }, keyMap)).toBe('note');
    expect(keyCommand({ key: 'k' }, keyMap)).toBe('previous');
  });

  it('leaves the keys that cannot be changed as they are', () => {
    expect(keyCommand({ key: 'Escape' }, { escape: 'Q' })).toBe('escape');
    expect(keyCommand({ key: 'q' }, { escape: 'Q' })).toBeUndefined();
  });
});

describe('keyFor', () => {
  it.each([
    ['next', 's', 'free'],
    ['next', 'J', 'free'],
    ['next', 'n', 'taken'],
    ['next', '】', 'taken'],
    ['next', '3', 'taken'],
    ['next', 'Enter', 'unfit'],
    ['next', ' ', 'unfit'],
    ['next', 'F5', 'unfit'],
  ] as const)('says of %s by %s that it is %s', (command, key, type) => {
    expect(keyFor(command, key, {}).type).toBe(type);
  });

  it('names what has the key, and counts a key that was given away as free', () => {
    expect(keyFor('next', 'n', {})).toMatchObject({ by: { command: 'note' } });
    expect(keyFor('next', 'n', { note: 'W' }).type).toBe('free');
    expect(keyFor('hide', 'w', { note: 'W' })).toMatchObject({ type: 'taken', by: { command: 'note' } });
  });

  it('leaves every usual key to one command', () => {
    const usual = keyList({});
    expect(new Set(usual.map(({ key }) => key)).size).toBe(usual.length);
    for (const { command, key } of KEY_LIST.filter((entry) => canChange(entry.command)))
      expect(keyFor(command, key, {}).type).toBe('free');
  });
});
