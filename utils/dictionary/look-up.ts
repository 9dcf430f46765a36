/**
 * Look-ups by what a reader types: Chinese names and aliases from their beginning or
 * inside (either script), pinyin without tones (`wangyi`, `wang yi`, `wy`), English by
 * any of its words. Works on the compiled file alone: a query costs a few sweeps over
 * some 10⁵ code units (one or two milliseconds), and records are read for the entities
 * that are answered, not for those that are weighed.
 */
import type { EntityKind } from '@/utils/model/entity';
import type { FoundEntity } from '@/utils/model/found-entity';
import { condense } from '@/utils/text/condense';
import { stringOf } from '@/utils/text/fold';
import { FORM, type Sections } from './layout';
import type { Dictionary } from './load';
import { formsRead, matchesIn, type Place, textAt } from './look-up-matches';
import { plainLatin, plainPinyin } from './look-up-text';

export interface SearchOptions {
  /** The most entities that are answered. */
  readonly limit: number;
  /** Only entities of these kinds; all without. */
  readonly kinds?: readonly EntityKind[] | undefined;
}

/** How good a match is, the best first. Within a tier a name comes before an alias, and a short form before a long one. */
const TIER = { exact: 0, namePrefix: 1, aliasPrefix: 2, pinyin: 3, initials: 4, english: 5, inside: 6 } as const;

/** The forms' text is shorter than this, so that a rank is one exact number; the last place stands for the English name. */
const PLACES = 2 ** 21;
const ENGLISH = PLACES - 1;

/** Best rank of each entity found. */
type Ranks = Map<number, number>;

/**
 * The entities that a query finds, the best first: those it names exactly, names that
 * begin with it, aliases that do, pinyin, initials, words of the English name, names and
 * aliases that contain it. Each entity once. A query without letters, digits or
 * characters finds nothing.
 */
export function search(dictionary: Dictionary, query: string, { limit, kinds }: SearchOptions): FoundEntity[] {
  const { sections } = dictionary;
  const ranks: Ranks = new Map();
  const wanted = condense(query).text;
  if (/[\p{L}\p{N}]/u.test(wanted)) matchForms(sections, wanted, ranks);
  if (!/\p{Script=Han}/u.test(wanted)) {
    matchPinyin(sections, plainPinyin(query), ranks);
    matchEnglish(sections, plainLatin(query), ranks);
  }
  const isWanted = (entity: number): boolean => !kinds || kinds.includes(dictionary.kindOf(entity));
  return best(ranks, limit, isWanted).map(([entity, rank]) => foundEntity(dictionary, entity, rank));
}

/** The best of what was found, in order. A single letter finds thousands, of which a list shows a dozen: they are picked, not all sorted. */
function best(ranks: Ranks, limit: number, isWanted: (entity: number) => boolean): [number, number][] {
  const picked: [number, number][] = [];
  for (const [entity, rank] of ranks) {
    const last = picked.at(-1);
    if (picked.length === limit && (!last || comesBefore(last, [entity, rank]))) continue;
    if (!isWanted(entity)) continue;
    let at = picked.length;
    while (at > 0 && comesBefore([entity, rank], picked[at - 1] as [number, number])) at--;
    picked.splice(at, 0, [entity, rank]);
    if (picked.length > limit) picked.pop();
  }
  return picked;
}

function comesBefore(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[1] < b[1] || (a[1] === b[1] && a[0] < b[0]);
}

/** The names by which an entity is recognized wherever they stand, its own name first: what a reader's own entry may take over. */
export function freeNames(dictionary: Dictionary, entity: number): string[] {
  const { name, aliases } = dictionary.entity(entity);
  const { formText, formEntity, formFlags } = dictionary.sections;
  const forms = new Set([name, ...aliases].map((form) => condense(form).text));
  const gated = new Set<string>();
  for (const form of forms) {
    for (const { number, start, end, at } of matchesIn(formText, form)) {
      const isForm = at === start && end - start === form.length && formEntity[number] === entity;
      if (isForm && ((formFlags[number] as number) & FORM.gated) !== 0) gated.add(form);
    }
  }
  return [name, ...aliases.filter((alias) => !gated.has(condense(alias).text))];
}

function matchForms(sections: Sections, wanted: string, ranks: Ranks): void {
  for (const match of matchesIn(sections.formText, wanted)) {
    const { number, start, end, at } = match;
    if (at > start) rankForm(sections, ranks, { ...match, tier: TIER.inside });
    else if (!isNameOf(sections, number)) rankForm(sections, ranks, { ...match, tier: TIER.aliasPrefix });
    else rankForm(sections, ranks, { ...match, tier: end - start === wanted.length ? TIER.exact : TIER.namePrefix });
  }
}

function matchPinyin(sections: Sections, wanted: string, ranks: Ranks): void {
  if (wanted === '') return;
  for (const form of formsRead(sections, wanted)) rankForm(sections, ranks, { ...form, tier: TIER[form.by] });
}

/** English names as they are compared, made at the first search of a dictionary: the file keeps them as they are written. */
const plainEnglish = new WeakMap<Sections, Uint16Array>();

function plainEnglishOf(sections: Sections): Uint16Array {
  const known = plainEnglish.get(sections);
  if (known) return known;
  const plain = stringOf(sections.englishText).split('\0').map(plainLatin).join('\0');
  const units = Uint16Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
  plainEnglish.set(sections, units);
  return units;
}

function matchEnglish(sections: Sections, wanted: string, ranks: Ranks): void {
  for (const { number, start, end } of matchesIn(plainEnglishOf(sections), wanted, 'words')) {
    const length = end - start;
    const tier = length === wanted.length ? TIER.exact : TIER.english;
    keepBest(ranks, number, rankOf({ tier, alias: 1, length, place: ENGLISH }));
  }
}

interface Rank {
  readonly tier: number;
  readonly alias: number;
  readonly length: number;
  /** Where the form begins, or `ENGLISH`. */
  readonly place: number;
}

function rankOf({ tier, alias, length, place }: Rank): number {
  return ((tier * 2 + alias) * 256 + Math.min(length, 255)) * PLACES + place;
}

function rankForm(
  sections: Sections,
  ranks: Ranks,
  { number, start, end, tier }: Place & { readonly tier: number },
): void {
  const alias = isNameOf(sections, number) ? 0 : 1;
  keepBest(ranks, sections.formEntity[number] as number, rankOf({ tier, alias, length: end - start, place: start }));
}

function keepBest(ranks: Ranks, entity: number, found: number): void {
  const known = ranks.get(entity);
  if (known === undefined || found < known) ranks.set(entity, found);
}

function isNameOf({ formFlags }: Sections, form: number): boolean {
  return ((formFlags[form] as number) & FORM.name) !== 0;
}

function foundEntity(dictionary: Dictionary, entity: number, rank: number): FoundEntity {
  const { kind, name, en, aliases } = dictionary.entity(entity);
  const place = rank % PLACES;
  const text = place === ENGLISH ? undefined : textAt(dictionary.sections.formText, place);
  const matched = text === undefined ? en : [name, ...aliases].find((each) => condense(each).text === text);
  return { id: dictionary.idOf(entity), kind, name, ...(en === undefined ? {} : { en }), matched: matched ?? name };
}
