import type { Candidate } from './candidate';
import { choose } from './choose';

/** Where each entity is named without conditions: starts in rising order, by entity number. */
export type Named = ReadonlyMap<number, readonly number[]>;

/** What the article names without conditions, which is what gated readings may lean on. */
export function namedEntities(candidates: readonly Candidate[]): Named {
  const named = new Map<number, number[]>();
  for (const { start, entities } of choose(candidates.filter((candidate) => !candidate.needs))) {
    for (const entity of entities) {
      const places = named.get(entity);
      if (places) places.push(start);
      else named.set(entity, [start]);
    }
  }
  return named;
}

/**
 * The readings that the article's context allows, at most one a stretch, in the order given: where
 * several entities share an alias, one whose need is met wins over one that has
 * none, and among those the one whose need was named nearest (before rather than after).
 */
export function inContext(candidates: readonly Candidate[], named: Named): Candidate[] {
  const allowed: Candidate[] = [];
  let nearestNeed = Infinity;
  for (const candidate of candidates) {
    const distance = distanceToNeed(candidate, named);
    if (distance === undefined) continue;
    // The readings of one stretch stand side by side, since one pattern gives them all.
    const rival = allowed.at(-1);
    const isRival = rival !== undefined && rival.start === candidate.start && rival.end === candidate.end;
    if (isRival && distance >= nearestNeed) continue;
    if (isRival) allowed.pop();
    allowed.push(candidate);
    nearestNeed = distance;
  }
  return allowed;
}

/** How far away the need is named; undefined if it is not, and beyond every distance for a reading without needs. */
function distanceToNeed({ needs, start }: Candidate, named: Named): number | undefined {
  if (!needs) return Infinity;
  let least: number | undefined;
  for (const need of needs) {
    const distance = nearest(named.get(need), start);
    if (distance !== undefined && (least === undefined || distance < least)) least = distance;
  }
  return least;
}

/** Distance from `start` back to the last naming before it, else (counted as further) on to the first after it. */
export function nearest(places: readonly number[] | undefined, start: number): number | undefined {
  if (!places || places.length === 0) return undefined;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last === undefined ? 1e9 + (places[low] as number) - start : start - last;
}
