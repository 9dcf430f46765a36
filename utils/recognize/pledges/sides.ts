/** The sides an article is about: pairs of parties, groups of countries, who speaks by default. */
import { firstEndingAfter, type Named, type Scene } from './scene';
import type { SpeakerEvent } from './speakers';

/** The host, for whom nearly all of the genre speaks. */
export const CHINA = 'place/cn';
const BETWEEN_SIDES = /^(?:(?:方面|政府)?[愿将也]?(?:同|和|与|跟)|-)$/;

/** Characters that the pattern between two sides takes at most. */
const LONGEST_BETWEEN = 4;

/** The ids of a mention; its words where the dictionary has it not. */
export function idsOf(mention: Named): readonly string[] {
  return mention.ids.length > 0 ? mention.ids : [mention.text];
}

/** An article that names no speaker speaks for China, as nearly all of the genre do. */
export function defaultSide({ dictionary }: Scene): readonly string[] {
  return dictionary.numberOf(CHINA) === undefined ? ['中国'] : [CHINA];
}

/** 我们，金砖国家领导人，: a declaration says at its beginning who speaks. */
export function signatory({ text, mentions }: Scene): readonly string[] | undefined {
  const at = text.slice(0, 4000).indexOf('我们,');
  const mention = at < 0 ? undefined : mentions[firstEndingAfter(mentions, at + 3)];
  return mention && mention.start <= at + 6 && (mention.kind === 'place' || mention.kind === 'organization')
    ? idsOf(mention)
    : undefined;
}

/** Two sides, and where the text names them. */
export interface Pair {
  readonly at: number;
  readonly ids: readonly string[];
}

/** Two places named as the sides of something: 中俄, 中国同中亚五国. */
export function pairsOf(scene: Scene, partyOf: (mention: Named) => readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  scene.mentions.forEach((mention, index) => {
    if (mention.kind === 'place' && mention.ids.length === 2) pairs.push({ at: mention.start, ids: mention.ids });
    const next = scene.mentions[index + 1];
    if (!next || next.start - mention.end > LONGEST_BETWEEN || !isSide(mention, next)) return;
    if (!BETWEEN_SIDES.test(scene.text.slice(mention.end, next.start))) return;
    const ids = [...partyOf(mention), ...partyOf(next)];
    if (ids.length === 2) pairs.push({ at: mention.start, ids });
  });
  return pairs
    .filter(({ ids }) => ids[0] !== ids[1])
    .map((pair) => ({ ...pair, ids: pair.ids.map((id) => groupFor(scene, id)) }));
}

/** Two places or persons, or one of them and a body of several (中国和东盟). */
function isSide(one: Named, other: Named): boolean {
  const isOne = isPlaceOrPerson(one);
  const isOther = isPlaceOrPerson(other);
  return (isOne && (isOther || other.kind === 'organization')) || (isOther && one.kind === 'organization');
}

function isPlaceOrPerson({ kind }: Named): boolean {
  return kind === 'place' || kind === 'person';
}

/** The two parties that speak in an article, if there are just two. */
export function speakersOf(
  events: readonly SpeakerEvent[],
  partyOf: (mention: Named) => readonly string[],
): readonly string[] | undefined {
  const sides = [...new Set(events.flatMap(({ speaker }) => (speaker ? [...partyOf(speaker)] : [])))];
  return sides.length === 2 ? sides : undefined;
}

/** 中国同中亚国家: the region stands for the group of its countries, where the article names that. */
function groupFor(scene: Scene, id: string): string {
  const group = groupsOf(scene).find((candidate) => candidate.startsWith(`${id}-`));
  return group ?? id;
}

/** The pair that is named again and again, if one stands out. */
export function mostOften(pairs: readonly Pair[]): readonly string[] | undefined {
  const counts = new Map<string, { ids: readonly string[]; count: number }>();
  for (const { ids } of pairs) {
    const key = [...ids].sort().join('|');
    const entry = counts.get(key) ?? { ids, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return best && best.count >= 3 && best.count * 2 > pairs.length ? best.ids : undefined;
}

const GROUPS = new WeakMap<Scene, readonly string[]>();

/** Ids of groups of countries that the article names (中亚五国). */
export function groupsOf(scene: Scene): readonly string[] {
  const known = GROUPS.get(scene);
  if (known) return known;
  const ids = new Set(
    scene.mentions
      .filter(({ kind, ids: of }) => kind === 'place' && of.length === 1)
      .map(({ ids: of }) => of[0] as string),
  );
  const groups = [...ids].filter((id) => {
    const number = scene.dictionary.numberOf(id);
    return number !== undefined && /[三四五六七八九十]国$/.test(scene.dictionary.entity(number).name);
  });
  GROUPS.set(scene, groups);
  return groups;
}
