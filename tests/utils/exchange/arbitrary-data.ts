import fc from 'fast-check';
import { CHANGE_KINDS } from '@/utils/model/anchor';
import {
  ANNOTATION_STATES,
  COLORS,
  RETARGETED,
  type Annotation,
  type AnnotationRecord,
} from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import type { Article } from '@/utils/model/article';
import { ENTITY_KINDS } from '@/utils/model/entity';
import {
  VERDICTS,
  type Draft,
  type Entry,
  type ReaderData,
  type Sighting,
  type Tag,
  type Verdict,
} from '@/utils/model/reader-data';

const text = fc.oneof(fc.constantFrom('', '苹果', '第一次会谈 <b>', '"引号"\n换行', '𠮷😀'), fc.string());
const id = fc.string({ minLength: 1, maxLength: 12 });
const texts = fc.array(text, { maxLength: 3 });
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const color = fc.constantFrom(...COLORS);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Fields of a later version, which have to ride along. */
const unknown = fc.dictionary(
  fc.string({ maxLength: 8 }).map((key) => `later:${key}`),
  fc
    .json({ maxDepth: 3 })
    .filter((json) => !/__proto__|"@|"type"|"id"/.test(json)) // which are put elsewhere where they cannot be
    .map((json) => written(JSON.parse(json))),
  { maxKeys: 2 },
);

/** A value as JSON has it: without -0. */
function written(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A record without its undefined fields, and with fields of a later version. */
function withUnknown<T extends object>(known: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(known, unknown).map(([record, more]) => ({ ...more, ...defined(record) }));
}

function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const quoteSelector = withUnknown(
  fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    exact: text,
    prefix: optional(text),
    suffix: optional(text),
  }),
);

const positionSelector = fc
  .tuple(fc.nat(9_999), fc.nat(99))
  .map(([start, length]) => ({ type: 'TextPositionSelector' as const, start, end: start + length }));

/** Of a kind that this program keeps and passes over. */
const otherSelector = withUnknown(
  fc.record({ type: fc.constantFrom('CssSelector', 'XPathSelector', 'RangeSelector'), value: text }),
) as fc.Arbitrary<never>;

const selectors = fc.oneof(
  fc.tuple(quoteSelector, positionSelector),
  fc.tuple(quoteSelector),
  fc.array(fc.oneof(quoteSelector, positionSelector, otherSelector), { maxLength: 3 }),
);

const agent = fc.oneof(fc.webUrl(), withUnknown(fc.record({ type: fc.constant('Person'), name: text })));
/** Nobody but the reader, somebody, or several of them. */
const creator = fc.oneof(fc.constant(null), agent, fc.array(agent, { maxLength: 3 }));

const foreign = withUnknown(
  fc.record({
    undated: optional(fc.constant(true)),
    body: optional(fc.array(fc.jsonValue({ maxDepth: 2 }).map(written), { maxLength: 2 })),
    '@reverse': optional(text),
  }),
);

const changes = fc.array(
  withUnknown(
    fc.record({
      parts: fc.array(fc.record({ type: fc.constantFrom('same' as const, 'old' as const, 'new' as const), text }), {
        maxLength: 3,
      }),
      kinds: fc.uniqueArray(fc.constantFrom(...CHANGE_KINDS), { maxLength: 2 }),
      seenAt: time,
      keptAt: optional(time),
    }),
  ),
  { minLength: 1, maxLength: 2 },
);

const history = fc.array(
  withUnknown(
    fc.record({
      selector: selectors,
      until: time,
      reason: fc.constantFrom(...RETARGETED),
      changes: optional(changes),
    }),
  ),
  { minLength: 1, maxLength: 2 },
);

const annotation = withUnknown(
  fc.record({
    '@context': fc.constant('http://www.w3.org/ns/anno.jsonld' as const),
    id: fc.uuid({ version: 7 }).map((uuid) => `urn:uuid:${uuid}`),
    type: fc.constant('Annotation' as const),
    motivation: fc.constantFrom('commenting' as const, 'highlighting' as const),
    created: time,
    modified: time,
    creator,
    canonical: optional(fc.webUrl()),
    'meipi:foreign': optional(foreign),
    body: fc.array(
      withUnknown(
        fc.record({
          type: fc.constant('TextualBody' as const),
          value: text,
          format: optional(fc.constantFrom('text/markdown', 'text/plain')),
          purpose: optional(fc.constantFrom('commenting', 'tagging', 'describing', 'linking')),
        }),
      ),
      { maxLength: 3 },
    ),
    target: withUnknown(
      fc.record({
        source: fc.webUrl(),
        selector: selectors,
      }),
    ),
    'meipi:color': color,
    'meipi:about': texts,
  }),
) as fc.Arbitrary<Annotation>;

function annotations(articleIds: readonly string[]): fc.Arbitrary<AnnotationRecord[]> {
  if (articleIds.length === 0) return fc.constant([]);
  const facts = withUnknown(
    fc.record({
      articleId: fc.constantFrom(...articleIds),
      state: fc.constantFrom(...ANNOTATION_STATES),
      deletedAt: optional(time),
      changes: optional(changes),
      history: optional(history),
    }),
  ) as fc.Arbitrary<Pick<AnnotationRecord, 'articleId' | 'state'>>;
  const record = fc.tuple(annotation, facts).map((parts) => recordOf(...parts));
  return fc.uniqueArray(record, { maxLength: 8, selector: (each) => each.id });
}

const article = withUnknown(
  fc.record({
    id,
    site: text,
    docId: text,
    urls: fc.uniqueArray(fc.webUrl(), { maxLength: 3 }),
    title: text,
    byline: optional(text),
    source: optional(text),
    publishedAt: optional(fc.constantFrom('2024-05-01', '2024-05-01T10:00:00+08:00')),
    readAt: time,
    digest: text,
    text: optional(text),
    entities: optional(texts),
    fingerprint: optional(text),
    sketch: optional(texts),
    removedAt: optional(time),
  }),
) as fc.Arbitrary<Article>;

const entry = withUnknown(
  fc.record({
    id,
    kind: fc.constantFrom(...ENTITY_KINDS),
    names: texts,
    en: optional(text),
    note: optional(text),
    replaces: optional(id),
    modified: time,
  }),
) as fc.Arbitrary<Entry>;

const verdict = withUnknown(
  fc.record({
    pledge: id,
    verdict: fc.constantFrom(...VERDICTS),
    evidence: optional(text),
    note: optional(text),
    modified: time,
  }),
) as fc.Arbitrary<Verdict>;

const sighting = withUnknown(
  fc.record({
    pledge: id,
    articleId: id,
    at: time,
    text,
    by: optional(texts),
    to: optional(texts),
    act: optional(text),
    quantity: optional(fc.record({ value: fc.nat(), unit: text, text })),
    due: optional(fc.constantFrom('2030', '2022/2025', '未来3年')),
    strength: optional(fc.constantFrom('commitment' as const, 'intention' as const)),
    cue: optional(text),
  }),
) as fc.Arbitrary<Sighting>;

const draft = withUnknown(
  fc.record({
    key: id,
    modified: time,
    content: fc.record({ text, tags: texts, color, about: texts }),
    selector: optional(fc.tuple(quoteSelector, positionSelector)),
  }),
) as fc.Arbitrary<Draft>;

const tag = withUnknown(fc.record({ name: id, color: optional(color), modified: time })) as fc.Arbitrary<Tag>;

/** Any content of the store that the program could have written, and fields of later versions. */
export const readerData: fc.Arbitrary<ReaderData> = fc
  .uniqueArray(article, { maxLength: 4, selector: (each) => each.id })
  .chain((articles) =>
    fc.record({
      articles: fc.constant(articles),
      annotations: annotations(articles.map((each) => each.id)),
      entries: fc.uniqueArray(entry, { maxLength: 3, selector: (each) => each.id }),
      verdicts: fc.uniqueArray(verdict, { maxLength: 3, selector: (each) => each.pledge }),
      sightings: fc.uniqueArray(sighting, {
        maxLength: 3,
        selector: (each) => JSON.stringify([each.pledge, each.articleId]),
      }),
      drafts: fc.uniqueArray(draft, { maxLength: 2, selector: (each) => each.key }),
      tags: fc.uniqueArray(tag, { maxLength: 2, selector: (each) => each.name }),
    }),
  );
