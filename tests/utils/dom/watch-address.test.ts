// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '@/utils/dom/watch-address';

let ending = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

/** A window whose address a script writes; with the Navigation API or without. */
function windowOf(navigation?: EventTarget) {
  const location = { href: 'https://example.test/a' };
  const events = new EventTarget();
  const fake = {
    location,
    document: { hidden: false },
    addEventListener: events.addEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
    setInterval: setInterval,
    clearInterval: clearInterval,
    ...(navigation ? { navigation } : {}),
  };
  const onChange = vi.fn<() => void>();
  watchAddress({ window: fake as unknown as Window, onChange, signal: ending.signal });
  return { fake, location, onChange };
}

describe('watchAddress', () => {
  it('is told at once where the browser tells', () => {
    const navigation = new EventTarget();
    const { location, onChange } = windowOf(navigation);
    location.href = 'https://example.test/b';
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(onChange).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('sees in less than half a second what a script has written, where no event tells', () => {
    const { location, onChange } = windowOf();
    location.href = 'https://example.test/b';
    vi.advanceTimersByTime(450);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('sees a step back at once', () => {
    const { fake, location, onChange } = windowOf();
    location.href = 'https://example.test/b';
    fake.dispatchEvent(new Event('popstate'));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is told of another route in the fragment', () => {
    const { location, onChange } = windowOf();
    location.href = 'https://example.test/a#/news/5';
    vi.advanceTimersByTime(450);
    location.href = 'https://example.test/a#/news/6';
    vi.advanceTimersByTime(450);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('passes over a change of the fragment alone', () => {
    const { location, onChange } = windowOf();
    location.href = 'https://example.test/a#part';
    vi.advanceTimersByTime(1000);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('rests while the page is hidden, and ends with its signal', () => {
    const { fake, location, onChange } = windowOf();
    fake.document.hidden = true;
    location.href = 'https://example.test/b';
    vi.advanceTimersByTime(1000);
    expect(onChange).not.toHaveBeenCalled();
    ending.abort();
    fake.document.hidden = false;
    vi.advanceTimersByTime(1000);
    expect(onChange).not.toHaveBeenCalled();
  });
});
