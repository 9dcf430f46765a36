import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteText, noteTags } from '@/utils/model/annotation';
import { parseExport } from './parse-export';
import { planImport } from '@/utils/exchange/plan-import';
import { readerData } from './arbitrary-data';
import { exportText } from './export-text';
import { HYPOTHESIS_ROW, PAGE, QUOTE, W3C_SAMPLES } from './foreign-samples';
import { read, UNDATED, valueOf } from './reading';
import { EMPTY, SAMPLE, PLANNING } from './sample-data';

describe('an export of our own', () => {
  it('is read as it was, whatever the pieces in which it comes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(readerData, fc.integer({ min: 1, max: 300 }), (data, size) => {
        expect(valueOf(read(exportText(data), size))).toEqual({ data, isOwn: true, refused: [], refusedCount: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('brings its good rows, and says of each bad one on which line it stands and why', () => {
    const lines = exportText(SAMPLE).split('\n');
    const at = lines.findIndex((line) => line.includes('"modified": "2024-05-02T08:03'));
    lines[at] = '"modified": "yesterday"';
    const { data, refused, refusedCount } = valueOf(read(lines.join('\n')));
    expect(data).toEqual({ ...SAMPLE, verdicts: [] });
    const begin = lines.findIndex((line) => line.includes('"verdicts"')) + 2;
    expect(refused).toEqual([
      { line: begin, list: 'meipi.verdicts', reason: 'wrong-shape', detail: expect.stringMatching(/^modified: /) },
    ]);
    expect(refusedCount).toBe(1);
  });

  it('takes the first of two with one id, and refuses the second', () => {
    const twice = { ...SAMPLE, annotations: [...SAMPLE.annotations, ...SAMPLE.annotations] };
    const { data, refused } = valueOf(read(exportText(twice)));
    expect(data).toEqual(SAMPLE);
    expect(refused.map(({ reason, detail }) => [reason, detail])).toEqual(
      SAMPLE.annotations.map(({ id }) => ['twice', id]),
    );
  });

  it('names the article of a note whose article is not in the file', () => {
    const { data } = valueOf(read(exportText({ ...EMPTY, annotations: SAMPLE.annotations })));
    expect(data.articles).toMatchObject([{ id: 'sina:iabc1', site: 'sina', docId: 'iabc1', digest: '' }]);
    expect(planImport(SAMPLE, data, PLANNING)).toMatchObject({ added: [], updated: [], articles: [] });
  });

  it('is refused as a whole where it was written by a later version', () => {
    const text = exportText(SAMPLE).replace('"format": 1', '"format": 2');
    expect(read(text)).toEqual({ ok: false, error: 'newer-format', detail: '2' });
  });
});

describe('annotations of the W3C model', () => {
  it.each(W3C_SAMPLES)(
    'come in with their target: $name',
    ({ annotation, source = PAGE, selector, text = '', tags = [] }) => {
      const { data, refused } = valueOf(read(JSON.stringify(annotation)));
      expect(refused).toEqual([]);
      const [record] = data.annotations;
      expect(record?.annotation.target).toMatchObject({ source, ...(selector ? { selector } : {}) });
      expect(record && noteText(record.annotation)).toBe(text);
      expect(record && noteTags(record.annotation)).toEqual(tags);
      expect(record?.annotation.created).toBe('2024-05-02T08:00:00.000Z');
    },
  );

  it.each(W3C_SAMPLES)('give back everything when they go out again: $name', ({ annotation }) => {
    const once = valueOf(read(JSON.stringify(annotation))).data;
    const again = valueOf(read(exportText(once))).data;
    expect(again).toEqual(once);
    const [item] = JSON.parse(exportText(once)).first.items;
    for (const [field, value] of Object.entries(annotation)) {
      const kept = [item[field], field === 'id' ? item.canonical : item['meipi:foreign']?.[field]];
      expect(kept).toContainEqual(value);
    }
  });

  it.each([
    [
      'a collection',
      (items: unknown[]) => ({ type: 'AnnotationCollection', total: 10, first: { type: 'AnnotationPage', items } }),
    ],
    ['a page', (items: unknown[]) => ({ type: 'AnnotationPage', partOf: 'http://example.org/c', items })],
    ['a list', (items: unknown[]) => items],
    ['a graph', (items: unknown[]) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', '@graph': items })],
  ])('come in as %s', (_, wrap) => {
    const items = W3C_SAMPLES.map(({ annotation }) => annotation);
    const { data, refused } = valueOf(read(JSON.stringify(wrap(items), undefined, 2)));
    expect(refused).toEqual([]);
    expect(data.annotations).toHaveLength(items.length);
    expect(data.articles.map(({ id }) => id).sort()).toEqual([
      'blog.example.net:blog.example.net/a',
      'sina:iabcdefghij1',
    ]);
  });

  it.each([
    ['a list of pages', (items: unknown[]) => items.map((each) => ({ type: 'AnnotationPage', items: [each] }))],
    ['a list of collections', (items: unknown[]) => [{ type: 'AnnotationCollection', first: { items } }]],
    ['a graph of pages', (items: unknown[]) => ({ '@graph': [{ type: ['AnnotationPage'], items }] })],
  ])('come in as %s', (_, wrap) => {
    const items = W3C_SAMPLES.map(({ annotation }) => annotation);
    const { data, refused } = valueOf(read(JSON.stringify(wrap(items), undefined, 2)));
    expect(refused).toEqual([]);
    expect(data.annotations).toHaveLength(items.length);
  });

  it.each([
    ['a page', (item: unknown) => ({ type: 'AnnotationPage', items: item })],
    ['a collection', (item: unknown) => ({ type: 'AnnotationCollection', total: 1, first: { items: item } })],
    ['a list of a page', (item: unknown) => [{ type: 'AnnotationPage', items: item }]],
    ['a graph', (item: unknown) => ({ '@graph': item })],
  ])('come in where one alone stands for the list of %s', (_, wrap) => {
    const { data, refused } = valueOf(read(JSON.stringify(wrap(W3C_SAMPLES[1]?.annotation)), 7));
    expect([data.annotations.length, refused]).toEqual([1, []]);
  });

  it('are said to be at another address, where only that is in the file', () => {
    const first = 'http://example.org/page1';
    const collection = { type: 'AnnotationCollection', total: 4, first, last: first };
    expect(read(JSON.stringify(collection))).toEqual({ ok: false, error: 'notes-elsewhere', detail: first });
  });

  it.each([
    ['a collection', (items: unknown[]) => ({ type: 'AnnotationCollection', total: 4, first: { items } })],
    ['a page', (items: unknown[]) => ({ type: 'AnnotationPage', partOf: { id: 'urn:x:1', total: 4 }, items })],
    ['an answer of Hypothesis', () => ({ total: 4, rows: [HYPOTHESIS_ROW, { ...HYPOTHESIS_ROW, id: 'b' }] })],
  ])('are said to be fewer than %s says', (_, wrap) => {
    const items = W3C_SAMPLES.slice(0, 2).map(({ annotation }) => annotation);
    const { short } = valueOf(read(JSON.stringify(wrap(items))));
    expect(short).toEqual({ said: 4, found: 2 });
    const all = valueOf(read(JSON.stringify(wrap(items)).replace('4', '2')));
    expect([all.data.annotations.length, all.short]).toEqual([2, undefined]);
  });

  it('are the same when they come in again, with or without a time', () => {
    const untimed = W3C_SAMPLES.map(({ annotation }) => ({ ...annotation, created: undefined }));
    for (const items of [W3C_SAMPLES.map(({ annotation }) => annotation), untimed]) {
      const { data } = valueOf(read(JSON.stringify(items)));
      const again = valueOf(read(JSON.stringify(items, undefined, 1), 50_000, '2025-01-01T00:00:00.000Z')).data;
      expect(planImport(data, again, PLANNING)).toMatchObject({
        added: [],
        updated: [],
        older: [],
        trashed: [],
        articles: [],
      });
    }
  });

  it.each([
    ['+275760-09-13T00:00:00.000Z'],
    ['0000-01-01T00:00:00.000Z'],
    ['1969-12-31T23:59:59Z'],
    ['yesterday'],
    ['2024-02-31'],
    [''],
    [7],
    [Number.MAX_VALUE],
    [{}],
    [null],
  ])('have the time of the file where theirs cannot be: %j', (created) => {
    const { data } = valueOf(read(JSON.stringify({ ...W3C_SAMPLES[0]?.annotation, created, modified: created })));
    const [record] = data.annotations;
    const isDay = created === '2024-02-31';
    if (!isDay) expect([record?.modified, record?.annotation.created]).toEqual([UNDATED, UNDATED]);
    expect(parseExport(exportText(data)).ok).toBe(true);
  });

  it.each([
    ['2024-05-02T08:00:00', '2024-05-02T08:00:00.000Z'],
    ['2024-05-02T08:00:00.1234567', '2024-05-02T08:00:00.123Z'],
    ['2024-05-02T08:00', '2024-05-02T08:00:00.000Z'],
    ['2024-05-02', '2024-05-02T00:00:00.000Z'],
    ['2024-05-02T08:00:00+08:00', '2024-05-02T00:00:00.000Z'],
    ['2024-05-02T08:00:00,5Z', '2024-05-02T08:00:00.500Z'],
  ])('have one time on every machine: %s', (created, time) => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Shanghai';
    try {
      expect(new Date(2024, 0).toISOString()).toBe('2023-12-31T16:00:00.000Z');
      const { data } = valueOf(read(JSON.stringify({ ...W3C_SAMPLES[0]?.annotation, created })));
      expect(data.annotations.map((record) => record.annotation.created)).toEqual([time]);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it.each([
    ['2025-01-01T12:00:00.000Z', '2025-01-01T12:00:00.000Z'],
    ['2025-01-02T12:00:00.000Z', UNDATED],
    ['9999-12-31T23:59:59.999Z', UNDATED],
  ])('have no time that is later than a day after the reading: %s', (modified, time) => {
    const { data } = valueOf(read(JSON.stringify({ ...W3C_SAMPLES[1]?.annotation, created: undefined, modified })));
    expect(data.annotations.map((record) => record.modified)).toEqual([time]);
  });

  it.each([
    ['no target', { type: 'Annotation' }, 'no-source'],
    ['an empty target', { type: 'Annotation', target: '' }, 'no-source'],
    ['a target without a source', { type: 'Annotation', target: { selector: QUOTE } }, 'no-source'],
    ['something else', { type: 'Person', name: 'x' }, 'not-annotation'],
    ['a number', 7, 'not-annotation'],
    ['nothing', null, 'not-annotation'],
  ])('are refused one by one: %s', (_, bad, reason) => {
    const good = W3C_SAMPLES[0]?.annotation;
    const { data, refused } = valueOf(read(JSON.stringify([bad, good], undefined, 1)));
    expect(data.annotations).toHaveLength(1);
    expect(refused).toEqual([{ line: 2, list: '', reason }]);
  });

  it('leave out selectors whose fields cannot be, and keep the target beside', () => {
    const bad = [
      { type: 'TextPositionSelector', start: -1, end: 'x' },
      { type: 'TextQuoteSelector' },
      'x',
      null,
      QUOTE,
    ];
    const annotation = { type: 'Annotation', id: 'urn:x:1', target: { source: PAGE, selector: bad } };
    const [record] = valueOf(read(JSON.stringify(annotation))).data.annotations;
    expect(record?.annotation.target.selector).toEqual([QUOTE]);
    expect(record?.annotation['meipi:foreign']?.['target']).toEqual(annotation.target);
  });
});

describe('exports of Hypothesis', () => {
  it.each([
    [
      'as its client writes them',
      { export_date: 'x', export_userid: 'acct:x', client_version: '1', annotations: [HYPOTHESIS_ROW] },
    ],
    ['as its interface answers', { total: 1, rows: [HYPOTHESIS_ROW] }],
    ['as a list', [HYPOTHESIS_ROW]],
  ])('come in whole, %s', (_, file) => {
    const { data, refused } = valueOf(read(JSON.stringify(file)));
    expect(refused).toEqual([]);
    const [record] = data.annotations;
    expect(record).toMatchObject({ articleId: 'sina:iabcdefghij1', start: 1204, tags: ['中亚', '贷款'] });
    expect(record?.annotation).toMatchObject({
      canonical: 'https://hypothes.is/a/Abc-DEF_123',
      created: '2024-05-02T08:00:00.123Z',
      modified: '2024-05-03T09:00:00.654Z',
      creator: { type: 'Person', id: 'acct:lin@hypothes.is', name: '林小满' },
      motivation: 'commenting',
      target: HYPOTHESIS_ROW.target[0],
      'meipi:foreign': { from: 'hypothesis', group: '__world__', permissions: HYPOTHESIS_ROW.permissions },
    });
    expect(record && noteText(record.annotation)).toBe('去年**也**说过。');
    expect(data.articles).toEqual([
      {
        ...{ id: 'sina:iabcdefghij1', site: 'sina', docId: 'iabcdefghij1', urls: [PAGE], digest: '' },
        ...{ title: '青云市举行苹果集市', readAt: '2024-05-02T08:00:00.123Z' },
      },
    ]);
    expect(planImport(data, data, PLANNING)).toMatchObject({
      added: [],
      updated: [],
      same: data.annotations,
      articles: [],
    });
  });

  it('bring notes on a whole page and replies', () => {
    const rows = [
      { ...HYPOTHESIS_ROW, id: 'a', target: [{ source: PAGE }] },
      { ...HYPOTHESIS_ROW, id: 'b', target: [], references: ['a'] },
      { ...HYPOTHESIS_ROW, id: 'c', text: '', tags: [] },
    ];
    const { data } = valueOf(read(JSON.stringify({ rows })));
    expect(data.annotations.map(({ annotation }) => annotation.target.selector.length)).toEqual([0, 0, 3]);
    expect(data.annotations.map(({ annotation }) => annotation.motivation)).toEqual([
      'commenting',
      'commenting',
      'highlighting',
    ]);
    expect(data.annotations[1]?.annotation['meipi:foreign']?.['references']).toEqual(['a']);
  });
});
