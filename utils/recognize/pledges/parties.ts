/**
 * Whom the words for parties mean in this article: 双方 the pair last named, 我们 the
 * speaker's side, a minister his country. What stays unknown keeps the words of the text.
 */
import type { Agent } from './agents';
import { countriesOf } from './countries';
import type { Named, Scene } from './scene';
import { CHINA, defaultSide, groupsOf, idsOf, mostOften, pairsOf, signatory, speakersOf } from './sides';
import { lastAtOrBefore, type SpeakerEvent, speakerEvents } from './speakers';

const ONE_SIDE = /^(我们|我国|我方|我党|我部|咱们)$/;
const TWO_SIDES = /^(双方|两国|两军|两党|两国元首|两国领导人|两国政府|大家)$/;
const SEVERAL =
  /^(各方|与会各方|各国|[三四五六七]国|[三四五六七]方|各?成员国|缔约[方国]|各国元首|各国领导人们?|与会领导人|各?成员国元首|[五六]国元首|五国领导人|各代表团团长|(?:元首|领导人|部长|外长)们)$/;
const UNNAMED_SIDE = /^.方$/;
const NUMERALS = '零一二三四五六七八九十';

export interface Parties {
  /** Ids, or words of the text, of the party an agent stands for at a place. */
  of(agent: Agent, at: number): readonly string[];
  /** The party whose speech the place belongs to; undefined where somebody only asks. */
  speaking(at: number): readonly string[] | undefined;
  /** The ids of a mention as a party: a person counts as his country. */
  ofMention(mention: Named): readonly string[];
  /** The same, but a region with 国家 behind it is the group of its countries that the article names (中亚国家 → 中亚五国). */
  ofPlace(mention: Named): readonly string[];
  /** The two sides of a meeting that a place belongs to. */
  pairAt(at: number): readonly string[] | undefined;
}

/** What is known of the parties of one article; each part is made when first asked for. */
interface Known {
  readonly events: () => readonly SpeakerEvent[];
  readonly groups: () => readonly string[];
  readonly side: () => readonly string[];
  readonly nameOf: (id: string) => string;
}

export function partiesOf(scene: Scene): Parties {
  const known = knownOf(scene);
  const countryOf = countriesOf(scene);
  const ofPlace = (mention: Named): readonly string[] => placeOrGroup(scene, known, mention);
  const ofMention = (mention: Named): readonly string[] =>
    mention.kind === 'place' ? ofPlace(mention) : mention.kind === 'person' ? countryOf(mention) : idsOf(mention);
  const pairs = once(() => pairsOf(scene, ofMention));
  const dominant = once(() => mostOften(pairs()));
  const twoSpeakers = once(() => speakersOf(known.events(), ofMention));
  const pairAt = (at: number): readonly string[] | undefined =>
    dominant() ?? (lastAtOrBefore(pairs(), at) ?? pairs()[0])?.ids ?? twoSpeakers();
  const speaking = (at: number): readonly string[] | undefined => {
    const event = lastAtOrBefore(known.events(), at);
    if (!event) return known.side();
    return event.speaker ? ofMention(event.speaker) : undefined;
  };
  const meant = (agent: Agent, at: number): readonly string[] =>
    agent.named.length > 0
      ? [...new Set(agent.named.flatMap((mention) => [...ofMention(mention)]))]
      : ofWord({ known, speaking, pairAt }, agent.word, at);
  return { of: meant, speaking, ofMention, ofPlace, pairAt };
}

function knownOf(scene: Scene): Known {
  return {
    events: once(() => speakerEvents(scene)),
    groups: once(() => groupsOf(scene)),
    side: once(() => signatory(scene) ?? defaultSide(scene)),
    nameOf: (id) => {
      const number = scene.dictionary.numberOf(id);
      return number === undefined ? id : scene.dictionary.entity(number).name;
    },
  };
}

function placeOrGroup({ text }: Scene, { groups, nameOf }: Known, mention: Named): readonly string[] {
  if (mention.ids.length !== 1 || !text.slice(mention.end, mention.end + 4).includes('国')) return idsOf(mention);
  const name = nameOf(mention.ids[0] as string);
  const group = groups().find((id) => nameOf(id).startsWith(name));
  return group === undefined ? idsOf(mention) : [group];
}

interface Asked extends Pick<Parties, 'speaking' | 'pairAt'> {
  readonly known: Known;
}

/** Whom a word stands for that names nobody. */
function ofWord({ known, speaking, pairAt }: Asked, word: string, at: number): readonly string[] {
  if (word === '我') return ownName(lastAtOrBefore(known.events(), at)) ?? speaking(at) ?? [CHINA];
  if (ONE_SIDE.test(word)) return speaking(at) ?? known.side();
  if (TWO_SIDES.test(word)) return pairAt(at) ?? [word];
  if (SEVERAL.test(word)) return several(known, word, pairAt(at));
  if (!UNNAMED_SIDE.test(word)) return [word];
  // 巴方 of a country the dictionary cannot tell is the speaker's, unless the host speaks.
  const ids = speaking(at);
  return ids?.length === 1 && !ids.includes(CHINA) ? ids : [word];
}

function ownName(event: SpeakerEvent | undefined): readonly string[] | undefined {
  return event?.speaker?.kind === 'person' ? idsOf(event.speaker) : undefined;
}

/** 五国 is a group of that many; 各方 the pair of a meeting with such a group. */
function several({ groups, nameOf }: Known, word: string, pair: readonly string[] | undefined): readonly string[] {
  const counted = NUMERALS.indexOf(word[0] ?? ' ') > 0;
  const group = groups().find((id) => counted && nameOf(id).endsWith(`${word[0]}国`));
  if (group) return [group];
  return pair?.some((id) => groups().includes(id)) ? pair : [word];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
