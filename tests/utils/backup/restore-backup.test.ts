import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepBackup } from '@/utils/backup/keep-backup';
import { restoreBackup } from '@/utils/backup/restore-backup';
import { noteContent, noteText } from '@/utils/model/annotation';
import type { Backup } from '@/utils/model/backup';
import { trashAnnotation } from '@/utils/store/annotations';
import { editAnnotation } from '@/utils/store/edits';
import { removeArticle } from '@/utils/store/removal';
import type { MeipiDatabase } from '@/utils/store/database';
import { undoImport } from '@/utils/store/imports';
import { everythingIn } from '@/tests/utils/store/everything';

import { ARTICLE, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from '@/tests/utils/store/fresh-database';
import { backups, freshStorage, noteAt } from './kept';

const OTHER = { ...ARTICLE, id: 'sina:iabc2', docId: 'iabc2' };
const NOW = new Date(2026, 0, 1, 12);

let db: MeipiDatabase;
let backup: Backup;

beforeEach(async () => {
  freshStorage();
  db = await freshDatabase();
  for (const [table, rows] of Object.entries(SAMPLE)) await db.table(table).bulkPut([...(rows as unknown[])]);
  await db.articles.put(OTHER);
  await db.annotations.put({ ...noteAt(7, '2025-01-01T00:00:00.000Z'), articleId: OTHER.id });
  await valueOf(keepBackup(db, NOW));
  [backup] = (await backups()) as [Backup];
});

describe('restoreBackup', () => {
  it('brings everything back into an empty store, and takes it out again', async () => {
    const empty = await freshDatabase();
    const journal = { id: 'one', at: NOW.toISOString(), file: 'backup' };
    const { counts, broken } = await valueOf(restoreBackup(empty, { backup, journal }));
    expect([counts.added, broken]).toEqual([3, 0]);
    expect(JSON.stringify(await valueOf(everythingIn(empty)))).toBe(JSON.stringify(await valueOf(everythingIn(db))));
    await valueOf(undoImport(empty, 'one'));
    for (const rows of Object.values(await valueOf(everythingIn(empty)))) expect(rows).toEqual([]);
  });

  it('brings one article back with what belongs to it', async () => {
    const empty = await freshDatabase();
    await valueOf(restoreBackup(empty, { backup, articleId: OTHER.id }));
    const { annotations, articles, ...others } = await valueOf(everythingIn(empty));
    expect(articles).toEqual([OTHER]);
    expect(annotations.map(({ articleId }) => articleId)).toEqual([OTHER.id]);
    for (const rows of Object.values(others)) expect(rows).toEqual([]);
  });

  it('brings back an article that was removed since, with its notes, and can be taken back', async () => {
    const before = await db.annotations.where({ articleId: OTHER.id }).toArray();
    await valueOf(removeArticle(db, OTHER.id, '2026-01-02T00:00:00.000Z'));
    const journal = { id: 'one', at: '2026-01-03T00:00:00.000Z', file: 'backup' };
    const removed = await db.articles.get(OTHER.id);
    await valueOf(restoreBackup(db, { backup, articleId: OTHER.id, journal }));
    expect(await db.articles.get(OTHER.id)).toEqual(OTHER);
    const after = await db.annotations.where({ articleId: OTHER.id }).toArray();
    expect(after.map(({ annotation, deletedAt }) => [noteText(annotation), deletedAt])).toEqual(
      before.map(({ annotation }) => [noteText(annotation), undefined]),
    );
    await valueOf(undoImport(db, 'one'));
    expect(await db.articles.get(OTHER.id)).toEqual(removed);
    expect(await db.annotations.where('deletedAt').equals('2026-01-02T00:00:00.000Z').count()).toBe(1);
  });

  it('brings back notes that were deleted since, however often it is asked', async () => {
    const { id } = noteAt(7, '');
    for (const at of ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']) {
      await valueOf(trashAnnotation(db, id, at));
      await valueOf(restoreBackup(db, { backup }));
      const record = await db.annotations.get(id);
      expect(record?.deletedAt).toBeUndefined();
      expect(record?.modified && record.modified > at).toBe(true);
    }
    expect(await db.annotations.count()).toBe(3);
  });

  it('leaves what is newer here, and loses neither', async () => {
    const content = { text: '更新的', tags: [], color: 'blue' as const, about: [] };
    const { id, annotation } = noteAt(7, '');
    await editAnnotation(db, { id, base: noteContent(annotation), content, at: '2025-06-01T00:00:00.000Z' });
    await valueOf(restoreBackup(db, { backup }));
    const rows = (await db.annotations.where({ articleId: OTHER.id }).toArray()).map((row) => [
      noteText(row.annotation),
      row.deletedAt !== undefined,
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['更新的', false],
        ['第7条', true],
      ]),
    );
  });
});
