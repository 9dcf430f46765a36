import { describe, expect, it } from 'vitest';
import { isLongNote } from '@/utils/reading/note-length';

describe('isLongNote', () => {
  it.each([
    ['短', false],
    ['字'.repeat(19 * 12), false],
    ['字'.repeat(19 * 13), true],
    ['a'.repeat(38 * 12), false],
    ['一\n'.repeat(14), true],
    ['', false],
  ])('tells %# by its lines in the margin', (text, long) => {
    expect(isLongNote(text)).toBe(long);
  });
});
