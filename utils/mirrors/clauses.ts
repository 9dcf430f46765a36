/**
 * What a text is made of, clause by clause, and what of it was exchanged in another one.
 *
 * A mirror has the clauses of its original, or has them not: what was cut is missing, what was
 * put in is new. The next text of a series (a reply on the same matter to another country, the
 * notice of another day) has the same clauses too, but some with another name or figure *in the same
 * place*: such a clause is in the other text as well, beginning or ending alike and yet not the
 * same. So every clause is kept as three hashes, of the whole and of its two ends, and the
 * clauses that were exchanged are counted.
 *
 * Cost: linear in the text; three numbers a clause, of at most 512 clauses.
 */
import type { ClauseSample } from '@/utils/model/article';
import { hashOf } from './hash';

/** Shorter ones (会上, 对此) stand in any text. */
const SHORTEST = 4;
/** How many characters of either end are compared; of a short clause half of it. */
const END = 4;
/** The first six thousand characters or so: enough to tell a series from a story. */
const MOST = 512;
const CLAUSE = /[^,.;:!?。、"'“”‘’「」『』《》()…—-]+/g;
const DECIMAL = /(?<=\d)\.(?=\d)/g;
const DIGITS = /\d+(?:·\d+)?/g;

/** The clauses of lines in comparable form. */
export function clausesOf(lines: readonly string[]): ClauseSample {
  const whole: number[] = [];
  const heads: number[] = [];
  const tails: number[] = [];
  for (const line of lines) {
    for (const [clause] of line.replace(DECIMAL, '·').matchAll(CLAUSE)) {
      if (clause.length < SHORTEST) continue;
      if (whole.length === MOST) return { whole, heads, tails };
      const frame = clause.replace(DIGITS, '#');
      const size = Math.max(1, Math.min(END, frame.length >> 1));
      whole.push(hashOf(clause));
      heads.push(hashOf(frame.slice(0, size)));
      tails.push(hashOf(frame.slice(-size)));
    }
  }
  return { whole, heads, tails };
}

/** Two texts by their clauses. */
export interface ClauseComparison {
  /** Clauses of the one that stand in the other, word for word. */
  readonly common: number;
  /** Clauses that stand in both, but not word for word. */
  readonly exchanged: number;
  /** These as a part of all that is not the same, in the text where they are more of it: of a text that was cut a small one. */
  readonly part: number;
}

/** How many clauses two texts share, and how many were exchanged in the same frame. */
export function compareClauses(a: ClauseSample, b: ClauseSample): ClauseComparison {
  const [inA, inB] = [new Set(a.whole), new Set(b.whole)];
  const [ownA, ownB] = [framesBut(a, inB), framesBut(b, inA)];
  const common = a.whole.filter((hash) => inB.has(hash)).length;
  const exchanged = Math.min(alike(ownA, ownB), alike(ownB, ownA));
  return { common, exchanged, part: exchanged / Math.max(1, Math.min(ownA.length, ownB.length)) };
}

type Frame = readonly [head: number, tail: number];

function framesBut({ whole, heads, tails }: ClauseSample, known: ReadonlySet<number>): Frame[] {
  return whole.flatMap((hash, at) => (known.has(hash) ? [] : [[heads[at] ?? 0, tails[at] ?? 0] as const]));
}

function alike(ours: readonly Frame[], theirs: readonly Frame[]): number {
  const heads = new Set(theirs.map(([head]) => head));
  const tails = new Set(theirs.map(([, tail]) => tail));
  return ours.filter(([head, tail]) => heads.has(head) || tails.has(tail)).length;
}
