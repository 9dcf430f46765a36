/** The entries as people write them in dictionary/*.yaml, and the shapes they are checked against. */
import * as v from 'valibot';
import { ENTITY_KINDS, type EntityKind } from '@/utils/model/entity';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const texts = v.array(text);
const oneOrMore = v.union([
  texts,
  v.pipe(
    text,
    v.transform((value) => [value]),
  ),
]);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug of a-z, 0-9 and hyphens'));
const date = v.pipe(v.string(), v.check(isDate, 'is not an ISO date, month or year'));
const period = v.pipe(
  v.string(),
  v.check((value) => value.split('/').length <= 2 && value.split('/').every(isDate), 'is not a date or from/to'),
);

const alias = v.strictObject({
  text,
  /** Entity ids, one of which must be mentioned without conditions in the article; `self` is this entry. */
  needs: v.optional(oneOrMore),
  before: v.optional(texts),
  after: v.optional(texts),
  notBefore: v.optional(texts),
  notAfter: v.optional(texts),
  from: v.optional(date),
  to: v.optional(date),
});

const short = v.strictObject({
  text,
  /** Fuses into lists (中俄, 美英澳) also where the article does not name the country in full. */
  free: v.optional(v.boolean()),
  notBefore: v.optional(texts),
  notAfter: v.optional(texts),
});

const entry = v.strictObject({
  id: slug,
  name: v.optional(text),
  en: v.optional(text),
  iso: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not an ISO 3166 code'))),
  short: v.optional(v.union([text, short])),
  date: v.optional(period),
  since: v.optional(date),
  ticker: v.optional(texts),
  aliases: v.optional(v.array(v.union([text, alias]))),
  posts: v.optional(
    v.array(
      v.strictObject({
        title: text,
        en: v.optional(text),
        of: v.optional(text),
        from: v.optional(date),
        to: v.optional(date),
      }),
    ),
  ),
  background: v.optional(v.boolean()),
  note: v.optional(text),
  source: text,
});

const pledge = v.strictObject({
  id: slug,
  by: v.pipe(texts, v.minLength(1, 'is empty')),
  to: texts,
  act: text,
  summary: v.strictObject({ zh: text, en: text }),
  quantity: v.optional(v.strictObject({ value: v.pipe(v.number(), v.finite()), unit: text })),
  due: v.optional(period),
  strength: v.picklist(['commitment', 'intention']),
  announced: v.strictObject({ date, at: v.optional(text), source: text }),
  statements: v.pipe(texts, v.minLength(1, 'is empty')),
});

export type WrittenAlias = v.InferOutput<typeof alias>;
export type WrittenShort = v.InferOutput<typeof short>;
export type WrittenEntry = v.InferOutput<typeof entry>;
export type WrittenPledge = v.InferOutput<typeof pledge>;

export const ENTRY_SHAPE = entry;
export const PLEDGE_SHAPE = pledge;

/** Which kind the entries of a file (or a folder of files) are of. */
export const KIND_OF_FILE: Readonly<Record<string, EntityKind | 'pledge'>> = {
  ...Object.fromEntries(ENTITY_KINDS.map((kind) => [kind === 'person' ? 'people' : `${kind}s`, kind])),
  pledges: 'pledge',
};

/** An entry with its full id and the place where it stands. */
export interface PlacedEntry extends Omit<WrittenEntry, 'id' | 'name' | 'short'> {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** The name in traditional characters, where these differ. */
  readonly hant?: string;
  readonly short?: WrittenShort;
  readonly place: Place;
}

export interface PlacedPledge extends WrittenPledge {
  readonly place: Place;
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Something wrong in the data, in one sentence, where it stands. */
export interface Fault extends Place {
  readonly entry: string;
  readonly message: string;
}

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const when = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(when.getTime()) && when.toISOString().startsWith(`${year}-${month}-${day}`);
}
