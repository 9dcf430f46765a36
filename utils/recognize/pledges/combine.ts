import type { Statement } from '@/utils/model/pledge';
import { overlaps, type Span } from '@/utils/model/span';

/** Share of both that two statements must have in common for one to lend to the other, unless it contains it. */
const SAME = 0.5;

/**
 * The statements of the catalogue with those of the grammar that touch none of them.
 * A grammar statement of the same place lends the due date and the sum that the text
 * itself gives, which may have moved since the promise was announced. Both lists are sorted and so is the result; none overlap.
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
    ...(other.due !== undefined && (known.due === undefined || isDated(other.due)) ? { due: other.due } : {}),
    ...(other.quantity !== undefined && saysSum(known, other) ? { quantity: other.quantity } : {}),
  };
}

/** Whether a due date is a date, not the words of a period that the article gives no date for. */
function isDated(due: string): boolean {
  return /^\d{4}/.test(due);
}

/** Whether the other's sum is one of the same unit, or the only one. */
function saysSum({ quantity }: Statement, other: Statement): boolean {
  return quantity === undefined || quantity.unit === other.quantity?.unit;
}

/** Intersection over union. */
function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (a.end - a.start + (b.end - b.start) - both);
}
