import { parentElementOf } from '@/utils/dom/parent-of';

/** Whether marks stand on a light or on a dark ground. */
export type Tone = 'light' | 'dark';

interface Rgba {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** The relative luminance that stands in equal contrast (WCAG 2) to black and to white. */
const MIDDLE = 0.179;
/** As nearly every element has it. */
const TRANSPARENT = 'rgba(0, 0, 0, 0)';
const WHITE: Rgba = { red: 1, green: 1, blue: 1, alpha: 1 };
const BLACK: Rgba = { red: 0, green: 0, blue: 0, alpha: 1 };

/**
 * The tone of the ground behind a place of the page: the background colours of
 * the element and its ancestors laid over each other. For a document that is the
 * ground of its body. Background images are not seen; without a colour the
 * canvas counts, which is white unless the page asks for a dark one.
 */
export function pageTone(place: Document | Element): Tone {
  const start = 'documentElement' in place ? (place.body ?? place.documentElement) : place;
  const view = start?.ownerDocument.defaultView;
  if (!start || !view) return 'light';
  const layers: Rgba[] = [];
  for (let element: Element | null = start; element; element = parentElementOf(element)) {
    const layer = parseColor(view.getComputedStyle(element).backgroundColor);
    if (layer) layers.push(layer);
    if (layer?.alpha === 1) break;
  }
  return luminance(layers.reduceRight(laidOver, canvasOf(view))) < MIDDLE ? 'dark' : 'light';
}

function canvasOf(view: Window): Rgba {
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme ?? '';
  if (!/\bdark\b/.test(scheme)) return WHITE;
  if (!/\blight\b/.test(scheme)) return BLACK;
  return view.matchMedia('(prefers-color-scheme: dark)').matches ? BLACK : WHITE;
}

/**
 * A computed colour: `rgb(r, g, b)`, `rgba(…)` with comma or slash, or
 * `color(srgb r g b)`. Undefined for transparent ones and for colour spaces that
 * are not read.
 */
function parseColor(color: string): Rgba | undefined {
  if (color === TRANSPARENT) return undefined;
  const form = /^(rgba?|color)\(\s*(?:srgb\s+)?([^)]*)\)$/.exec(color.trim());
  const parts = form?.[2]?.split(/[\s,/]+/).filter(Boolean) ?? [];
  const [red, green, blue, alpha = 1] = parts.map((part) =>
    part.endsWith('%') ? parseFloat(part) / 100 : Number(part),
  );
  if (red === undefined || green === undefined || blue === undefined || !(alpha > 0)) return undefined;
  const full = form?.[1] === 'color' ? 1 : 255;
  const rgba = { red: red / full, green: green / full, blue: blue / full, alpha };
  return Object.values(rgba).every(Number.isFinite) ? rgba : undefined;
}

function laidOver(ground: Rgba, layer: Rgba): Rgba {
  const mix = (above: number, below: number) => above * layer.alpha + below * (1 - layer.alpha);
  return {
    red: mix(layer.red, ground.red),
    green: mix(layer.green, ground.green),
    blue: mix(layer.blue, ground.blue),
    alpha: 1,
  };
}

/** Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white). */
function luminance({ red, green, blue }: Rgba): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
