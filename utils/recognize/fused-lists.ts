/**
 * Fused lists of countries by their short forms: 中俄, 中日韩, 美英澳. A run of two to
 * eight different members counts where each is named in the article or is one of the
 * few whose short form speaks for itself. In a run of three or more, two such members
 * carry others whose short form only one country has.
 *
 * Cost: for each place where a member stands, a walk of at most eight members.
 */
import type { Candidate, Member, Reading } from './candidate';
import type { Named } from './context';
import { oneFollows, onePrecedes } from './neighbours';

const LONGEST = 8;

/** Every reading of the members' runs as a list. */
export function fusedLists(reading: Reading, members: readonly Member[], named: Named): Candidate[] {
  const lists: Candidate[] = [];
  const board = layOut(members, reading.condensed.units.length, named);
  for (const first of members) {
    // Most short forms stand alone and are no list.
    if (!board.at(first.end) || board.at(first.start) !== first || !edgeAllows(reading, first, 'notAfter')) continue;
    const run: Member[] = [first];
    let strong = board.isStrong(first) ? 1 : 0;
    for (let next = board.at(first.end); next && run.length < LONGEST; next = board.at(next.end)) {
      const { entity } = next;
      if (run.some((member) => member.entity === entity)) break;
      run.push(next);
      if (board.isStrong(next)) strong++;
      const counts = strong === run.length || (run.length >= 3 && strong >= 2);
      if (counts && edgeAllows(reading, next, 'notBefore')) {
        lists.push({ start: first.start, end: next.end, entities: run.map((member) => member.entity), fused: true });
      }
    }
  }
  return lists;
}

/** Which member stands at each place. */
interface Board {
  at(start: number): Member | undefined;
  /** Named in the article, or one of those that speak for themselves. */
  isStrong(member: Member): boolean;
}

/** One member a place: the longest form; of several countries the one named nearest, else the free one. */
function layOut(members: readonly Member[], size: number, named: Named): Board {
  const first = new Int32Array(size + 1).fill(-1);
  const next = new Int32Array(members.length).fill(-1);
  members.forEach(({ start }, number) => {
    next[number] = first[start] as number;
    first[start] = number;
  });
  const chosen = new Map<number, Member | undefined>();
  function at(start: number): Member | undefined {
    const head = first[start] ?? -1;
    if (head < 0) return undefined;
    if ((next[head] as number) < 0) return members[head];
    if (chosen.has(start)) return chosen.get(start);
    const rivals: Member[] = [];
    for (let number = head; number >= 0; number = next[number] as number) rivals.push(members[number] as Member);
    const member = chooseMember(rivals, named);
    chosen.set(start, member);
    return member;
  }
  return { at, isStrong: ({ entity, free }) => free || named.has(entity) };
}

/** Undefined where several countries share the form and nothing tells which is meant. */
function chooseMember(rivals: readonly Member[], named: Named): Member | undefined {
  const longest = Math.max(...rivals.map(({ end }) => end));
  const those = rivals.filter(({ end }) => end === longest);
  let best: Member | undefined;
  let least = Infinity;
  for (const member of those) {
    const distance = named.distance(member.entity, member.start);
    if (distance === undefined || distance >= least) continue;
    least = distance;
    best = member;
  }
  return best ?? those.find(({ free }) => free) ?? (those.length === 1 ? those[0] : undefined);
}

function edgeAllows({ dictionary, condensed }: Reading, member: Member, side: 'notBefore' | 'notAfter'): boolean {
  if (member.condition < 0) return true;
  const { notBefore = [], notAfter = [] } = dictionary.condition(member.condition);
  if (side === 'notBefore') return !oneFollows(notBefore, condensed.units, member.end);
  return !onePrecedes(notAfter, condensed.units, member.start);
}
