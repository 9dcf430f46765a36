import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQuietTimer } from '@/utils/dom/quiet-timer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often a page that changes every 50 ms for so long is looked at, counted by second. */
function lookedAt(seconds: number): number[] {
  const times: number[] = [];
  const timer = createQuietTimer(() => times.push(Math.round(Date.now() / 1000)));
  vi.setSystemTime(0);
  for (let time = 0; time < seconds * 1000; time += 50) {
    timer.start();
    vi.advanceTimersByTime(50);
  }
  timer.stop();
  return times;
}

describe('createQuietTimer', () => {
  it('calls back once, within 300 ms of the last change', () => {
    const quiet = vi.fn<() => void>();
    const timer = createQuietTimer(quiet);
    for (let change = 0; change < 5; change += 1) {
      timer.start();
      vi.advanceTimersByTime(150);
    }
    expect(quiet).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(quiet).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_000);
    expect(quiet).toHaveBeenCalledTimes(1);
  });

  it('calls back ever more seldom on a page that never rests', () => {
    const times = lookedAt(60);
    expect(times[0]).toBe(2);
    expect(times.length).toBeLessThan(8);
    const pauses = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  });

  it('is as quick as before once the page has rested', () => {
    const quiet = vi.fn<() => void>();
    const timer = createQuietTimer(quiet);
    for (let time = 0; time < 20_000; time += 50) {
      timer.start();
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(1000);
    quiet.mockClear();
    for (let time = 0; time < 2200; time += 50) {
      timer.start();
      vi.advanceTimersByTime(50);
    }
    expect(quiet).toHaveBeenCalledTimes(1);
  });

  it('forgets what it waits for when it is stopped', () => {
    const quiet = vi.fn<() => void>();
    const timer = createQuietTimer(quiet);
    timer.start();
    timer.stop();
    vi.advanceTimersByTime(5000);
    expect(quiet).not.toHaveBeenCalled();
  });
});
