import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionText, createCollectionWriter } from '@/utils/exchange/collection-writer';
import { toCollection } from '@/utils/exchange/collection';
import type { ReaderData } from '@/utils/model/reader-data';
import { readerData } from './arbitrary-data';
import { EMPTY, SAMPLE } from './sample-data';

const MADE = { exportedAt: '2025-01-01T00:00:00.000Z', generator: 'Meipi 0.1.0' };
const RECOGNITION = { mentions: [], entities: {}, pledges: [], catalogue: {}, times: [] };

/** The file as it is written when its rows come one by one, the tables in any order. */
function written(data: ReaderData, order: (keyof ReaderData)[]): string {
  const writer = createCollectionWriter({ ...MADE, keep: (text) => text });
  for (const table of order) for (const row of data[table]) writer.add({ [table]: [row] });
  return writer.finish().join('');
}

describe('createCollectionWriter', () => {
  it('writes the very collection', () => {
    fc.assert(
      fc.property(readerData, (data) => {
        expect(JSON.parse(collectionText({ ...data, ...MADE }))).toEqual(
          JSON.parse(JSON.stringify(toCollection({ ...data, ...MADE }))),
        );
      }),
    );
  });

  it('writes the same text in whatever batches and order of tables the rows come', () => {
    const tables = Object.keys(EMPTY) as (keyof ReaderData)[];
    fc.assert(
      fc.property(readerData, fc.shuffledSubarray(tables, { minLength: tables.length }), (data, order) => {
        expect(written(data, order)).toBe(collectionText({ ...data, ...MADE }));
      }),
    );
  });

  it('puts each row on a line of its own', () => {
    const lines = collectionText({ ...SAMPLE, ...MADE }, { a: RECOGNITION, b: RECOGNITION }).split('\n');
    const context = lines.findIndex((line) => line.startsWith(' "id"'));
    const begins = [
      ' "id": "urn:meipi:export',
      ' "type": "AnnotationColl',
      ' "label": "Meipi",',
      ' "generated": "2025-01-0',
      ' "generator": {',
      '  "type": "Software",',
      '  "name": "Meipi 0.1.0"',
      ' },',
      ' "total": 2,',
      ' "first": {"id":"urn:meip',
      ...Array.from({ length: 2 }, () => '  {"@context":"http://www'),
      ' ]},',
      ' "meipi": {',
      '  "format": 1,',
      ...['  "articles": [', '   {"id":"sina:iabc1","si', '  ],'],
      ...['  "entries": [', '   {"id":"mine/1","kind":', '   {"id":"own/018f37c0-7c', '  ],'],
      ...['  "verdicts": [', '   {"pledge":"apples-2025', '  ],'],
      ...['  "sightings": [', '   {"pledge":"apples-2025', '  ],'],
      ...['  "drafts": [', '   {"key":"new","modified', '  ],'],
      ...['  "tags": [', '   {"name":"水果","color":"', '  ],'],
      '  "recognized": {"a":{"men',
      ' }',
      '}',
      '',
    ];
    expect(lines.slice(context).map((line, index) => line.slice(0, begins[index]?.length))).toEqual(begins);
  });

  it('leaves out empty lists of what not every version knows, and says that nothing was recognized', () => {
    expect(collectionText({ ...EMPTY, ...MADE }, {})).toMatch(
      /"items": \[\]\},\n "meipi": \{\n {2}"format": 1,\n {2}"articles": \[\],\n {2}"entries": \[\],\n {2}"verdicts": \[\],\n {2}"sightings": \[\],\n {2}"recognized": \{\}\n \}\n\}\n$/,
    );
  });

  it('hands out pieces of some size, however much comes', () => {
    const pieces: number[] = [];
    const keep = (text: string): number => pieces.push(text.length);
    const writer = createCollectionWriter({ ...MADE, keep });
    const [article] = SAMPLE.articles;
    const long = { ...article, text: '长'.repeat(90_000) } as ReaderData['articles'][number];
    let length = 0;
    for (let count = 0; count < 100; count++) length += writer.add({ articles: [long] });
    expect(length).toBeGreaterThan(9_000_000);
    expect(pieces.length).toBeGreaterThan(7);
    writer.finish();
    expect(Math.max(...pieces)).toBeLessThan(1_200_000);
  });
});
