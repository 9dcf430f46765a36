/**
 * What one site left out of a story and what it put in.
 *
 * Sites divide a story into paragraphs as they like, so paragraphs are not compared with each
 * other: a paragraph is missing in the other text when less than half of its shingles stand
 * anywhere in it. Linear in both texts.
 */
import { condense } from '@/utils/text/condense';
import { SHINGLE } from './sketch';

export interface ParagraphDifference {
  /** Paragraphs of the first text that the second one has not, in order, as they are written. */
  readonly cut: readonly string[];
  /** Paragraphs of the second text that the first one has not. */
  readonly added: readonly string[];
}

/** Less of a paragraph than this means that the other text has it not. */
const HALF = 0.5;

/** What became of the paragraphs of a first text in a second one. Paragraphs are its lines; empty ones are passed over. */
export function compareParagraphs(first: string, second: string): ParagraphDifference {
  return { cut: missingIn(second, first), added: missingIn(first, second) };
}

function missingIn(text: string, paragraphs: string): string[] {
  const folded = condense(text).text;
  const known = new Set<string>();
  for (let at = 0; at + SHINGLE <= folded.length; at++) known.add(folded.slice(at, at + SHINGLE));
  return paragraphs
    .split('\n')
    .filter((paragraph) => {
      const own = condense(paragraph).text;
      return own !== '' && partKnown(own, folded, known) < HALF;
    })
    .map((paragraph) => paragraph.trim());
}

function partKnown(paragraph: string, text: string, known: ReadonlySet<string>): number {
  const count = paragraph.length - SHINGLE + 1;
  if (count < 1) return text.includes(paragraph) ? 1 : 0;
  let found = 0;
  for (let at = 0; at < count; at++) if (known.has(paragraph.slice(at, at + SHINGLE))) found++;
  return found / count;
}
