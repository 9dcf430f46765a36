import { describe, expect, it } from 'vitest';
import { keyCommand, type KeyPress } from '@/utils/reading/key-command';

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
  [{ key: 'x' }, undefined],
  [{ key: 'j', ctrlKey: true }, undefined],
  [{ key: 'n', metaKey: true }, undefined],
  [{ key: 'h', altKey: true }, undefined],
  [{ key: 'n', isComposing: true }, undefined],
];

describe('keyCommand', () => {
  it.each(CASES)('takes %j as %s', (press, command) => {
    expect(keyCommand(press)).toBe(command);
  });
});
