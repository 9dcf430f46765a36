import type { Annotation, AnnotationRecord } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import type { Article } from '@/utils/model/article';
import { planImport } from '@/utils/exchange/plan-import';
import { type ImportPlan, NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';

export const EMPTY = NO_READER_DATA;

/** An import at some moment. */
export const PLANNING = { at: '2025-01-01T00:00:00.000Z' };

/** What importing some rows at that moment would do. */
export function planned(current: ReaderData, incoming: ReaderData): ImportPlan {
  return planImport(current, incoming, PLANNING);
}

export const ARTICLE: Article = {
  id: 'sina:iabc1',
  site: 'sina',
  docId: 'iabc1',
  urls: ['https://finance.sina.com.cn/world/2024-05-01/doc-iabc1.shtml'],
  title: '青云市举行苹果集市',
  source: '青云日报',
  publishedAt: '2024-05-01T10:00:00+08:00',
  readAt: '2024-05-02T08:00:00.000Z',
  digest: 'ab'.repeat(32),
  text: '两国商定扩大苹果进口。',
};

export const ID = '018f37c0-7c00-7abc-8def-0123456789ab';

/** A note on the article above; `over` replaces fields of the annotation. */
export function note(over: Partial<Annotation> = {}, facts: Partial<AnnotationRecord> = {}): AnnotationRecord {
  const annotation: Annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${ID}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: '2024-05-02T08:01:00.000Z',
    modified: '2024-05-02T08:01:00.000Z',
    creator: null,
    body: [
      { type: 'TextualBody', value: '去年也说过。', format: 'text/markdown', purpose: 'commenting' },
      { type: 'TextualBody', value: '水果', purpose: 'tagging' },
    ],
    target: {
      source: 'https://finance.sina.com.cn/world/2024-05-01/doc-iabc1.shtml',
      selector: [
        { type: 'TextQuoteSelector', exact: '扩大苹果进口', prefix: '两国商定', suffix: '。' },
        { type: 'TextPositionSelector', start: 4, end: 10 },
      ],
    },
    'meipi:color': 'yellow',
    'meipi:about': ['place/china'],
    ...over,
  };
  return recordOf(annotation, { articleId: ARTICLE.id, state: 'anchored', ...facts });
}

/** The note with another text, written at another time. */
export function edited(text: string, modified: string, facts: Partial<AnnotationRecord> = {}): AnnotationRecord {
  return note({ modified, body: [{ type: 'TextualBody', value: text, purpose: 'commenting' }] }, facts);
}

const CHANGES: NonNullable<AnnotationRecord['changes']> = [
  {
    parts: [
      { type: 'same', text: '扩大' },
      { type: 'old', text: '苹果' },
      { type: 'new', text: '石榴' },
      { type: 'same', text: '进口' },
    ],
    kinds: ['wording'],
    seenAt: '2024-05-04T00:00:00.000Z',
    keptAt: '2024-05-05T00:00:00.000Z',
  },
];

const HISTORY: NonNullable<AnnotationRecord['history']> = [
  {
    selector: [{ type: 'TextQuoteSelector', exact: '扩大梨的进口', prefix: '两国商定', suffix: '。' }],
    until: '2024-05-03T00:00:00.000Z',
    reason: 'accepted',
    changes: CHANGES,
  },
];

/** One row in every table. */
export const SAMPLE: ReaderData = {
  annotations: [
    note(),
    note(
      { id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ac' },
      { deletedAt: '2024-05-03T00:00:00.000Z', state: 'changed', changes: CHANGES, history: HISTORY },
    ),
  ],
  articles: [ARTICLE],
  entries: [
    // The first as files were written before an entry could stand in for a bundled one.
    { id: 'mine/1', kind: 'place', names: ['青云市'], modified: '2024-05-02T08:02:00.000Z' },
    {
      id: 'own/018f37c0-7c00-7abc-8def-0123456789ad',
      kind: 'person',
      names: ['石榴生', '老石'],
      en: 'Shi Liusheng',
      note: '集市主持人',
      replaces: 'person/shi-liusheng',
      modified: '2024-05-02T08:02:30.000Z',
    },
  ],
  verdicts: [{ pledge: 'apples-2025', verdict: 'in-progress', modified: '2024-05-02T08:03:00.000Z' }],
  sightings: [
    {
      pledge: 'apples-2025',
      articleId: ARTICLE.id,
      at: '2024-05-02T08:00:00.000Z',
      text: '扩大苹果进口',
      by: ['place/qingyun'],
      to: [],
      act: '扩大苹果进口',
      quantity: { value: 3_000, unit: '吨', text: '三千吨' },
      due: '2025',
      strength: 'commitment',
      cue: '商定',
    },
  ],
  drafts: [
    {
      key: 'new',
      modified: '2024-05-02T08:04:00.000Z',
      content: { text: '未完', tags: [], color: 'blue', about: [] },
      selector: [{ type: 'TextPositionSelector', start: 4, end: 10 }],
    },
  ],
  tags: [{ name: '水果', color: 'green', modified: '2024-05-02T08:05:00.000Z' }],
};
