import type { Dictionary, DictionaryEntity } from '@/utils/dictionary/load';
import type { Entity, Post } from '@/utils/model/entity';
import type { Pledge, Statement } from '@/utils/model/pledge';
import type { How, Mention } from '@/utils/model/recognition';
import { originalSpan } from '@/utils/text/condense';
import type { Candidate, Reading } from './candidate';

/** The mentions that chosen readings stand for, with their spans in the original text. */
export function mentionsOf({ dictionary, text, condensed }: Reading, chosen: readonly Candidate[]): Mention[] {
  const idsOf = new Map<Candidate['entities'], readonly string[]>();
  return chosen.map((candidate) => {
    const { start, end } = originalSpan(condensed, candidate.start, candidate.end);
    let entity = idsOf.get(candidate.entities);
    if (!entity) idsOf.set(candidate.entities, (entity = candidate.entities.map(dictionary.idOf)));
    const kind = candidate.kind ?? dictionary.kindOf(candidate.entities[0] as number);
    return { start, end, text: text.slice(start, end), kind, entity, how: howOf(candidate) };
  });
}

function howOf({ own, kind }: Candidate): How {
  if (own) return 'user';
  return kind === undefined ? 'dictionary' : 'pattern';
}

/** The entities that mentions and statements refer to, each with the post of the article's date. */
export function entitiesOf(
  reading: Reading,
  chosen: readonly Candidate[],
  ids: ReadonlySet<string>,
): Record<string, Entity> {
  const { dictionary, date } = reading;
  const entities: Record<string, Entity> = {};
  const known = new Set<number>();
  const add = (number: number): void => {
    if (known.has(number)) return;
    known.add(number);
    entities[dictionary.idOf(number)] ??= entityOn(dictionary.entity(number), date);
  };
  for (const candidate of chosen) candidate.entities.forEach(add);
  for (const id of ids) {
    const number = dictionary.numberOf(id);
    if (number !== undefined) add(number);
  }
  return entities;
}

/** The ids that statements name, of parties and occasions. */
export function idsIn(statements: readonly Statement[], catalogue: Readonly<Record<string, Pledge>>): Set<string> {
  const ids = new Set<string>();
  for (const { by, to } of statements) {
    for (const id of by) ids.add(id);
    for (const id of to) ids.add(id);
  }
  for (const { announced } of Object.values(catalogue)) if (announced.at !== undefined) ids.add(announced.at);
  return ids;
}

/** The catalogue's records of the pledges that are stated. */
export function catalogueOf(dictionary: Dictionary, statements: readonly Statement[]): Record<string, Pledge> {
  const catalogue: Record<string, Pledge> = {};
  for (const { pledge } of statements) {
    // Fingerprints of the grammar's statements stand in no catalogue.
    if (pledge === undefined || pledge.startsWith('~') || pledge in catalogue) continue;
    const number = dictionary.pledgeNumberOf(pledge);
    if (number === undefined) continue;
    const { id: _, ...record } = dictionary.pledge(number);
    catalogue[pledge] = record;
  }
  return catalogue;
}

/** What is said of an entity in an article of a day: the post held then and, where it differs, the one held now. */
export function entityOn({ posts = [], ...entity }: DictionaryEntity, date: string | undefined): Entity {
  const now = together(posts.filter((post) => post.to === undefined));
  const then = date === undefined ? undefined : together(postsOn(posts, date));
  return {
    ...entity,
    ...(then ? { post: then } : {}),
    ...(now && now.title !== then?.title ? { postNow: now } : {}),
  };
}

/** The posts held on a day, in the order of the dictionary. Dates compare at the precision in which they are given. */
export function postsOn(posts: readonly Post[], date: string): Post[] {
  return posts.filter(
    ({ from, to }) =>
      from !== undefined && from <= date.slice(0, from.length) && (!to || date.slice(0, to.length) <= to),
  );
}

/** Posts held together as one: all titles, and what is said of the first. */
function together(posts: readonly Post[]): Post | undefined {
  const [first] = posts;
  if (!first || posts.length === 1) return first;
  const en = posts.flatMap((post) => post.en ?? []);
  return {
    ...first,
    title: posts.map(({ title }) => title).join('、'),
    ...(en.length > 0 ? { en: en.join('; ') } : {}),
  };
}
