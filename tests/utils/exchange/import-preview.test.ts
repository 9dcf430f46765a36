import { describe, expect, it } from 'vitest';
import { createImportTally, type ImportPreview } from '@/utils/exchange/import-preview';
import type { ReaderData } from '@/utils/model/reader-data';
import { planImport } from '@/utils/exchange/plan-import';
import { ARTICLE, edited, EMPTY, ID, note, SAMPLE, PLANNING } from './sample-data';

const REFUSED = [{ line: 3, list: 'first.items', reason: 'twice' as const }];

/** What importing batches of rows into a store would do. */
function previewOf(here: ReaderData, batches: readonly ReaderData[], refusedCount = 0): ImportPreview {
  const tally = createImportTally();
  for (const incoming of batches) tally.add({ incoming, current: here, plan: planImport(here, incoming, PLANNING) });
  const titles = new Map(here.articles.map(({ id, title }) => [id, title]));
  return tally.finish({ refused: refusedCount > 0 ? REFUSED : [], refusedCount }, titles);
}

describe('createImportTally', () => {
  it('says what becomes of every note, with the text that is here where it is another', () => {
    const here = { ...SAMPLE, annotations: [edited('旧', '2024-06-01T00:00:00.000Z')] };
    const data = {
      ...SAMPLE,
      annotations: [
        edited('新', '2024-07-01T00:00:00.000Z'),
        note({ id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ff' }),
      ],
    };
    const preview = previewOf(here, [data], 7);
    expect(preview.counts).toEqual({ added: 1, updated: 1, same: 0, older: 0 });
    expect(preview.items.updated).toEqual([
      { id: ID, quote: '扩大苹果进口', text: '新', here: '旧', article: '青云市举行苹果集市' },
    ]);
    expect(preview.others).toEqual({ articles: 0, entries: 0, verdicts: 0, sightings: 0, drafts: 0, tags: 0 });
    expect([preview.refused, preview.refusedCount]).toEqual([REFUSED, 7]);
  });

  it('stays small, whatever the file holds', () => {
    const annotations = Array.from({ length: 1_000 }, (_, index) =>
      note({
        id: `urn:uuid:018f37c0-7c00-7abc-8def-${String(index).padStart(12, '0')}`,
        body: [{ type: 'TextualBody', value: '长'.repeat(1_000), purpose: 'commenting' }],
      }),
    );
    const data = { ...EMPTY, annotations };
    const preview = previewOf(EMPTY, [data]);
    expect(preview.counts.added).toBe(1_000);
    expect(preview.items.added).toHaveLength(100);
    expect(JSON.stringify(preview).length).toBeLessThan(100_000);
  });

  it('is the same whatever the batches, and has the titles that come later or are here', () => {
    const annotations = Array.from({ length: 300 }, (_, index) =>
      note(
        { id: `urn:uuid:018f37c0-7c00-7abc-8def-${String(index).padStart(12, '0')}` },
        { articleId: index % 2 === 0 ? ARTICLE.id : 'sina:other' },
      ),
    );
    const articles = [ARTICLE, { ...ARTICLE, id: 'sina:other', title: '后来的' }];
    const here = { ...EMPTY, articles: [{ ...ARTICLE, title: '这里的' }] };
    const batches = [annotations.slice(0, 7), annotations.slice(7, 190), annotations.slice(190)].map((some) => ({
      ...EMPTY,
      annotations: some,
    }));
    const preview = previewOf(here, [...batches, { ...EMPTY, articles }]);
    expect(preview).toEqual(previewOf(here, [{ ...EMPTY, annotations, articles }]));
    expect(new Set(preview.items.added.map(({ article }) => article))).toEqual(new Set(['这里的', '后来的']));
  });
});
