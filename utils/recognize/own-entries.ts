import type { OwnDictionary } from '@/utils/dictionary/own-dictionary';
import { type Candidate, type Found, only, type Reading } from './candidate';
import { splitsWord } from './collect';
import { scan } from './scan';

/** Every place where an own entry is named. */
export function ownCandidates({ dictionary, condensed }: Reading, own: OwnDictionary): Candidate[] {
  const found: Candidate[] = [];
  scan(own.automaton, condensed.units, (pattern, end) => {
    const start = end - (own.automaton.length[pattern] as number);
    if (splitsWord(condensed, start, end)) return;
    found.push({ start, end, entities: only(dictionary.entityCount + (own.entryOf[pattern] as number)), own: true });
  });
  return found;
}

/** What was found without the bundled entities that own entries stand in for. */
export function withoutReplaced(found: Found, { dictionary }: Reading, own: OwnDictionary): Found {
  const replaced = replacedNumbers(dictionary, own);
  if (replaced.size === 0) return found;
  return {
    ...found,
    candidates: found.candidates.filter(({ entities }) => !entities.some((entity) => replaced.has(entity))),
    members: found.members.filter(({ entity }) => !replaced.has(entity)),
    shortNames: found.shortNames.map((name) => ({
      ...name,
      people: Array.from(name.people).filter((person) => !replaced.has(person)),
    })),
  };
}

/**
 * Own readings as what gated aliases may lean on: who names an entry that stands in for
 * a bundled entity names that entity, so that aliases of others that need it stay.
 */
export function asNamed(candidates: readonly Candidate[], { dictionary }: Reading, own: OwnDictionary): Candidate[] {
  const { entityCount } = dictionary;
  return candidates.map((candidate) => {
    const replaces = own.entries[(candidate.entities[0] as number) - entityCount]?.replaces;
    const number = replaces === undefined ? undefined : dictionary.numberOf(replaces);
    return number === undefined ? candidate : { ...candidate, entities: [...candidate.entities, number] };
  });
}

function replacedNumbers(dictionary: Reading['dictionary'], { replaced }: OwnDictionary): Set<number> {
  return new Set([...replaced].flatMap((id) => dictionary.numberOf(id) ?? []));
}
