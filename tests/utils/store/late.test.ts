import { describe, expect, it } from 'vitest';
import { isLate } from '@/utils/store/late';

const EARLY = '2026-01-01T00:00:00.000Z';
const MIDDLE = '2026-01-01T00:00:01.000Z';
const NOW = '2026-01-01T00:00:02.000Z';
const AHEAD = '2026-01-01T00:00:03.000Z';

describe('isLate', () => {
  it.each([
    { kept: MIDDLE, at: EARLY, late: true, why: 'what is kept is newer' },
    { kept: EARLY, at: MIDDLE, late: false, why: 'what is kept is older' },
    { kept: MIDDLE, at: MIDDLE, late: false, why: 'two writes of one millisecond go by their order' },
    { kept: AHEAD, at: MIDDLE, late: false, why: 'a time in the future is no measure' },
    { kept: NOW, at: MIDDLE, late: true, why: 'this very moment is not the future' },
  ])('$late where $why', ({ kept, at, late }) => {
    expect(isLate(kept, at, NOW)).toBe(late);
  });
});
