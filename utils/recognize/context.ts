import type { Candidate } from './candidate';
import { choose } from './choose';

/** Where each entity is named without conditions. */
export interface Named {
  has(entity: number): boolean;
  /**
   * Distance from `start` back to the last naming of an entity before it, else (counted
   * as further) on to the first after it; undefined for one that is not named.
   */
  distance(entity: number, start: number): number | undefined;
}

/** What the article names without conditions, which is what gated readings may lean on. */
export function namedEntities(candidates: readonly Candidate[]): Named {
  const chosen = choose(candidates.filter((candidate) => !candidate.needs));
  const { first, places } = placesByEntity(chosen);
  return {
    has: (entity) => (first[entity + 1] ?? 0) > (first[entity] ?? 0),
    distance: (entity, start) => {
      const from = first[entity] ?? 0;
      const to = first[entity + 1] ?? 0;
      return to > from ? nearest(places.subarray(from, to), start) : undefined;
    },
  };
}

/** The starts of each entity side by side, rising: those of entity `n` stand from `first[n]` to `first[n + 1]`. */
function placesByEntity(chosen: readonly Candidate[]): { readonly first: Uint32Array; readonly places: Uint32Array } {
  let highest = -1;
  let count = 0;
  for (const { entities } of chosen) {
    count += entities.length;
    for (const entity of entities) if (entity > highest) highest = entity;
  }
  const first = new Uint32Array(highest + 3);
  for (const { entities } of chosen)
    for (const entity of entities) first[entity + 2] = (first[entity + 2] as number) + 1;
  for (let entity = 2; entity < first.length; entity++)
    first[entity] = (first[entity] as number) + (first[entity - 1] as number);
  const places = new Uint32Array(count);
  // Until here `first[n + 1]` is where the places of `n` begin; filling moves it to where they end.
  for (const { start, entities } of chosen) {
    for (const entity of entities) {
      places[first[entity + 1] as number] = start;
      first[entity + 1] = (first[entity + 1] as number) + 1;
    }
  }
  return { first, places };
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
    const distance = named.distance(need, start);
    if (distance !== undefined && (least === undefined || distance < least)) least = distance;
  }
  return least;
}

function nearest(places: Uint32Array, start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 1e9 + (places[0] as number) - start : start - (places[low - 1] as number);
}
