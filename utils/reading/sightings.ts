import type { Statement } from '@/utils/model/pledge';
import type { Sighting } from '@/utils/model/reader-data';

interface SightingsOptions {
  readonly articleId: string;
  /** ISO 8601 with milliseconds. */
  readonly at: string;
}

/**
 * What is remembered of the pledges stated in an article: one sighting for each promise,
 * of the statement that says most about sum and date, of equals the first. Statements that
 * belong to no promise are left out, and so is a sum that no number can hold.
 */
export function sightingsOf(
  statements: readonly Statement[],
  { articleId, at }: SightingsOptions,
): readonly Sighting[] {
  const best = new Map<string, Statement>();
  for (const statement of statements) {
    if (statement.pledge === undefined) continue;
    const known = best.get(statement.pledge);
    if (!known || told(statement) > told(known)) best.set(statement.pledge, statement);
  }
  return [...best].map(([pledge, statement]) => {
    const { text, by, to, act, quantity, due, strength, cue } = statement;
    const sum = quantity && Number.isFinite(quantity.value) ? { quantity } : {};
    return { pledge, articleId, at, text, by, to, act, ...sum, ...(due === undefined ? {} : { due }), strength, cue };
  });
}

function told({ quantity, due }: Statement): number {
  return Number(quantity !== undefined) + Number(due !== undefined);
}
