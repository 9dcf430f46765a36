import type { Statement } from '@/utils/model/pledge';
import { overlaps, type Span } from '@/utils/model/span';

/** Share of both that two statements must have in common for one to lend to the other, unless it contains it. */
const SAME = 0.5;

/**
 * The statements of the catalogue with those of the grammar that touch none of them.
 * A grammar statement of the same place lends a due date or a sum that the catalogue
 * has not. Both lists are sorted and so is the result; none overlap.
 */
export function combined(catalogue: readonly Statement[], grammar: readonly Statement[]): Statement[] {
  const result: Statement[] = [];
  let at = 0;
  for (const known of catalogue) {
    while (at < grammar.length && (grammar[at] as Statement).end <= known.start)
      result.push(grammar[at++] as Statement);
    let lending = known;
    while (at < grammar.length && overlaps(grammar[at] as Statement, known))
      lending = lent(lending, grammar[at++] as Statement);
    result.push(lending);
  }
  return [...result, ...grammar.slice(at)];
}

function lent(known: Statement, other: Statement): Statement {
  const contained = other.start <= known.start && known.end <= other.end;
  if (!contained && shared(known, other) < SAME) return known;
  return {
    ...known,
    ...(known.due === undefined && other.due !== undefined ? { due: other.due } : {}),
    ...(known.quantity === undefined && other.quantity !== undefined ? { quantity: other.quantity } : {}),
  };
}

/** Intersection over union. */
function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (a.end - a.start + (b.end - b.start) - both);
}
