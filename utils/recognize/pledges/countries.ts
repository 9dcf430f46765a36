/** Which country a person stands for. */
import type { Named, Scene } from './scene';
import { CHINA, idsOf } from './sides';
import { placeBefore } from './speakers';

/** Bodies whose members stand for China. */
const CHINESE_BODY = /china|chinese|^organization\/(cpc|npc|cppcc|state-council|ndrc|pboc|mofcom|mfa|mof|central-)/;
/** Places in the text at which a person is looked for a country before the name. */
const MOST_PLACES = 5;
/** A name no longer than this is Chinese unless the text says otherwise. */
const LONGEST_CHINESE_NAME = 4;

/**
 * Asks for the country of persons: by the post held on the article's date (or the last
 * one known), else by the place before the name (土耳其外长…), else by the form of the
 * name. International officials stand for their organization. Answers are kept.
 */
export function countriesOf(scene: Scene): (person: Named) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  let places: ReadonlyMap<string, readonly Named[]> | undefined;
  return (person) => {
    const key = person.ids[0] ?? person.text;
    const answer =
      known.get(key) ??
      byPost(scene, person) ??
      byPlace(scene, (places ??= byName(scene)).get(person.text) ?? [], person);
    known.set(key, answer);
    return answer;
  };
}

function byPost({ dictionary, date = '9999' }: Scene, person: Named): readonly string[] | undefined {
  const number = person.ids[0] === undefined ? undefined : dictionary.numberOf(person.ids[0]);
  const posts = number === undefined ? [] : (dictionary.entity(number).posts ?? []);
  const held = posts.filter(({ from = '', to = '9999' }) => from <= date && date.slice(0, to.length) <= to);
  const body = [...posts, ...held].findLast(({ of }) => of !== undefined)?.of;
  if (body === undefined) return undefined;
  return !body.startsWith('place/') && CHINESE_BODY.test(body) ? [CHINA] : [body];
}

function byPlace(scene: Scene, places: readonly Named[], person: Named): readonly string[] {
  const place = places.map((mention) => placeBefore(scene, mention)).find((found) => found !== undefined);
  if (place) return idsOf(place);
  return person.text.length <= LONGEST_CHINESE_NAME ? [CHINA] : [person.text];
}

/** The first few places of each person, by the name as written. */
function byName({ mentions }: Scene): ReadonlyMap<string, readonly Named[]> {
  const places = new Map<string, Named[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue;
    const there = places.get(mention.text);
    if (!there) places.set(mention.text, [mention]);
    else if (there.length < MOST_PLACES) there.push(mention);
  }
  return places;
}
