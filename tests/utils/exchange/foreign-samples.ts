/**
 * Annotations as other programs write them, built by hand from the W3C specification
 * (https://www.w3.org/TR/annotation-model/) and from the interface of Hypothesis, with
 * addresses and texts of our own.
 */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const PAGE = 'https://finance.sina.com.cn/world/2024-05-01/doc-iabcdefghij1.shtml';

export const QUOTE = { type: 'TextQuoteSelector', exact: '扩大苹果进口', prefix: '商定', suffix: '。' };
export const POSITION = { type: 'TextPositionSelector', start: 4, end: 10 };

export interface ForeignSample {
  readonly name: string;
  readonly annotation: Readonly<Record<string, unknown>>;
  /** What of it is expected in our form. */
  readonly source?: string;
  readonly selector?: readonly unknown[];
  readonly text?: string;
  readonly tags?: readonly string[];
}

const base = { '@context': CONTEXT, type: 'Annotation', created: '2024-05-02T08:00:00Z' };

export const W3C_SAMPLES: readonly ForeignSample[] = [
  {
    name: 'body and target as addresses',
    annotation: { ...base, id: 'http://example.org/anno1', body: 'http://example.org/post1', target: PAGE },
    selector: [],
  },
  {
    name: 'a text as bodyValue, without an id',
    annotation: { ...base, bodyValue: '去年也说过。', target: PAGE },
    ...{ selector: [], text: '去年也说过。' },
  },
  {
    name: 'an object as target, one selector alone',
    annotation: { ...base, id: 'http://example.org/anno3', target: { source: PAGE, selector: QUOTE } },
    selector: [QUOTE],
  },
  {
    name: 'a quotation of nothing but words',
    annotation: {
      ...base,
      id: 'urn:x:4',
      target: { source: PAGE, selector: { type: 'TextQuoteSelector', exact: '苹果' } },
    },
    selector: [{ type: 'TextQuoteSelector', exact: '苹果' }],
  },
  {
    name: 'several bodies, tags among them, and several motivations',
    annotation: {
      ...{ ...base, id: 'http://example.org/anno5', motivation: ['commenting', 'tagging'] },
      body: [
        { type: 'TextualBody', value: '一', purpose: 'commenting', language: 'zh' },
        { type: 'TextualBody', value: '中亚', purpose: 'tagging' },
        { type: 'TextualBody', value: '二', purpose: 'describing' },
        { type: 'Image', id: 'http://example.org/a.png' },
      ],
      target: { source: PAGE, selector: [QUOTE, POSITION] },
    },
    ...{ selector: [QUOTE, POSITION], text: '一\n\n二', tags: ['中亚'] },
  },
  {
    name: 'selectors of other kinds, and one that refines another',
    annotation: {
      ...{
        ...base,
        id: 'http://example.org/anno6',
        body: { type: 'TextualBody', value: '<p>一<br>二</p>', format: 'text/html' },
      },
      target: {
        source: { id: PAGE, type: 'Text', format: 'text/html' },
        selector: [
          { type: 'XPathSelector', value: '/html/body/p[2]', refinedBy: QUOTE },
          { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 'namedSection' },
          { type: 'CssSelector', value: '#a > p' },
        ],
        state: { type: 'TimeState', sourceDate: '2024-05-02T08:00:00Z' },
      },
    },
    selector: [
      { type: 'XPathSelector', value: '/html/body/p[2]', refinedBy: QUOTE },
      QUOTE,
      { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 'namedSection' },
      { type: 'CssSelector', value: '#a > p' },
    ],
    text: '一\n二',
  },
  {
    name: 'several targets',
    annotation: {
      ...{ ...base, id: 'http://example.org/anno7', bodyValue: '两处' },
      target: ['http://example.org/page2', { source: PAGE, selector: [QUOTE] }],
    },
    ...{ selector: [QUOTE], text: '两处' },
  },
  {
    name: 'people and programs as creators, rights and other fields',
    annotation: {
      ...{ ...base, id: 'http://example.org/anno8', bodyValue: '一' },
      creator: { id: 'http://example.org/user1', type: 'Person', name: '林小满', nickname: 'lin' },
      ...{
        rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
        audience: { type: 'schema:EducationalAudience' },
      },
      target: { source: PAGE, selector: [POSITION], styleClass: 'red' },
    },
    ...{ selector: [POSITION], text: '一' },
  },
  {
    name: 'a tag by its motivation',
    annotation: {
      ...base,
      id: 'http://example.org/anno9',
      motivation: 'tagging',
      body: { type: 'TextualBody', value: '贷款' },
      target: PAGE,
    },
    ...{ selector: [], tags: ['贷款'] },
  },
  ...['Composite', 'List', 'Independents', 'Choice'].map((type) => ({
    name: `a target that is a ${type}`,
    annotation: {
      ...{ ...base, id: `http://example.org/anno-${type}`, bodyValue: '一' },
      target: {
        ...{ id: `http://example.org/target-${type}`, type },
        items: ['http://example.org/page2', { type: 'SpecificResource', source: PAGE, selector: QUOTE }],
      },
    },
    ...{ selector: [QUOTE], text: '一' },
  })),
  ...['Composite', 'List', 'Independents'].map((type) => ({
    name: `a body that is a ${type}`,
    annotation: {
      ...{ ...base, id: `http://example.org/anno-body-${type}`, target: PAGE },
      body: {
        type,
        items: [
          { type: 'TextualBody', value: '一' },
          { type: 'TextualBody', value: '贷款', purpose: 'tagging' },
          { type: 'TextualBody', value: '二' },
        ],
      },
    },
    ...{ text: '一\n\n二', tags: ['贷款'] },
  })),
  {
    name: 'a body that is a Choice: of two languages the first',
    annotation: {
      ...{ ...base, id: 'http://example.org/anno12', target: PAGE },
      body: {
        type: 'Choice',
        items: [
          { type: 'TextualBody', value: '一', language: 'zh' },
          { type: 'TextualBody', value: 'one', language: 'en' },
        ],
      },
    },
    text: '一',
  },
  {
    name: 'texts as sources of bodies',
    annotation: {
      ...{ ...base, id: 'http://example.org/anno13', target: PAGE },
      body: [
        { type: 'SpecificResource', source: { type: 'TextualBody', value: '一' } },
        { type: 'SpecificResource', purpose: 'tagging', source: { type: 'TextualBody', value: '贷款' } },
      ],
    },
    ...{ text: '一', tags: ['贷款'] },
  },
  ...['linking', 'bookmarking', 'highlighting', 'http://example.org/purpose'].map((purpose) => ({
    name: `a text with the purpose ${purpose}`,
    annotation: {
      ...{ ...base, id: `http://example.org/anno-${purpose}`, target: PAGE },
      body: { type: 'TextualBody', value: '一', purpose },
    },
    text: '一',
  })),
  ...['classifying', 'identifying'].map((purpose) => ({
    name: `a text with the purpose ${purpose}`,
    annotation: {
      ...{ ...base, id: `http://example.org/anno-${purpose}`, target: PAGE },
      body: { type: 'TextualBody', value: '贷款', purpose },
    },
    tags: ['贷款'],
  })),
  {
    name: 'several types, and a context of its own',
    annotation: {
      ...base,
      '@context': [CONTEXT, { x: 'http://example.org/x' }],
      ...{ type: ['Annotation', 'x:Note'], id: 'http://example.org/anno14', bodyValue: '一', target: PAGE },
    },
    text: '一',
  },
  {
    name: 'a fragment of a page, on a site of nobody',
    annotation: { ...base, id: 'http://example.org/anno10', target: 'https://blog.example.net/a?utm_source=x#part' },
    ...{ source: 'https://blog.example.net/a?utm_source=x#part', selector: [] },
  },
];

/** A row as Hypothesis gives it, with everything that it gives. */
export const HYPOTHESIS_ROW = {
  id: 'Abc-DEF_123',
  created: '2024-05-02T08:00:00.123456+00:00',
  updated: '2024-05-03T09:00:00.654321+00:00',
  user: 'acct:lin@hypothes.is',
  uri: PAGE,
  text: '去年**也**说过。',
  tags: ['中亚', '贷款'],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: ['acct:lin@hypothes.is'] },
  target: [
    {
      source: PAGE,
      selector: [
        {
          type: 'RangeSelector',
          endOffset: 10,
          startOffset: 4,
          endContainer: '/div[1]/p[1]',
          startContainer: '/div[1]/p[1]',
        },
        { type: 'TextPositionSelector', start: 1204, end: 1210 },
        QUOTE,
      ],
    },
  ],
  document: { title: ['青云市举行苹果集市'] },
  links: { html: 'https://hypothes.is/a/Abc-DEF_123' },
  flagged: false,
  hidden: false,
  user_info: { display_name: '林小满' },
};
