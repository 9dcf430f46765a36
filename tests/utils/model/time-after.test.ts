import { describe, expect, it } from 'vitest';
import { timeAfter } from '@/utils/model/time-after';

const EARLY = '2026-01-01T00:00:00.000Z';
const MIDDLE = '2026-01-01T00:00:01.000Z';
const AHEAD = '2026-01-01T00:00:03.000Z';
const LAST = '9999-12-31T23:59:59.999Z';

describe('timeAfter', () => {
  it.each([
    { kept: EARLY, at: MIDDLE, time: MIDDLE },
    { kept: MIDDLE, at: MIDDLE, time: MIDDLE },
    { kept: AHEAD, at: MIDDLE, time: '2026-01-01T00:00:03.001Z' },
    { kept: 'someday', at: MIDDLE, time: MIDDLE },
    { kept: LAST, at: MIDDLE, time: LAST },
    { kept: '9999-12-31T23:59:59.998Z', at: MIDDLE, time: LAST },
    { kept: '+010000-01-01T00:00:00.000Z', at: MIDDLE, time: MIDDLE },
  ])('$kept and $at give $time', ({ kept, at, time }) => {
    expect(timeAfter(kept, at)).toBe(time);
  });
});
