// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPainted } from '@/utils/painter/keep-painted';

let ending = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function keep(isPainted: boolean) {
  const painter = { isPainted: vi.fn<() => boolean>(() => isPainted), reapply: vi.fn<() => void>() };
  keepPainted({ painter, document, signal: ending.signal });
  return painter;
}

describe('keepPainted', () => {
  it('puts lost marks back within a quarter of a second', () => {
    const painter = keep(false);
    vi.advanceTimersByTime(250);
    expect(painter.reapply).toHaveBeenCalledTimes(1);
  });

  it('does nothing while the marks are there', () => {
    const painter = keep(true);
    vi.advanceTimersByTime(5000);
    expect(painter.reapply).not.toHaveBeenCalled();
  });

  it('rests while the page is hidden, and looks at once when it is back', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const painter = keep(false);
    vi.advanceTimersByTime(5000);
    expect(painter.isPainted).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(painter.reapply).toHaveBeenCalledTimes(1);
  });

  it('ends with its signal', () => {
    const painter = keep(false);
    ending.abort();
    vi.advanceTimersByTime(5000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(painter.isPainted).not.toHaveBeenCalled();
  });
});
