import { priorityOf, tonedName, type HighlightName } from './highlight-names';
import type { Tone } from './page-tone';

/** The part of `Highlight` (CSS Custom Highlight API) that painting needs. */
export interface PaintedHighlight {
  priority: number;
  readonly size: number;
  add(range: AbstractRange): unknown;
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

/** Paints ranges without touching the DOM. */
export interface Painter {
  /** Makes exactly these groups visible. Groups that have not changed are left alone. */
  paint(groups: PaintGroups): void;
  /** Takes away everything this painter has painted, and nothing else. */
  clear(): void;
  /** Whether the registry still holds what was painted (the page shares it and may have cleared it). */
  isPainted(): boolean;
  /** Puts back what the registry has lost. */
  reapply(): void;
}

interface Painted {
  /** How many ranges the highlight took (it is a set). */
  readonly size: number;
  readonly ranges: readonly StaticRange[];
}

/** A painter on a registry: `createPainter({ registry: CSS.highlights, HighlightClass: Highlight, tone })`. */
export function createPainter<H extends PaintedHighlight>(options: PainterOptions<H>): Painter {
  const { registry, tone } = options;
  const painted = new Map<HighlightName, Painted>();

  function put(name: HighlightName, ranges: readonly StaticRange[]): void {
    const highlight = new options.HighlightClass();
    highlight.priority = priorityOf(name);
    for (const range of ranges) highlight.add(range);
    registry.set(tonedName(name, tone), highlight);
    painted.set(name, { size: highlight.size, ranges });
  }

  function take(name: HighlightName): void {
    registry.delete(tonedName(name, tone));
    painted.delete(name);
  }

  function isThere(name: HighlightName): boolean {
    // By size, since the page can also empty a highlight that stays registered.
    return registry.get(tonedName(name, tone))?.size === painted.get(name)?.size;
  }

  return {
    paint(groups) {
      for (const name of painted.keys()) if (!groups.get(name)?.length) take(name);
      for (const [name, ranges] of groups) {
        if (ranges.length > 0 && !(isSame(painted.get(name)?.ranges, ranges) && isThere(name))) put(name, ranges);
      }
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

function isSame(before: readonly StaticRange[] | undefined, now: readonly StaticRange[]): boolean {
  return before?.length === now.length && before.every((range, at) => isSameRange(range, now[at]));
}

function isSameRange(a: StaticRange, b: StaticRange | undefined): boolean {
  if (a === b) return true;
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
