/**
 * Running heads, running feet and page numbers: lines at the edge of the page whose words
 * come again at the same height on other pages, with the same figures but for one that
 * counts the pages; and a page's number by its form alone, where it stands last or first.
 * Figures that differ in any other way are the text's own: the rows of a table that goes on
 * over several pages begin with the same words at the same height, and say something else.
 *
 * Cost: each line at an edge is compared with those of its words and height on other pages.
 */
import type { PlacedLine } from './pdf-lines';

/** A page with its lines. Lengths are in points. */
export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

/** Of a page's height, where furniture stands. */
const EDGE = 0.14;
/** Points by which the height of one running line varies. */
const SHIFT = 8;
/** Share of the pages on which a running line stands; half of that in a book with two kinds of pages. */
const SHARE = 0.3;

const PAGE_NUMBER =
  /^[\s\-–—―·•|.[\]()（）【】]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[〇一二三四五六七八九十百]{1,5})\s*(?:页|頁|版)?\s*(?:[/／,，]\s*(?:共\s*)?\d{1,4}\s*(?:页|頁)?)?[\s\-–—―·•|.[\]()（）【】]*$/i;
/** Pages on which a figure must have counted on before it is a page's number, unless its form says so. */
const FEWEST_COUNTED = 3;
const COUNTED = /第\s*\d+\s*[页頁版]|\d+\s*[/／]\s*\d+|\bpage\s+\d+/i;
const PAGE_OF = /^(?:page\s+)\d{1,4}(?:\s+of\s+\d{1,4})?$/i;

/** The pages without their furniture. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const edges = edgesOf(pages);
  const needed = Math.max(2, Math.ceil(pages.length * SHARE));
  return pages.map((page, number) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true;
      if (isPageNumber(line) && isOutermost(line, page)) return false;
      const key = keyOf(line, page);
      return key === undefined || !isRunning({ text: line.text, number }, edges.get(key) ?? [], needed);
    }),
  }));
}

interface EdgeLine {
  readonly text: string;
  /** Of its page. */
  readonly number: number;
}

/** The lines at edges by their words and height. */
function edgesOf(pages: readonly PdfPage[]): ReadonlyMap<string, EdgeLine[]> {
  const edges = new Map<string, EdgeLine[]>();
  for (const [number, page] of pages.entries()) {
    for (const line of page.lines) {
      const key = isAtEdge(line, page) ? keyOf(line, page) : undefined;
      if (key !== undefined) edges.set(key, [...(edges.get(key) ?? []), { text: line.text, number }]);
    }
  }
  return edges;
}

/** Whether a line comes again on so many pages, as it is or counting them. */
function isRunning(line: EdgeLine, alike: readonly EdgeLine[], needed: number): boolean {
  const same = new Set<number>();
  const counted = new Set([line.number]);
  for (const other of alike) {
    const difference = figuresDiffer(line, other);
    if (difference === 'none') same.add(other.number);
    else if (difference === 'pages') counted.add(other.number);
  }
  if (same.size >= needed) return true;
  return counted.size >= (COUNTED.test(line.text) ? needed : Math.max(needed, FEWEST_COUNTED));
}

/** How the figures of two lines with the same words differ: not at all, in one that counts the pages, or otherwise. */
function figuresDiffer(line: EdgeLine, other: EdgeLine): 'none' | 'pages' | 'more' {
  const figures = figuresOf(line);
  const others = figuresOf(other);
  if (figures.length !== others.length) return 'more';
  const [first, ...more] = figures.flatMap((figure, at) => (figure === others[at] ? [] : [at]));
  if (first === undefined) return 'none';
  const [figure = '', counted = ''] = [figures[first], others[first]];
  const isCount = /^\d+$/.test(figure) && Number(counted) - Number(figure) === other.number - line.number;
  return more.length === 0 && isCount ? 'pages' : 'more';
}

function figuresOf({ text }: EdgeLine): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function isAtEdge({ y }: PlacedLine, { height }: PdfPage): boolean {
  return y < height * EDGE || y > height * (1 - EDGE);
}

/** Words without figures and spaces, with the height; undefined for figures alone. */
function keyOf({ text, y }: PlacedLine, { height }: PdfPage): string | undefined {
  const words = text.replaceAll(/[\d\s\p{P}]+/gu, '');
  const place = y < height / 2 ? Math.round(y / SHIFT) : -Math.round((height - y) / SHIFT);
  return words === '' ? undefined : `${place} ${words}`;
}

function isPageNumber({ text }: PlacedLine): boolean {
  return PAGE_NUMBER.test(text) || PAGE_OF.test(text.trim());
}

function isOutermost({ y }: PlacedLine, { lines, height }: PdfPage): boolean {
  return y < height / 2 ? lines.every((other) => other.y >= y - SHIFT) : lines.every((other) => other.y <= y + SHIFT);
}
