import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articlesInBackup, backupFile } from '@/utils/backup/backup-file';
import { keepBackup } from '@/utils/backup/keep-backup';
import { isWhole } from '@/utils/backup/read-backup';
import { readOwn } from '@/utils/exchange/read-own';
import { noteContent } from '@/utils/model/annotation';
import type { Backup } from '@/utils/model/backup';
import type { MeipiDatabase } from '@/utils/store/database';
import { editAnnotation } from '@/utils/store/edits';
import { ARTICLE, ID, note, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { everythingIn } from '@/tests/utils/store/everything';
import { freshDatabase, valueOf } from '@/tests/utils/store/fresh-database';
import { backups, byId, day, freshStorage, noteAt, readBackup } from './kept';

let db: MeipiDatabase;

beforeEach(async () => {
  freshStorage();
  db = await freshDatabase();
  await db.articles.put(ARTICLE);
});

describe('openBackup', () => {
  it('notices damage by the sum, and reads what is not damaged', async () => {
    const long = '长'.repeat(50_000);
    await db.annotations.bulkPut(
      Array.from({ length: 90 }, (_, at) => noteAt(at, day(0).toISOString(), `${long}${at}`)),
    );
    await db.entries.bulkPut([...SAMPLE.entries]);
    await keepBackup(db, day(1));
    const [backup] = (await backups()) as [Backup];
    const key = `backup/${backup.id}/0`;
    const kept = (await fakeBrowser.storage.local.get(key))[key] as string;
    await fakeBrowser.storage.local.set({ [key]: `${kept.slice(0, 100)}A${kept.slice(101)}` });
    expect(await isWhole(backup)).toBe(false);
    const { data, broken } = await valueOf(readBackup(backup));
    expect(broken).toBe(1);
    expect(data.annotations.length).toBeGreaterThan(0);
    expect(data.annotations.length).toBeLessThan(90);
    expect(data.entries).toHaveLength(2);
  });

  it('says that nothing is left of it', async () => {
    await keepBackup(db, day(1));
    const [backup] = (await backups()) as [Backup];
    await fakeBrowser.storage.local.remove(`backup/${backup.id}/0`);
    expect(await readBackup(backup)).toMatchObject({ ok: false, error: 'backup-broken' });
  });
});

describe('backupFile', () => {
  it('is an export of all that is in the backup, later changes in their places', async () => {
    for (const [table, rows] of Object.entries(SAMPLE)) await db.table(table).bulkPut([...(rows as unknown[])]);
    await keepBackup(db, day(1));
    await db.annotations.put(noteAt(3, day(1, 13).toISOString()));
    const content = { text: '后来改的', tags: [], color: 'green' as const, about: [] };
    const base = noteContent(note().annotation);
    await valueOf(editAnnotation(db, { id: ID, base, content, at: day(1, 13).toISOString() }));
    await keepBackup(db, day(1, 14));
    const [backup] = (await backups()) as [Backup];
    expect(backup.recent).toBeDefined();
    const told: [number, number][] = [];
    const onProgress = (done: number, all: number): number => told.push([done, all]);
    const file = await valueOf(backupFile(backup, { keep: (text) => text, generator: 'Meipi 1.0.0', onProgress }));
    expect(file.notes).toBe(3);
    expect(told.at(-1)).toEqual([backup.parts.length + 1, backup.parts.length + 1]);
    const { data, refusedCount } = await valueOf(Promise.resolve(readOwn(file.pieces.join(''))));
    expect([byId(data), refusedCount]).toEqual([byId(await valueOf(everythingIn(db))), 0]);
  });

  it('stops where it is given up', async () => {
    await keepBackup(db, day(1));
    const [backup] = (await backups()) as [Backup];
    const signal = AbortSignal.abort(new Error('given up'));
    await expect(backupFile(backup, { keep: (text) => text, generator: '', signal })).rejects.toThrow('given up');
  });
});

describe('articlesInBackup', () => {
  it('names the articles that have notes, the most first', async () => {
    await db.articles.bulkPut(['a', 'b', 'c'].map((id) => ({ ...ARTICLE, id, title: `题 ${id}` })));
    const of = (id: string, number: number) => ({ ...noteAt(number, day(0).toISOString()), articleId: id });
    await db.annotations.bulkPut([of('a', 1), of('c', 2), of('c', 3)]);
    await keepBackup(db, day(1));
    const [backup] = (await backups()) as [Backup];
    expect(await valueOf(articlesInBackup(backup))).toEqual([
      { id: 'c', title: '题 c', notes: 2 },
      { id: 'a', title: '题 a', notes: 1 },
    ]);
  });
});
