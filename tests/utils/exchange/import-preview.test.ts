import { describe, expect, it } from 'vitest';
import { previewImport } from '@/utils/exchange/import-preview';
import { planImport } from '@/utils/exchange/plan-import';
import { edited, EMPTY, ID, note, SAMPLE, PLANNING } from './sample-data';

const REFUSED = [{ line: 3, list: 'first.items', reason: 'twice' as const }];

describe('previewImport', () => {
  it('says what becomes of every note, with the text that is here where it is another', () => {
    const here = { ...SAMPLE, annotations: [edited('旧', '2024-06-01T00:00:00.000Z')] };
    const data = {
      ...SAMPLE,
      annotations: [
        edited('新', '2024-07-01T00:00:00.000Z'),
        note({ id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ff' }),
      ],
    };
    const preview = previewImport(here, planImport(here, data, PLANNING), {
      data,
      isOwn: true,
      refused: REFUSED,
      refusedCount: 7,
    });
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
    const preview = previewImport(EMPTY, planImport(EMPTY, data, PLANNING), {
      data,
      isOwn: true,
      refused: [],
      refusedCount: 0,
    });
    expect(preview.counts.added).toBe(1_000);
    expect(preview.items.added).toHaveLength(100);
    expect(JSON.stringify(preview).length).toBeLessThan(100_000);
  });
});
