import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trashAnnotations } from '@/utils/store/note-batch';
import { removeArticle } from '@/utils/store/removal';
import { TRASH_DAYS, purgeTrash } from '@/utils/store/trash';
import { ARTICLE, note } from '@/tests/utils/exchange/sample-data';
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

  it('takes an article that was removed along with the last of its notes, and leaves any other', async () => {
    const db = await freshDatabase();
    const ids = ['removed', 'noted', 'live'];
    await db.articles.bulkPut(ids.map((id) => ({ ...ARTICLE, id, urls: [`https://a.example/${id}`] })));
    const old = (id: string) => note({ id: `urn:uuid:of-${id}` }, { articleId: id });
    await db.annotations.bulkPut([...ids.map(old), note({ id: 'urn:uuid:more' }, { articleId: 'noted' })]);
    await valueOf(removeArticle(db, 'removed', DELETED));
    await valueOf(trashAnnotations(db, ['of-noted', 'of-live'], DELETED));
    await valueOf(removeArticle(db, 'noted', '2026-02-01T00:00:00.000Z'));
    vi.setSystemTime(Date.parse(DELETED) + TRASH_DAYS * DAY);
    expect(await valueOf(purgeTrash(db, Date.now()))).toBe(3);
    expect(await db.articles.toCollection().primaryKeys()).toEqual(['live', 'noted']);
    vi.setSystemTime(Date.parse(DELETED) + TRASH_DAYS * DAY * 2);
    expect(await valueOf(purgeTrash(db, Date.now()))).toBe(1);
    expect(await db.articles.toCollection().primaryKeys()).toEqual(['live']);
  });

  it('says that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    expect(await purgeTrash(db, Date.now())).toMatchObject({ ok: false, error: 'store-closed' });
  });
});
