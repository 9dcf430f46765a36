import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');

/** The two values of a colour property. */
function pair(name: string): { readonly light: string; readonly dark: string } {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(CSS);
  if (!match?.[1] || !match[2]) throw new Error(`tokens.css has no colour --${name}.`);
  return { light: match[1], dark: match[2] };
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const KINDS = ['person', 'place', 'organization', 'event', 'document', 'project', 'initiative', 'pledge'];

const CASES = [
  ...['text', 'quiet', 'accent', ...KINDS].map((ink) => ({ ink, ground: 'surface', least: 4.5 })),
  ...['text', 'quiet', 'accent'].map((ink) => ({ ink, ground: 'sunken', least: 4.5 })),
  { ink: 'on-accent', ground: 'accent', least: 4.5 },
  { ink: 'edge', ground: 'surface', least: 3 },
  { ink: 'edge', ground: 'sunken', least: 3 },
];

describe('the colours of tokens.css', () => {
  it.each(CASES)('set --$ink on --$ground at $least:1 or more in both themes', ({ ink, ground, least }) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(pair(ink)[theme], pair(ground)[theme])).toBeGreaterThanOrEqual(least);
    }
  });
});
