import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { ARTICLE, SAMPLE } from '@/tests/utils/exchange/sample-data';
import type { Outcome } from '@/utils/model/outcome';
import { type LedgerData, ledgerData } from '@/utils/store/ledger';
import { nameOf } from '@/utils/store/sightings';
import { watchStore } from '@/utils/store/watch';
import { freshDatabase, valueOf } from './fresh-database';

describe('ledgerData', () => {
  it('reads pledges met and judged, the articles they were met in, and the names of own entries', async () => {
    const db = await freshDatabase();
    await db.sightings.bulkPut(SAMPLE.sightings);
    await db.verdicts.bulkPut(SAMPLE.verdicts);
    await db.entries.bulkPut(SAMPLE.entries);
    await db.articles.bulkPut([ARTICLE, { ...ARTICLE, id: 'sina:iother' }]);
    expect(await valueOf(ledgerData(db))).toEqual({
      sightings: SAMPLE.sightings,
      verdicts: SAMPLE.verdicts,
      articles: [nameOf(ARTICLE)],
      entries: SAMPLE.entries,
      names: Object.fromEntries(SAMPLE.entries.map(({ id, names }) => [id, names[0]])),
    });
  });

  it('says that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    expect(await ledgerData(db)).toMatchObject({ ok: false, error: 'store-closed' });
  });
});

describe('watchStore', () => {
  it('answers at once and after each change, until it is stopped', async () => {
    const db = await freshDatabase();
    const answers: number[] = [];
    const count = (data: Outcome<LedgerData>) => void answers.push(data.ok ? data.value.sightings.length : -1);
    const stop = watchStore(() => ledgerData(db), count);
    await vi.waitFor(() => expect(answers).toEqual([0]));
    await db.sightings.bulkPut(SAMPLE.sightings);
    await vi.waitFor(() => expect(answers).toEqual([0, 1]));
    stop();
    await db.sightings.clear();
    await new Promise((resolve) => void setTimeout(resolve, 50));
    expect(answers).toEqual([0, 1]);
  });
});
