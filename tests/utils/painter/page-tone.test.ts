// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageTone } from '@/utils/painter/page-tone';

const NONE = 'rgba(0, 0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';
const BLACK = 'rgb(0, 0, 0)';

/** Computed colours in the forms in which browsers give them. */
const GROUNDS: readonly (readonly [html: string, body: string, article: string, tone: 'light' | 'dark'])[] = [
  [NONE, NONE, NONE, 'light'],
  [NONE, WHITE, NONE, 'light'],
  [NONE, 'rgb(253, 246, 227)', NONE, 'light'],
  [NONE, 'rgb(27, 27, 31)', NONE, 'dark'],
  ['rgb(16, 16, 16)', NONE, NONE, 'dark'],
  [WHITE, 'rgb(24, 26, 27)', NONE, 'dark'],
  [NONE, 'rgb(27, 27, 31)', WHITE, 'light'],
  [NONE, WHITE, 'rgb(34, 34, 34)', 'dark'],
  [NONE, WHITE, 'rgba(0, 0, 0, 0.08)', 'light'],
  [NONE, WHITE, 'rgba(0, 0, 0, 0.85)', 'dark'],
  [NONE, BLACK, 'rgb(255 255 255 / 90%)', 'light'],
  [NONE, 'color(srgb 0.1 0.1 0.1)', NONE, 'dark'],
  [NONE, 'color(srgb 0.1 0.1 0.1 / 0.2)', NONE, 'light'],
  [BLACK, 'oklch(0.9 0.1 120)', NONE, 'dark'],
];

let scheme = 'normal';

beforeEach(() => {
  scheme = 'normal';
  // happy-dom gives colours back as they were written; browsers compute them.
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (element) =>
      ({ backgroundColor: element.getAttribute('data-ground') ?? NONE, colorScheme: scheme }) as CSSStyleDeclaration,
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const element of [document.documentElement, document.body]) element.removeAttribute('data-ground');
  document.body.replaceChildren();
});

describe('pageTone', () => {
  it.each(GROUNDS)('on html %s, body %s, article %s is %s', (html, body, article, tone) => {
    const element = document.createElement('div');
    document.body.append(element);
    document.documentElement.setAttribute('data-ground', html);
    document.body.setAttribute('data-ground', body);
    element.setAttribute('data-ground', article);
    expect(pageTone(element)).toBe(tone);
  });

  it('measures the body of a document', () => {
    document.body.setAttribute('data-ground', BLACK);
    expect(pageTone(document)).toBe('dark');
  });

  it.each([
    ['dark', true, 'dark'],
    ['dark', false, 'dark'],
    ['light dark', true, 'dark'],
    ['light dark', false, 'light'],
    ['light', true, 'light'],
    ['normal', true, 'light'],
  ])('on a bare canvas of colour scheme %j, dark preferred: %s, is %s', (colorScheme, matches, tone) => {
    scheme = colorScheme;
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches } as MediaQueryList);
    expect(pageTone(document)).toBe(tone);
  });

  it('is light for a document without a window', () => {
    expect(pageTone(new DOMParser().parseFromString('<p>', 'text/html'))).toBe('light');
  });
});
