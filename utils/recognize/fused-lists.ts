/**
 * Fused lists of countries by their short forms: 中俄, 中日韩, 美英澳. A run of two to
 * five different members counts where each is named in the article, or is one of
 * the few whose short form speaks for itself.
 */
import type { Dictionary } from '@/utils/dictionary/load';
import type { Candidate, Member } from './candidate';
import { neighboursAllow } from './collect';
import { type Named, nearest } from './context';

const LONGEST = 5;

/** After these a run is no list: 中美国 is 美国 after some word, 中日方 is 日方. */
const NOT_BEFORE = ['国', '方', '元'];

/** Every reading of the members' runs as a list; `units` is the condensed text. */
export function fusedLists(dictionary: Dictionary, units: Uint16Array, members: readonly Member[], named: Named): Candidate[] {
  const byPlace = resolve(members, named);
  const lists: Candidate[] = [];
  for (const start of byPlace.keys()) {
    const entities: number[] = [];
    for (let end = start; end < start + LONGEST; end++) {
      const member = byPlace.get(end);
      if (!member || entities.includes(member.entity)) break;
      entities.push(member.entity);
      if (entities.length < 2) continue;
      if (edgesAllow({ dictionary, units, first: byPlace.get(start) as Member, last: member })) {
        lists.push({ start, end: end + 1, entities: [...entities], fused: true });
      }
    }
  }
  return lists;
}

/** One member a place: the one named nearest, else the one that is free; none if neither. */
function resolve(members: readonly Member[], named: Named): Map<number, Member> {
  const byPlace = new Map<number, { member: Member; distance: number }>();
  for (const member of members) {
    const distance = nearest(named.get(member.entity), member.at) ?? (member.free ? 2e9 : undefined);
    if (distance === undefined) continue;
    const rival = byPlace.get(member.at);
    if (!rival || distance < rival.distance) byPlace.set(member.at, { member, distance });
  }
  return new Map([...byPlace].map(([at, { member }]) => [at, member]));
}

interface Edges {
  readonly dictionary: Dictionary;
  readonly units: Uint16Array;
  readonly first: Member;
  readonly last: Member;
}

function edgesAllow({ dictionary, units, first, last }: Edges): boolean {
  const end = last.at + 1;
  if (!neighboursAllow({ notBefore: NOT_BEFORE }, units, first.at, end)) return false;
  const after = first.condition < 0 ? undefined : dictionary.condition(first.condition).notAfter;
  const before = last.condition < 0 ? undefined : dictionary.condition(last.condition).notBefore;
  return neighboursAllow({ ...(after ? { notAfter: after } : {}), ...(before ? { notBefore: before } : {}) }, units, first.at, end);
}
