import { describe, expect, it } from 'vitest';
import { toCollection } from '@/utils/exchange/collection';
import { EMPTY, note, SAMPLE } from './sample-data';

const MADE = { exportedAt: '2025-01-01T00:00:00.000Z', generator: 'Meipi 0.1.0' };

describe('toCollection', () => {
  it('makes an annotation collection with one embedded page', () => {
    const collection = toCollection({ ...SAMPLE, ...MADE });
    expect(collection).toMatchObject({
      id: 'urn:meipi:export:2025-01-01T00:00:00.000Z',
      type: 'AnnotationCollection',
      generated: MADE.exportedAt,
      generator: { type: 'Software', name: 'Meipi 0.1.0' },
      total: 2,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(collection.first.items.map((item) => item.id)).toEqual(
      SAMPLE.annotations.map((record) => record.annotation.id),
    );
  });

  it('declares the block as a JSON literal under the prefix of its own name', () => {
    const [first, second] = toCollection({ ...EMPTY, ...MADE })['@context'];
    expect(first).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(second.meipi).toEqual({ '@id': 'urn:meipi:terms#', '@type': '@json', '@prefix': true });
  });

  it('writes the tables that are no annotations into the block', () => {
    const { articles, entries, verdicts, sightings, drafts, tags } = SAMPLE;
    const { meipi } = toCollection({ ...SAMPLE, ...MADE });
    expect(meipi).toEqual({ format: 1, articles, entries, verdicts, sightings, drafts, tags });
  });

  it('has no drafts and no tags in it when there are none', () => {
    const tables = Object.keys(toCollection({ ...EMPTY, ...MADE }).meipi);
    expect(tables).not.toContain('drafts');
    expect(tables).not.toContain('tags');
  });

  it('keeps the annotation as it is and adds what its record knows', () => {
    const record = note({}, { deletedAt: '2024-05-03T00:00:00.000Z', ...{ later: [1] } });
    const { first } = toCollection({ ...EMPTY, ...MADE, annotations: [record] });
    expect(first.items).toEqual([
      {
        ...record.annotation,
        'meipi:article': record.articleId,
        'meipi:state': 'anchored',
        'meipi:deletedAt': '2024-05-03T00:00:00.000Z',
        'meipi:record': { later: [1] },
      },
    ]);
  });
});
