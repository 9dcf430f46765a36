import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { databaseId } from '@/utils/store/database';
import { eraseEverything } from '@/utils/store/erase';
import { applyImport, inOneBatch } from '@/utils/store/apply-import';
import { everythingIn } from '@/tests/utils/store/everything';
import { planned, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

describe('eraseEverything', () => {
  it('empties every table, and the store stays the one it was', async () => {
    const db = await freshDatabase();
    const id = await valueOf(databaseId(db));
    await valueOf(applyImport(db, { next: inOneBatch(SAMPLE), plan: planned }));
    await db.tags.put({ name: '水果', modified: '2024-05-02T08:05:00.000Z' });
    await valueOf(eraseEverything(db));
    for (const rows of Object.values(await valueOf(everythingIn(db)))) expect(rows).toEqual([]);
    expect(await valueOf(databaseId(db))).toBe(id);
  });
});
