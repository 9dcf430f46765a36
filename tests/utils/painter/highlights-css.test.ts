import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_NAMES, PAINTED_KINDS, kindName, tonedName } from '@/utils/painter/highlight-names';
import { ENTITY_KINDS } from '@/utils/model/entity';
import type { Tone } from '@/utils/painter/page-tone';

const CSS = readFileSync(join(import.meta.dirname, '../../../entrypoints/article.content/highlights.css'), 'utf8');
const [SCREEN = '', FORCED = '', PRINT = ''] = CSS.replace(/\/\*[^]*?\*\//g, '').split(/@media [^{]*\{/);
const TONES: readonly Tone[] = ['light', 'dark'];
const TONED_NAMES = TONES.flatMap((tone) => HIGHLIGHT_NAMES.map((name) => tonedName(name, tone)));
/** The palest and the darkest ground that each set is made for. */
const GROUNDS: Record<Tone, readonly string[]> = { light: ['255 255 255', '245 240 225'], dark: ['0 0 0', '36 37 42'] };

function rules(css: string): { names: string[]; body: string }[] {
  return [...css.matchAll(/((?:::highlight\([\w-]+\)[,\s]*)+)\{([^}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    names: [...selectors.matchAll(/\(([\w-]+)\)/g)].map(([, name = '']) => name),
    body,
  }));
}

function declared(css: string, name: string): Record<string, string> {
  const bodies = rules(css)
    .filter(({ names }) => names.includes(name))
    .map(({ body }) => body);
  const declarations = bodies
    .join('')
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()));
  return Object.fromEntries(declarations.filter(([property]) => property));
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function tint(name: string): number {
  return Number(/\/ (\d+)%/.exec(declared(SCREEN, name)['background-color'] ?? '')?.[1]);
}

const LINES = TONES.flatMap((tone) => PAINTED_KINDS.map((kind) => [kind, tone] as const));
const STYLES = {
  person: 'solid',
  place: 'solid',
  organization: 'solid',
  event: 'dashed',
  document: 'dotted',
  project: 'dashed',
  initiative: 'dotted',
  pledge: 'wavy',
};

describe('highlights.css', () => {
  it.each(TONED_NAMES)('has rules for %s on screen, in forced colours and on paper', (name) => {
    for (const css of [SCREEN, FORCED, PRINT]) expect(Object.keys(declared(css, name))).not.toEqual([]);
  });

  it('has rules for no other names', () => {
    const named = new Set(rules(CSS.replace(/\/\*[^]*?\*\//g, '')).flatMap(({ names }) => names));
    expect([...named].filter((name) => !(TONED_NAMES as readonly string[]).includes(name))).toEqual([]);
  });

  it.each(LINES)('underlines %s on %s pages in its own way', (kind, tone) => {
    const rule = declared(SCREEN, tonedName(kindName(kind), tone));
    expect(rule).toMatchObject({
      'text-decoration-line': 'underline',
      'text-decoration-style': STYLES[kind],
      'text-decoration-thickness': '2px',
      'text-underline-offset': '3px',
    });
    for (const ground of GROUNDS[tone])
      expect(contrast(rule['text-decoration-color'] ?? '', ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(TONES)('tints as strongly as it should on %s pages', (tone) => {
    for (const kind of ENTITY_KINDS) {
      expect(tint(tonedName(kindName(kind), tone))).toBe(10);
      expect(tint(tonedName(kindName(kind, 'pattern'), tone))).toBe(5);
      expect(tint(tonedName(`meipi-current-${kind}`, tone))).toBe(10);
    }
    expect(tint(tonedName('meipi-pledge', tone))).toBe(12);
    expect(tint(tonedName('meipi-mark-yellow', tone))).toBe(35);
    expect(declared(SCREEN, tonedName('meipi-mark-yellow', tone))['text-decoration-line']).toBeUndefined();
  });
});
