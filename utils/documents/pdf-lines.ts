/**
 * Lines of a PDF's page in the order in which they are read.
 *
 * A PDF knows words at places. Words on one baseline that stand near each other are a
 * stretch. A page has columns where there is an x that few stretches cross, with running
 * text on both sides of it at the same heights; what crosses it (a title over both
 * columns) parts the page into bands, and each band is read column by column, each of
 * which may be divided again. Within a column, stretches on one baseline are a line.
 *
 * Cost: for each (part of a) column, its stretches times the places looked at, about 100.
 */

/** Words at a place. Lengths are in points, measured from the top left corner of the page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface PlacedLine extends PlacedText {
  /** The parts of a line that stand far from each other, as in a table; absent where there is one. */
  readonly cells?: readonly string[];
  /** The edges of its column. */
  readonly columnLeft: number;
  readonly columnRight: number;
}

/** A gap of so many times the size of the type divides a line into stretches. */
const GAP = 1.2;
/** A gap of so many times the size of the type stands between two cells of a table. */
const CELL_GAP = 2.5;
/** Of a page's width, where no gutter is looked for on either side. */
const EDGE = 0.15;
const STEPS = 100;
/** Stretches that a column has at least. */
const FEWEST = 4;
/** Share of all stretches that may cross the gutter. */
const CROSSING = 0.3;
/** Half the stretches of a column are so many characters long, or it is a column of a table. */
const SHORTEST = 9;

/** The lines of a page, column by column. White space between words is measured, not read: a blank may be as wide as a gutter. */
export function linesOfPage(texts: readonly PlacedText[]): PlacedLine[] {
  return readColumns(stretchesOf(texts.filter(({ text }) => text.trim() !== '')), 0);
}

function stretchesOf(texts: readonly PlacedText[]): PlacedText[] {
  return rowsOf(texts).flatMap((row) => {
    const stretches: PlacedText[] = [];
    for (const next of row) {
      const last = stretches.at(-1);
      if (!last || next.left - last.right > GAP * Math.max(last.size, next.size)) stretches.push(next);
      else stretches[stretches.length - 1] = joined(last, next);
    }
    return stretches.map((each) => ({ ...each, text: each.text.trim() })).filter(({ text }) => text !== '');
  });
}

/** Texts by their baseline, from the top; each row from the left. Raised figures belong to the line they are raised from. */
function rowsOf(texts: readonly PlacedText[]): PlacedText[][] {
  const rows: { y: number; size: number; texts: PlacedText[] }[] = [];
  for (const text of texts.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && text.y - row.y <= 0.4 * Math.max(row.size, text.size)) {
      row.texts.push(text);
      if (text.size > row.size) Object.assign(row, { y: text.y, size: text.size });
    } else rows.push({ y: text.y, size: text.size, texts: [text] });
  }
  return rows.map((row) => row.texts.toSorted((a, b) => a.left - b.left));
}

function joined(before: PlacedText, after: PlacedText): PlacedText {
  const size = Math.max(before.size, after.size);
  const gap = after.left - before.right;
  const parted = /\s$/.test(before.text) || /^\s/.test(after.text);
  const latin = /[\p{Script=Latin}\d,.;:)]$/u.test(before.text) && /^[\p{Script=Latin}\d(]/u.test(after.text);
  const space = !parted && gap > (latin ? 0.15 : 0.6) * size ? ' ' : '';
  const main = hanOf(after.text) > hanOf(before.text) ? after : before;
  return {
    text: before.text + space + after.text,
    left: Math.min(before.left, after.left),
    right: Math.max(before.right, after.right),
    y: main.y,
    size,
    font: main.font,
  };
}

function hanOf(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function readColumns(stretches: readonly PlacedText[], depth: number): PlacedLine[] {
  const gutter = depth < 4 ? gutterOf(stretches) : undefined;
  if (gutter === undefined) return linesOf(stretches);
  const lines: PlacedLine[] = [];
  let band: PlacedText[] = [];
  const end = (): void => {
    lines.push(
      ...readColumns(
        band.filter(({ right }) => right <= gutter),
        depth + 1,
      ),
    );
    lines.push(
      ...readColumns(
        band.filter(({ left }) => left >= gutter),
        depth + 1,
      ),
    );
    band = [];
  };
  for (const stretch of stretches) {
    if (stretch.left < gutter && stretch.right > gutter) {
      end();
      lines.push(...linesOf([stretch]));
    } else band.push(stretch);
  }
  end();
  return lines;
}

/** An x between two columns, or undefined where there is one column. */
function gutterOf(stretches: readonly PlacedText[]): number | undefined {
  if (stretches.length < 2 * FEWEST) return undefined;
  const left = Math.min(...stretches.map((each) => each.left));
  const width = Math.max(...stretches.map((each) => each.right)) - left;
  let best: { x: number; crossing: number } | undefined;
  for (let step = 0; step <= STEPS; step++) {
    const x = left + width * (EDGE + ((1 - 2 * EDGE) * step) / STEPS);
    const crossing = stretches.filter((each) => each.left < x && each.right > x).length;
    if (crossing > stretches.length * CROSSING || (best && crossing >= best.crossing)) continue;
    if (partsColumns(stretches, x)) best = { x, crossing };
  }
  return best?.x;
}

function partsColumns(stretches: readonly PlacedText[], x: number): boolean {
  const before = stretches.filter(({ right }) => right <= x);
  const after = stretches.filter(({ left }) => left >= x);
  if (before.length < FEWEST || after.length < FEWEST) return false;
  if (medianLength(before) < SHORTEST || medianLength(after) < SHORTEST) return false;
  const shared = Math.min(bottomOf(before), bottomOf(after)) - Math.max(before[0]?.y ?? 0, after[0]?.y ?? 0);
  const shorter = Math.min(bottomOf(before) - (before[0]?.y ?? 0), bottomOf(after) - (after[0]?.y ?? 0));
  return shared > 0 && shared >= shorter / 2;
}

function medianLength(stretches: readonly PlacedText[]): number {
  const lengths = stretches.map(({ left, right, size }) => (right - left) / size).toSorted((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}

function bottomOf(stretches: readonly PlacedText[]): number {
  return stretches.at(-1)?.y ?? 0;
}

function linesOf(stretches: readonly PlacedText[]): PlacedLine[] {
  const rows = rowsOf(stretches);
  const columnLeft = Math.min(...stretches.map(({ left }) => left));
  const columnRight = Math.max(...stretches.map(({ right }) => right));
  return rows.flatMap((row) => {
    const [first, ...others] = row;
    if (!first) return [];
    const cells = cellsOf(row);
    const line = others.reduce((all, next) => joined(all, next), first);
    return [{ ...line, columnLeft, columnRight, ...(cells.length > 1 ? { cells } : {}) }];
  });
}

/** The words of a row by the wide gaps in it; a title that is spaced out, character by character, is one cell. */
function cellsOf(row: readonly PlacedText[]): string[] {
  const cells: PlacedText[] = [];
  for (const next of row) {
    const last = cells.at(-1);
    if (last && next.left - last.right <= CELL_GAP * next.size) cells[cells.length - 1] = joined(last, next);
    else cells.push(next);
  }
  return cells.every(({ text }) => text.length === 1) ? [] : cells.map(({ text }) => text);
}
