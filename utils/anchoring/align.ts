/**
 * The best local alignment of a passage with a stretch of text (Smith and Waterman,
 * "Identification of Common Molecular Subsequences", 1981): one point for a unit that
 * agrees, one less for a unit that is exchanged, missing or added. Where the passage
 * goes on in the text is found although much of it is edited; ends that do not agree
 * at all are left out.
 *
 * Cost: passage × stretch steps, and two bytes for each: only the scores are kept, and
 * the way back is read off them.
 */
export interface Alignment {
  /** For each unit of the passage the unit of the text it stands against, agreeing or exchanged; −1 for none. */
  readonly places: Int32Array;
}

/** Aligns the whole passage with the units `from` to `to` (exclusive) of the text. */
export function align(
  passage: Uint16Array,
  text: Uint16Array,
  { from, to }: { readonly from: number; readonly to: number },
): Alignment {
  const width = to - from + 1;
  const field = {
    passage,
    stretch: text.subarray(from, to),
    width,
    scores: new Uint16Array((passage.length + 1) * width),
  };
  return { places: wayBack(field, { from, end: fill(field) }) };
}

interface Field {
  readonly passage: Uint16Array;
  readonly stretch: Uint16Array;
  readonly width: number;
  /** Row by row: a row for each unit of the passage and a column for each of the stretch, after an empty one of either. */
  readonly scores: Uint16Array;
}

/** Fills in the best score of an alignment that ends in each cell, and answers the first cell with the best of all. */
function fill({ passage, stretch, width, scores }: Field): number {
  let [best, end] = [0, 0];
  for (let y = 1; y <= passage.length; y++) {
    const unit = passage[y - 1];
    const row = y * width;
    let diagonal = 0;
    let left = 0;
    for (let x = 1; x < width; x++) {
      const above = scores[row - width + x] as number;
      const both = diagonal + (stretch[x - 1] === unit ? 1 : -1);
      // The score to the left comes last: the next step waits for nothing else.
      left = Math.max(Math.max(both, above - 1, 0), left - 1);
      scores[row + x] = left;
      diagonal = above;
      if (left > best) [best, end] = [left, row + x];
    }
  }
  return end;
}

/** From the best end back to where its score begins; of equally good ways units that stand against each other go first. */
function wayBack(
  { passage, stretch, width, scores }: Field,
  { from, end }: { readonly from: number; readonly end: number },
): Int32Array {
  const places = new Int32Array(passage.length).fill(-1);
  for (let at = end; ;) {
    const score = scores[at] as number;
    if (score === 0) return places;
    const [x, y] = [(at % width) - 1, Math.floor(at / width) - 1];
    const both = (scores[at - width - 1] as number) + (stretch[x] === passage[y] ? 1 : -1);
    if (both === score) {
      places[y] = from + x;
      at -= width + 1;
    } else at -= (scores[at - width] as number) - 1 === score ? width : 1;
  }
}
