import { priorityOf, tonedName, type HighlightName } from './highlight-names';
import type { Tone } from './page-tone';

/** The part of `Highlight` (CSS Custom Highlight API) that painting needs. */
export interface PaintedHighlight {
  priority: number;
  readonly size: number;
  add(range: AbstractRange): unknown;
  delete(range: AbstractRange): boolean;
  has(range: AbstractRange): boolean;
}

/** The part of `CSS.highlights` that painting needs. */
export interface PaintRegistry<H extends PaintedHighlight> {
  get(name: string): H | undefined;
  set(name: string, highlight: H): unknown;
  delete(name: string): boolean;
}

/** Where and how to paint. */
export interface PainterOptions<H extends PaintedHighlight> {
  readonly registry: PaintRegistry<H>;
  readonly HighlightClass: new () => H;
  readonly tone: Tone;
}

/** Groups of ranges by name (without tone). */
export type PaintGroups = ReadonlyMap<HighlightName, readonly StaticRange[]>;

/** Paints ranges without touching the DOM. Several painters (of several articles on one page) may share a registry. */
export interface Painter {
  /** Makes exactly these groups visible, as far as this painter is concerned. Ranges that have not changed are left alone. */
  paint(groups: PaintGroups): void;
  /** Takes away everything this painter has painted, and nothing else. */
  clear(): void;
  /** Whether the registry still holds what was painted (the page shares it and may have cleared it). */
  isPainted(): boolean;
  /** Puts back what the registry has lost. */
  reapply(): void;
}

interface Painted<H> {
  /** What they are in; other painters' ranges may be in it too. */
  readonly highlight: H;
  /** Each once, in the order given. */
  readonly ranges: readonly StaticRange[];
}

/** A painter on a registry: `createPainter({ registry: CSS.highlights, HighlightClass: Highlight, tone })`. */
export function createPainter<H extends PaintedHighlight>(options: PainterOptions<H>): Painter {
  const { registry, tone } = options;
  const painted = new Map<HighlightName, Painted<H>>();

  function put(name: HighlightName, ranges: readonly StaticRange[]): void {
    const there = registry.get(tonedName(name, tone));
    const highlight = there ?? new options.HighlightClass();
    highlight.priority = priorityOf(name);
    for (const range of ranges) highlight.add(range);
    if (!there) registry.set(tonedName(name, tone), highlight);
    painted.set(name, { highlight, ranges });
  }

  /** Takes away what has gone and adds what is new. */
  function change(name: HighlightName, { highlight, ranges }: Painted<H>, next: readonly StaticRange[]): void {
    const { from, gone, come } = difference(ranges, next);
    for (const range of ranges.slice(from, from + gone)) highlight.delete(range);
    for (const range of next.slice(from, from + come)) highlight.add(range);
    const changed = [...ranges.slice(0, from), ...next.slice(from, from + come), ...ranges.slice(from + gone)];
    painted.set(name, { highlight, ranges: changed });
  }

  function take(name: HighlightName): void {
    const { highlight, ranges } = painted.get(name) ?? { ranges: [] };
    for (const range of ranges) highlight?.delete(range);
    if (highlight?.size === 0 && registry.get(tonedName(name, tone)) === highlight)
      registry.delete(tonedName(name, tone));
    painted.delete(name);
  }

  function isThere(name: HighlightName): boolean {
    const { highlight, ranges = [] } = painted.get(name) ?? {};
    if (!highlight || registry.get(tonedName(name, tone)) !== highlight) return false;
    // The page can also empty a highlight that stays registered.
    return (
      highlight.size >= ranges.length && [ranges[0], ranges.at(-1)].every((range) => range && highlight.has(range))
    );
  }

  function show(name: HighlightName, ranges: readonly StaticRange[]): void {
    const before = painted.get(name);
    if (before && isThere(name)) return change(name, before, ranges);
    // What a lost highlight still holds must not come back with it.
    if (before) take(name);
    put(name, ranges);
  }

  return {
    paint(groups) {
      for (const name of painted.keys()) if (!groups.get(name)?.length) take(name);
      for (const [name, ranges] of groups) if (ranges.length > 0) show(name, [...new Set(ranges)]);
    },
    clear() {
      for (const name of painted.keys()) take(name);
    },
    isPainted: () => [...painted.keys()].every(isThere),
    reapply() {
      for (const [name, { ranges }] of painted) if (!isThere(name)) put(name, ranges);
    },
  };
}

/** How `before` becomes `now`: `gone` of its ranges from index `from` on give way to `come` of the others. */
interface Difference {
  readonly from: number;
  readonly gone: number;
  readonly come: number;
}

/**
 * Ranges come in the order of the text, and a page mostly changes one place of it:
 * what both lists have in common at their ends stays, the stretch between is replaced.
 */
function difference(before: readonly StaticRange[], now: readonly StaticRange[]): Difference {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && isSameRange(before[from], now[from])) from += 1;
  let end = 0;
  while (end < most - from && isSameRange(before[before.length - 1 - end], now[now.length - 1 - end])) end += 1;
  return { from, gone: before.length - from - end, come: now.length - from - end };
}

function isSameRange(a: StaticRange | undefined, b: StaticRange | undefined): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
