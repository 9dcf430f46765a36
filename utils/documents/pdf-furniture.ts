/**
 * Running heads, running feet and page numbers: lines at the edge of the page whose words,
 * figures aside, come again at the same height on other pages; and a page's number by its
 * form alone, where it stands last or first.
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
const PAGE_OF = /^(?:page\s+)\d{1,4}(?:\s+of\s+\d{1,4})?$/i;

/** The pages without their furniture. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const counts = countEdges(pages);
  const needed = Math.max(2, Math.ceil(pages.length * SHARE));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true;
      if (isPageNumber(line) && isOutermost(line, page)) return false;
      return (counts.get(keyOf(line, page)) ?? 0) < needed;
    }),
  }));
}

function countEdges(pages: readonly PdfPage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => isAtEdge(line, page)).map((line) => keyOf(line, page)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function isAtEdge({ y }: PlacedLine, { height }: PdfPage): boolean {
  return y < height * EDGE || y > height * (1 - EDGE);
}

/** Words without figures and spaces, with the height. */
function keyOf({ text, y }: PlacedLine, { height }: PdfPage): string {
  const words = text.replaceAll(/[\d\s\p{P}]+/gu, '');
  const place = y < height / 2 ? Math.round(y / SHIFT) : -Math.round((height - y) / SHIFT);
  return `${place} ${words}`;
}

function isPageNumber({ text }: PlacedLine): boolean {
  return PAGE_NUMBER.test(text) || PAGE_OF.test(text.trim());
}

function isOutermost({ y }: PlacedLine, { lines, height }: PdfPage): boolean {
  return y < height / 2 ? lines.every((other) => other.y >= y - SHIFT) : lines.every((other) => other.y <= y + SHIFT);
}
