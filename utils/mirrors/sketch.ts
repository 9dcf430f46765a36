/**
 * A short sketch of a text, by which the same story is known again on another site.
 *
 * Idea: a text is seen as the set of its shingles, runs of `SHINGLE` folded characters,
 * each hashed to 32 bits. Of these the smallest hashes are kept: since the hash is the same
 * everywhere, two texts keep the same ones of what they share, and the part kept in common
 * tells how much of the text is (A. Broder, "On the resemblance and containment of
 * documents", 1997). White space, width, script and the writing of figures make no difference, nor does the way in
 * which a site divides paragraphs.
 *
 * Articles of one series (the daily fixing of a rate, the readout of a visit) share long
 * formulas and differ in figures and names. So the figures are sketched apart, each with the
 * characters around it: a mirror has the same ones, the next number of a series has others.
 * (Names come from recognition and need no sketch.) And the clauses are kept in their
 * order (`clauses.ts`), since a short formula differs in one of them only.
 *
 * Cost: one pass, ten multiplications a character; at most 2,200 numbers are kept of a text.
 */
import type { HashSample, TextSketch } from '@/utils/model/article';
import { clausesOf } from './clauses';
import { comparableLines } from './comparable';
import { hashOf } from './hash';

/** How many folded characters a shingle has: long enough to be rare, short enough that an edit costs few. */
export const SHINGLE = 10;
const WORDING_KEPT = 512;
const FIGURES_KEPT = 128;
/** A wording hash in eight is enough for any text of an article's length. */
const WORDING_BELOW = 2 ** 29;
const ALL = 2 ** 32;
/** With this many smallest hashes as keys, two texts that share half of their shingles miss each other once in 65,000 times. */
const KEYS = 16;

const FIGURE = /[0-9〇零一二三四五六七八九十百千万亿两%.]+/g;
/** Characters on either side that belong to a figure: what it is a figure of. */
const AROUND = 4;

/** The sketch of a readable text. */
export function sketchOf(text: string): TextSketch {
  const lines = comparableLines(text);
  const folded = lines.join('');
  return {
    length: folded.length,
    wording: smallest(shingleHashes(folded), { below: WORDING_BELOW, most: WORDING_KEPT }),
    figures: smallest(figureHashes(folded), { below: ALL, most: FIGURES_KEPT }),
    clauses: clausesOf(lines),
  };
}

/** Keys under which a sketch is looked up: texts that are mirrors of each other share one, as good as always. */
export function keysOf({ wording }: TextSketch): string[] {
  return wording.hashes.slice(0, KEYS).map((hash) => hash.toString(36));
}

function* shingleHashes(folded: string): Generator<number> {
  for (let at = 0; at + SHINGLE <= folded.length; at++) yield hashOf(folded, at, at + SHINGLE);
}

function* figureHashes(folded: string): Generator<number> {
  for (const { index, 0: figure } of folded.matchAll(FIGURE)) {
    yield hashOf(folded, Math.max(0, index - AROUND), Math.min(folded.length, index + figure.length + AROUND));
  }
}

function smallest(
  hashes: Iterable<number>,
  { below, most }: { readonly below: number; readonly most: number },
): HashSample {
  const kept = new Set<number>();
  for (const hash of hashes) if (hash < below) kept.add(hash);
  const sorted = [...kept].sort((a, b) => a - b);
  // What was cut off is not known to be absent, so the bound moves down to the first one left out.
  return { below: sorted[most] ?? below, hashes: sorted.slice(0, most) };
}
