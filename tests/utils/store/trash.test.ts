import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TRASH_DAYS, purgeTrash } from '@/utils/store/trash';
import { note } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

const DAY = 86_400_000;
const DELETED = '2026-01-01T12:00:00.000Z';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('purgeTrash', () => {
  it.each([
    { after: 0, says: 'at once', left: 3 },
    { after: TRASH_DAYS * DAY - 1, says: 'a millisecond before 90 days', left: 3 },
    { after: TRASH_DAYS * DAY, says: 'at 90 days', left: 2 },
    { after: TRASH_DAYS * DAY + 3 * DAY, says: 'three days later', left: 2 },
    { after: TRASH_DAYS * DAY * 2, says: 'after 180 days', left: 1 },
  ])('$says leaves $left', async ({ after, left }) => {
    const db = await freshDatabase();
    const later = new Date(Date.parse(DELETED) + TRASH_DAYS * DAY).toISOString();
    await db.annotations.bulkPut([
      // Written long ago and never deleted.
      note({ id: 'urn:uuid:a', modified: '2020-01-01T00:00:00.000Z' }),
      note({ id: 'urn:uuid:b', modified: '2020-01-01T00:00:00.000Z' }, { deletedAt: DELETED }),
      note({ id: 'urn:uuid:c' }, { deletedAt: later }),
    ]);
    vi.setSystemTime(Date.parse(DELETED) + after);
    expect(await valueOf(purgeTrash(db, Date.now()))).toBe(3 - left);
    expect(await db.annotations.count()).toBe(left);
    expect(await db.annotations.get('a')).toBeDefined();
  });

  it('says that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    expect(await purgeTrash(db, Date.now())).toMatchObject({ ok: false, error: 'store-closed' });
  });
});
