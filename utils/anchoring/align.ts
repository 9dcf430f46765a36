/**
 * The best local alignment of a passage with a stretch of text (Smith and Waterman,
 * "Identification of Common Molecular Subsequences", 1981): one point for a unit that
 * agrees, one less for a unit that is exchanged, missing or added. Where the passage
 * goes on in the text is found although much of it is edited; ends that do not agree
 * at all are left out.
 *
 * Cost: passage × stretch steps, and as many bytes for the way back.
 */
export interface Alignment {
  /** For each unit of the passage the unit of the text it stands against, agreeing or exchanged; −1 for none. */
  readonly places: Int32Array;
}

const STOP = 0;
const BOTH = 1;
const TEXT = 2;
const PASSAGE = 3;

/** Aligns the whole passage with the units `from` to `to` (exclusive) of the text. */
export function align(
  passage: Uint16Array,
  text: Uint16Array,
  { from, to }: { readonly from: number; readonly to: number },
): Alignment {
  const width = to - from + 1;
  const ways = new Uint8Array((passage.length + 1) * width);
  const { row, column } = fill({ passage, text, from, width, ways });
  return { places: wayBack({ length: passage.length, from, width, ways, row, column }) };
}

interface Field {
  readonly passage: Uint16Array;
  readonly text: Uint16Array;
  readonly from: number;
  readonly width: number;
  readonly ways: Uint8Array;
}

/** Fills in the ways back, and answers where the best alignment ends. */
function fill({ passage, text, from, width, ways }: Field): { row: number; column: number } {
  const scores = new Int32Array(width);
  let [best, row, column] = [0, 0, 0];
  for (let y = 1; y <= passage.length; y++) {
    const unit = passage[y - 1];
    let diagonal = 0;
    let left = 0;
    for (let x = 1; x < width; x++) {
      const above = scores[x] as number;
      const both = diagonal + (text[from + x - 1] === unit ? 1 : -1);
      let score = 0;
      let way = STOP;
      if (both > 0) [score, way] = [both, BOTH];
      if (above - 1 > score) [score, way] = [above - 1, PASSAGE];
      if (left - 1 > score) [score, way] = [left - 1, TEXT];
      ways[y * width + x] = way;
      diagonal = above;
      scores[x] = left = score;
      if (score > best) [best, row, column] = [score, y, x];
    }
  }
  return { row, column };
}

interface Filled {
  readonly length: number;
  readonly from: number;
  readonly width: number;
  readonly ways: Uint8Array;
  readonly row: number;
  readonly column: number;
}

function wayBack({ length, from, width, ways, row, column }: Filled): Int32Array {
  const places = new Int32Array(length).fill(-1);
  for (let [y, x] = [row, column]; ;) {
    const way = ways[y * width + x];
    if (way === BOTH) places[--y] = from + --x;
    else if (way === PASSAGE) y--;
    else if (way === TEXT) x--;
    else return places;
  }
}
