/**
 * Fused lists of countries by their short forms: 中俄, 中日韩, 美英澳. A run of two to
 * eight different members counts where each is named in the article or is one of the
 * few whose short form speaks for itself. In a run of three or more, two such members
 * carry others whose short form only one country has.
 *
 * Cost: for each place where a member stands, a walk of at most eight members.
 */
import type { Candidate, Member, Reading } from './candidate';
import { neighboursAllow } from './collect';
import { type Named, nearest } from './context';

const LONGEST = 8;

/** Before these a run is no list: 中美国 ends in 美国, 哈中方 in 中方, 中英文 is about languages. */
const NOT_BEFORE = ['国', '方', '元', '语', '文'];

interface Resolved extends Member {
  /** Neither named in the article nor free: counts only in good company. */
  readonly weak: boolean;
}

/** Every reading of the members' runs as a list. */
export function fusedLists(reading: Reading, members: readonly Member[], named: Named): Candidate[] {
  const byPlace = resolve(membersInRuns(members), named);
  const lists: Candidate[] = [];
  for (const [start, first] of byPlace) {
    if (!edgeAllows(reading, first, 'notAfter')) continue;
    const run: Resolved[] = [];
    let next: Resolved | undefined = first;
    while (next && run.length < LONGEST && !run.some(({ entity }) => entity === next?.entity)) {
      run.push(next);
      if (counts(run) && edgeAllows(reading, next, 'notBefore')) {
        lists.push({ start, end: next.end, entities: run.map(({ entity }) => entity), fused: true });
      }
      next = byPlace.get(next.end);
    }
  }
  return lists;
}

function counts(run: readonly Resolved[]): boolean {
  const strong = run.filter(({ weak }) => !weak).length;
  return run.length >= 2 && (strong === run.length || (run.length >= 3 && strong >= 2));
}

/** The members that another one touches; most short forms stand alone and are no list. */
function membersInRuns(members: readonly Member[]): Member[] {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { start, end } of members) {
    starts.add(start);
    ends.add(end);
  }
  return members.filter(({ start, end }) => starts.has(end) || ends.has(start));
}

/** One member a place: the one named nearest, else the free one, else the only one; the longest form first. */
function resolve(members: readonly Member[], named: Named): Map<number, Resolved> {
  const rivals = new Map<number, Member[]>();
  for (const member of members) {
    const there = rivals.get(member.start);
    if (there) there.push(member);
    else rivals.set(member.start, [member]);
  }
  const byPlace = new Map<number, Resolved>();
  for (const [start, there] of rivals) {
    const chosen = chooseMember(there, named);
    if (chosen) byPlace.set(start, chosen);
  }
  return byPlace;
}

function chooseMember(rivals: readonly Member[], named: Named): Resolved | undefined {
  const longest = Math.max(...rivals.map(({ end }) => end));
  const those = rivals.filter(({ end }) => end === longest);
  const byDistance = those
    .map((member) => ({ member, distance: nearest(named.get(member.entity), member.start) ?? Infinity }))
    .sort((a, b) => a.distance - b.distance);
  const best = byDistance[0];
  if (best && best.distance < Infinity) return { ...best.member, weak: false };
  const free = those.find((member) => member.free);
  if (free) return { ...free, weak: false };
  return those.length === 1 && those[0] ? { ...those[0], weak: true } : undefined;
}

function edgeAllows({ dictionary, condensed }: Reading, member: Member, side: 'notBefore' | 'notAfter'): boolean {
  const own = member.condition < 0 ? [] : (dictionary.condition(member.condition)[side] ?? []);
  const texts = side === 'notBefore' ? [...NOT_BEFORE, ...own] : own;
  return neighboursAllow({ [side]: texts }, condensed.units, member);
}
