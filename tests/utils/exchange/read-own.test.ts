import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwn } from '@/utils/exchange/read-own';
import { parseExport } from './parse-export';
import { ARTICLE, EMPTY, SAMPLE } from './sample-data';
import { exportText } from './export-text';
import { mutated } from './mutate';

const TEXT = exportText(SAMPLE);

/** Each changes the parsed sample in one place; the detail has to name the place. */
const BAD: readonly { readonly name: string; readonly change: (file: Loose) => void; readonly detail: RegExp }[] = [
  { name: 'a missing id', change: (file) => delete file.first.items[1].id, detail: /^first\.items: wrong-shape id: / },
  {
    name: 'a foreign id',
    change: (file) => (file.first.items[0].id = 'urn:uuid:1'),
    detail: /^first\.items: wrong-shape id: /,
  },
  {
    name: 'a number as text',
    change: (file) => (file.meipi.articles[0].title = 7),
    detail: /^meipi\.articles: wrong-shape title: /,
  },
  {
    name: 'a day that never was',
    change: (file) => (file.first.items[0].modified = '2024-02-30T00:00:00.000Z'),
    detail: /modified: No such time/,
  },
  {
    name: 'an unknown colour',
    change: (file) => (file.first.items[0]['meipi:color'] = 'plaid'),
    detail: /meipi:color: /,
  },
  {
    name: 'a negative offset',
    change: (file) => (file.first.items[0].target.selector[1].start = -1),
    detail: /selector\.1\.start: /,
  },
  {
    name: 'an end before its start',
    change: (file) => (file.first.items[0].target.selector[1].end = 0),
    detail: /selector\.1: The end stands before the start/,
  },
  {
    name: 'a quote without words',
    change: (file) => delete file.first.items[0].target.selector[0].exact,
    detail: /selector\.0\.exact: /,
  },
  {
    name: 'an item twice',
    change: (file) => file.first.items.push(file.first.items[0]),
    detail: /^first\.items: twice /,
  },
  {
    name: 'a verdict twice',
    change: (file) => file.meipi.verdicts.push(file.meipi.verdicts[0]),
    detail: /^meipi\.verdicts: twice /,
  },
  {
    name: 'endless nesting',
    change: (file) => (file.first.items[0].deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)),
    detail: /^first\.items: too-deep/,
  },
];

// oxlint-disable-next-line typescript/no-explicit-any -- the cases change a parsed file wherever they like
type Loose = any;

describe('readOwn', () => {
  it('reads an export back', () => {
    expect(parseExport(TEXT)).toEqual({ ok: true, value: SAMPLE });
  });

  it('reads an export that begins with a byte order mark', () => {
    expect(parseExport(`\uFEFF${TEXT}`).ok).toBe(true);
  });

  it.each(['', '\n', 'hello', 'PK\u0003\u0004', '<html>'])('says that %j is no JSON, and where', (text) => {
    expect(parseExport(text)).toMatchObject({
      ok: false,
      error: 'not-json',
      detail: expect.stringMatching(/^\d+:\d+$/),
    });
  });

  it('names line and column of a fault', () => {
    expect(parseExport(TEXT.replace('"type": "AnnotationCollection"', 'type: 1'))).toMatchObject({
      error: 'not-json',
      detail: `${TEXT.slice(0, TEXT.indexOf('"type": "AnnotationC')).split('\n').length}:3`,
    });
  });

  it('says of every beginning of an export that it is truncated', { timeout: 30_000 }, () => {
    for (let length = 1; length < TEXT.length; length += 7) {
      expect(parseExport(TEXT.slice(0, length))).toMatchObject({ ok: false, error: 'truncated' });
    }
  });

  it.each([
    '[]',
    '{}',
    'null',
    '7',
    '{"meipi": {}}',
    '{"meipi": {"format": "1"}}',
    '{"meipi": {"format": 0}}',
    '{"meipi": {"format": 1.5}}',
    '{"type": "AnnotationPage", "items": []}',
    '{"__proto__": {"meipi": {"format": 1}}}',
  ])('says that %s is of another format', (text) => {
    expect(parseExport(text)).toMatchObject({ ok: false, error: 'not-meipi' });
  });

  it('says that a later format is later, whatever else is in it', () => {
    expect(parseExport('{"meipi": {"format": 2}}')).toEqual({ ok: false, error: 'newer-format', detail: '2' });
  });

  it.each(BAD)('refuses $name and says where, and reads the others', ({ change, detail }) => {
    const file: Loose = JSON.parse(TEXT);
    change(file);
    const text = JSON.stringify(file);
    expect(parseExport(text)).toMatchObject({ error: 'bad-record', detail: expect.stringMatching(detail) });
    const read = readOwn(text);
    const { data, refusedCount } = read.ok ? read.value : { data: EMPTY, refusedCount: 0 };
    const rows = (all: object): number => Object.values(all).reduce((sum, table) => sum + table.length, 0);
    expect(refusedCount).toBe(1);
    expect(rows(data)).toBeGreaterThanOrEqual(rows(SAMPLE) - 1);
  });

  it('makes up no article for a note whose article is in another part', () => {
    const text = exportText({ ...EMPTY, annotations: SAMPLE.annotations });
    expect(parseExport(text)).toEqual({ ok: true, value: { ...EMPTY, annotations: SAMPLE.annotations } });
  });

  it('drops keys that could pass for a prototype', () => {
    const key = String.raw`"\u005f_proto__": {"polluted": true}`;
    const text = TEXT.replace('"docId"', `${key}, "docId"`).replace(
      '"exact"',
      `"__proto__": {"polluted": true}, "exact"`,
    );
    const outcome = parseExport(text);
    expect(outcome).toEqual({ ok: true, value: SAMPLE });
    expect(JSON.stringify(outcome)).not.toContain('polluted');
    expect(({} as Loose).polluted).toBeUndefined();
    const [article] = outcome.ok ? outcome.value.articles : [];
    expect(Object.getPrototypeOf(article)).toBe(Object.prototype);
    expect((article as Loose).polluted).toBeUndefined();
  });

  it('accepts selectors of other types and other unknown fields', () => {
    const file: Loose = JSON.parse(TEXT);
    file.first.items[0].target.selector.push({ type: 'CssSelector', value: 'p' });
    file.first.items[0].rights = 'https://example.invalid/';
    file.meipi.later = 1;
    const outcome = parseExport(JSON.stringify(file));
    expect(outcome.ok && outcome.value.annotations[0]?.annotation).toMatchObject({
      rights: 'https://example.invalid/',
    });
  });

  it('never throws at a damaged file, and names a reason', { timeout: 30_000 }, () => {
    let refused = 0;
    fc.assert(
      fc.property(mutated(TEXT), (text) => {
        const outcome = parseExport(text);
        if (outcome.ok) return;
        refused++;
        const { error, detail } = outcome;
        expect(['not-json', 'truncated', 'not-meipi', 'newer-format', 'bad-record']).toContain(error);
        if (error !== 'not-meipi') expect(detail).toBeTruthy();
      }),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('reads the sightings of exports from before they held more than the words', () => {
    const bare = { pledge: 'apples-2025', articleId: ARTICLE.id, at: '2024-05-02T08:00:00.000Z', text: '扩大苹果进口' };
    const parsed = parseExport(exportText({ ...EMPTY, sightings: [bare] }));
    expect(parsed).toMatchObject({ ok: true, value: { sightings: [bare] } });
  });

  it('reads an export of nothing', () => {
    expect(parseExport(exportText(EMPTY))).toEqual({ ok: true, value: EMPTY });
  });
});
