import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/store/database';
import { rawDump } from '@/utils/store/raw-dump';
import { valueOf } from './fresh-database';

describe('rawDump', () => {
  it('reads a store of a later version, and leaves it as it is', async () => {
    await create('later', 990, { notes: [{ id: 'a', words: '以后' }, { id: 'b' }], empty: [] });
    expect(await openDatabase('later')).toMatchObject({ ok: false, error: 'store-newer' });
    expect(await valueOf(rawDump('later'))).toEqual({
      database: 'later',
      version: 990,
      rows: 2,
      tables: { notes: [{ id: 'a', words: '以后' }, { id: 'b' }], empty: [] },
    });
    expect((await indexedDB.databases()).find(({ name }) => name === 'later')?.version).toBe(990);
  });

  it('makes no store where there is none', async () => {
    expect(await rawDump('none')).toEqual({ ok: false, error: 'not-found', detail: 'none' });
    expect((await indexedDB.databases()).some(({ name }) => name === 'none')).toBe(false);
  });
});

function create(name: string, version: number, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      for (const [table, rows] of Object.entries(tables)) {
        const store = request.result.createObjectStore(table, { keyPath: 'id' });
        for (const row of rows) store.put(row);
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}
