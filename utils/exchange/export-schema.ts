/**
 * The shape an export must have to be imported. The same as
 * schema/meipi-export-1.schema.json says; a test holds the two together. Unknown
 * fields are allowed everywhere.
 */
import * as v from 'valibot';
import { CHANGE_KINDS } from '@/utils/model/anchor';
import { ANNOTATION_STATES, COLORS, RETARGETED } from '@/utils/model/annotation';
import { ENTITY_KINDS } from '@/utils/model/entity';
import { VERDICTS } from '@/utils/model/reader-data';
import { ANNOTATION_CONTEXT } from './format';

const TIME = /^(?:19[7-9]\d|[2-9]\d{3})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const URN = /^urn:uuid:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const SELECTORS_KNOWN = ['TextQuoteSelector', 'TextPositionSelector'];

const text = v.string();
const texts = v.array(text);
const moment = v.pipe(text, v.regex(TIME), v.check(isTime, 'No such time'));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const color = v.picklist(COLORS);

const quoteSelector = v.looseObject({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.optional(text),
  suffix: v.optional(text),
});

const positionSelector = v.pipe(
  v.looseObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'The end stands before the start'),
);

const otherSelector = v.looseObject({
  type: v.pipe(
    text,
    v.check((type) => !SELECTORS_KNOWN.includes(type), 'A known selector with wrong fields'),
  ),
});

const selectors = v.array(
  v.lazy((value) => {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    if (type === 'TextQuoteSelector') return quoteSelector;
    return type === 'TextPositionSelector' ? positionSelector : otherSelector;
  }),
);

const changes = v.array(
  v.looseObject({
    parts: v.array(v.looseObject({ type: v.picklist(['same', 'old', 'new']), text })),
    kinds: v.array(v.picklist(CHANGE_KINDS)),
    seenAt: moment,
    keptAt: v.optional(moment),
  }),
);

const item = v.looseObject({
  '@context': v.literal(ANNOTATION_CONTEXT),
  id: v.pipe(text, v.regex(URN)),
  type: v.literal('Annotation'),
  motivation: v.picklist(['commenting', 'highlighting']),
  created: moment,
  modified: moment,
  // A list first: a list is an object as well.
  creator: v.union([v.null(), text, v.array(v.unknown()), v.looseObject({})]),
  canonical: v.optional(text),
  body: v.array(
    v.looseObject({
      type: v.literal('TextualBody'),
      value: text,
      format: v.optional(text),
      purpose: v.optional(text),
    }),
  ),
  target: v.looseObject({ source: text, selector: selectors }),
  'meipi:color': color,
  'meipi:about': texts,
  'meipi:article': text,
  'meipi:state': v.picklist(ANNOTATION_STATES),
  'meipi:deletedAt': v.optional(moment),
  'meipi:changes': v.optional(changes),
  'meipi:history': v.optional(
    v.array(
      v.looseObject({
        selector: selectors,
        until: moment,
        reason: v.picklist(RETARGETED),
        changes: v.optional(changes),
      }),
    ),
  ),
  'meipi:record': v.optional(v.looseObject({})),
  'meipi:foreign': v.optional(v.looseObject({})),
});

const article = v.looseObject({
  id: text,
  site: text,
  docId: text,
  urls: texts,
  title: text,
  byline: v.optional(text),
  source: v.optional(text),
  publishedAt: v.optional(text),
  readAt: moment,
  digest: text,
  text: v.optional(text),
  entities: v.optional(texts),
  fingerprint: v.optional(text),
  sketch: v.optional(texts),
});

const entry = v.looseObject({
  id: text,
  kind: v.picklist(ENTITY_KINDS),
  names: texts,
  en: v.optional(text),
  note: v.optional(text),
  replaces: v.optional(text),
  modified: moment,
});

const verdict = v.looseObject({
  pledge: text,
  verdict: v.picklist(VERDICTS),
  evidence: v.optional(text),
  note: v.optional(text),
  modified: moment,
});

const sighting = v.looseObject({
  pledge: text,
  articleId: text,
  at: moment,
  text,
  by: v.optional(texts),
  to: v.optional(texts),
  act: v.optional(text),
  quantity: v.optional(v.looseObject({ value: v.pipe(v.number(), v.finite()), unit: text, text })),
  due: v.optional(text),
  strength: v.optional(v.picklist(['commitment', 'intention'])),
  cue: v.optional(text),
});

const draft = v.looseObject({
  key: text,
  modified: moment,
  content: v.looseObject({ text, tags: texts, color, about: texts }),
  selector: v.optional(selectors),
});

const tag = v.looseObject({ name: text, color: v.optional(color), modified: moment });

/** Whether there is such a day and hour: engines differ in what they make of a 30 February. */
function isTime(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/** The shape of a row of each table, an annotation as it stands in an export. */
export const ROW_SCHEMAS = {
  annotations: item,
  articles: article,
  entries: entry,
  verdicts: verdict,
  sightings: sighting,
  drafts: draft,
  tags: tag,
};
