/**
 * Where in a text a passage may stand that is not there word for word.
 *
 * The text is cut into overlapping triples of units, which are chained by a hash of
 * their content. Each triple of the passage that stands in the text votes for the
 * place at which the passage would then begin; where many agree, within the shift that
 * insertions and deletions cause, is a candidate. Triples that stand in very many
 * places say nothing and are passed over.
 *
 * Cost: the index one pass over the text and 4 bytes a unit (and 256 KiB); a search
 * as many steps as the passage's triples have occurrences.
 */
const GRAM = 3;
const HASH_BITS = 16;
const MOST_PLACES = 48;
/** Votes for places that lie this near to each other count together. */
export const BUCKET = 32;
/** A candidate has this part of the votes there could be, and at least so many. */
const LEAST_PART = 0.06;
const LEAST_VOTES = 3;

export interface SeedIndex {
  readonly units: Uint16Array;
  /** The last place of each hash, and for each place the one before it with the same hash; −1 for none. */
  readonly last: Int32Array;
  readonly previous: Int32Array;
}

/** A place at which the passage may begin, in units of the text; it may be negative where its beginning is gone. */
export interface Candidate {
  readonly start: number;
  readonly votes: number;
}

export function indexSeeds(units: Uint16Array): SeedIndex {
  const last = new Int32Array(1 << HASH_BITS).fill(-1);
  const previous = new Int32Array(units.length);
  for (let at = 0; at + GRAM <= units.length; at++) {
    const hash = hashAt(units, at);
    previous[at] = last[hash] as number;
    last[hash] = at;
  }
  return { units, last, previous };
}

function hashAt(units: Uint16Array, at: number): number {
  const mixed =
    Math.imul(units[at] as number, 0x9e3779b1) ^
    Math.imul(units[at + 1] as number, 0x85ebca6b) ^
    Math.imul(units[at + 2] as number, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> (32 - HASH_BITS)) >>> 0;
}

/** The places with the most votes, at most `most`; of equal ones those nearest to `expected` first. */
export function candidatesFor(
  index: SeedIndex,
  passage: Uint16Array,
  { expected, most }: { readonly expected: number; readonly most: number },
): Candidate[] {
  const votes = new Map<number, number>();
  for (let at = 0; at + GRAM <= passage.length; at++) {
    for (const place of placesOf(index, passage, at)) {
      const bucket = Math.floor((place - at) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const least = Math.max(LEAST_VOTES, LEAST_PART * (passage.length - GRAM + 1));
  const distance = ({ start }: Candidate): number => Math.abs(start - expected);
  return [...votes]
    .map(([bucket, count]) => ({
      start: bucket * BUCKET + BUCKET / 2,
      // What lies on both sides of a border between buckets counts for both.
      votes: count + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0),
    }))
    .filter((candidate) => candidate.votes >= least)
    .toSorted((a, b) => b.votes - a.votes || distance(a) - distance(b))
    .slice(0, most);
}

function placesOf({ units, last, previous }: SeedIndex, passage: Uint16Array, at: number): readonly number[] {
  const places: number[] = [];
  for (let place = last[hashAt(passage, at)] as number; place >= 0; place = previous[place] as number) {
    if (units[place] !== passage[at] || units[place + 1] !== passage[at + 1] || units[place + 2] !== passage[at + 2])
      continue;
    if (places.push(place) > MOST_PLACES) return [];
  }
  return places;
}
