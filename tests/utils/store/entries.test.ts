import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/utils/model/reader-data';
import { deleteEntry, entriesOf, saveEntry, watchEntries } from '@/utils/store/entries';
import { freshDatabase, valueOf } from './fresh-database';

const ENTRY: Entry = {
  id: 'own/018f37c0-7c00-7abc-8def-0123456789ab',
  kind: 'person',
  names: ['石榴生', '老石'],
  en: 'Shi Liusheng',
  replaces: 'person/shi',
  modified: '2024-05-01T00:00:00.000Z',
};
const OTHER: Entry = { id: 'own/2', kind: 'place', names: ['青云市'], modified: '2024-06-01T00:00:00.000Z' };

describe('the own entries', () => {
  it('are kept, the one changed last first', async () => {
    const db = await freshDatabase();
    for (const entry of [ENTRY, OTHER]) await valueOf(saveEntry(db, entry));
    expect(await valueOf(entriesOf(db))).toEqual([OTHER, ENTRY]);
  });

  it('lose what an edit leaves out, and keep what a later version knows of them', async () => {
    const db = await freshDatabase();
    await db.entries.put({ ...ENTRY, 'later:field': 1 } as Entry);
    const {
      en: _,
      replaces: _replaces,
      ...edited
    } = { ...ENTRY, names: ['石榴生'], modified: '2024-07-01T00:00:00.000Z' };
    await valueOf(saveEntry(db, edited));
    expect(await valueOf(entriesOf(db))).toEqual([{ ...edited, 'later:field': 1 }]);
  });

  it('are deleted, and put back as they were', async () => {
    const db = await freshDatabase();
    await valueOf(saveEntry(db, ENTRY));
    const deleted = await valueOf(deleteEntry(db, ENTRY.id));
    expect(await valueOf(entriesOf(db))).toEqual([]);
    await valueOf(saveEntry(db, deleted as Entry));
    expect(await valueOf(entriesOf(db))).toEqual([ENTRY]);
    expect(await valueOf(deleteEntry(db, 'own/none'))).toBeUndefined();
  });

  it('are told of at every change until the watching ends', async () => {
    const db = await freshDatabase();
    const seen: number[] = [];
    const stop = watchEntries(db, (entries) => seen.push(entries.ok ? entries.value.length : -1));
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await valueOf(saveEntry(db, ENTRY));
    await vi.waitFor(() => expect(seen).toEqual([0, 1]));
    stop();
    await valueOf(saveEntry(db, OTHER));
    expect(seen).toEqual([0, 1]);
  });
});
