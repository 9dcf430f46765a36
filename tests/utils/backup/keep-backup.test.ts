import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readIndex } from '@/utils/backup/backup-index';
import { findLoss, markAlive } from '@/utils/backup/canary';
import { keepBackup, removeBackups } from '@/utils/backup/keep-backup';
import { isWhole } from '@/utils/backup/read-backup';
import type { Backup } from '@/utils/model/backup';
import type { ReaderData } from '@/utils/model/reader-data';
import { noteContent } from '@/utils/model/annotation';
import { saveAnnotation, trashAnnotation } from '@/utils/store/annotations';
import { editAnnotation } from '@/utils/store/edits';
import type { MeipiDatabase } from '@/utils/store/database';
import { eraseEverything } from '@/utils/store/erase';
import { everythingIn } from '@/tests/utils/store/everything';
import { ARTICLE, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from '@/tests/utils/store/fresh-database';
import { backups, byId, day, freshStorage, noteAt, partKeys, readBackup } from './kept';

let db: MeipiDatabase;

beforeEach(async () => {
  freshStorage();
  db = await freshDatabase();
  await db.articles.put(ARTICLE);
});

async function fill(data: ReaderData): Promise<void> {
  for (const [table, rows] of Object.entries(data)) await db.table(table).bulkPut([...(rows as unknown[])]);
}

async function contentOf(backup: Backup | undefined): Promise<ReaderData> {
  if (!backup) throw new Error('There is no such backup.');
  const { data, broken } = await valueOf(readBackup(backup));
  expect(broken).toBe(0);
  return data;
}

describe('keepBackup', () => {
  it('keeps everything there is, and nothing twice', async () => {
    await fill(SAMPLE);
    await db.tags.put({ name: '水果', color: 'green', modified: '2024-05-02T08:03:00.000Z' });
    expect(await keepBackup(db, day(1))).toEqual({ ok: true, value: 'whole' });
    expect(await keepBackup(db, day(1, 13))).toEqual({ ok: true, value: 'nothing' });
    const [backup, ...others] = await backups();
    expect(others).toEqual([]);
    expect(backup).toMatchObject({ notes: 2, articles: 1, entries: 2, id: day(1).toISOString() });
    expect(await contentOf(backup)).toEqual(await valueOf(everythingIn(db)));
  });

  it('makes none of an empty store', async () => {
    await db.articles.clear();
    expect(await keepBackup(db, day(1))).toEqual({ ok: true, value: 'nothing' });
    expect(await backups()).toEqual([]);
  });

  it('keeps what changed later that day beside it: new, edited and deleted notes, entries, tags', async () => {
    await db.annotations.bulkPut([noteAt(1, day(0).toISOString()), noteAt(2, day(0).toISOString())]);
    await keepBackup(db, day(1));
    const [before] = await backups();
    await saveAnnotation(db, noteAt(3, day(1, 13).toISOString()));
    const content = { text: '改过', tags: ['新'], color: 'green' as const, about: [] };
    const base = noteContent(noteAt(1, '').annotation);
    await editAnnotation(db, { id: noteAt(1, '').id, base, content, at: day(1, 13).toISOString() });
    await trashAnnotation(db, noteAt(2, '').id, day(1, 13).toISOString());
    await db.entries.bulkPut([...SAMPLE.entries]);
    await db.tags.put({ name: '新', modified: day(1, 13).toISOString() });
    expect(await keepBackup(db, day(1, 14))).toEqual({ ok: true, value: 'changes' });
    const [after, ...others] = await backups();
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: before?.id, parts: before?.parts, notes: 3, at: day(1, 14).toISOString() });
    const kept = await contentOf(after);
    expect(byId(kept)).toEqual(byId(await valueOf(everythingIn(db))));
  });

  it('keeps what was read later that day beside it: articles without a note, and the pledges met in them', async () => {
    await fill(SAMPLE);
    await keepBackup(db, day(1));
    const at = day(1, 13).toISOString();
    const read = { ...ARTICLE, id: 'sina:iabc2', docId: 'iabc2', readAt: at };
    await db.articles.bulkPut([{ ...ARTICLE, readAt: at, title: '新题' }, read]);
    const [sighting] = SAMPLE.sightings;
    if (!sighting) throw new Error('The sample has no pledge.');
    await db.sightings.bulkPut([
      { ...sighting, at, text: '扩大苹果和梨的进口' },
      { ...sighting, at, articleId: read.id },
    ]);
    expect(await keepBackup(db, day(1, 14))).toEqual({ ok: true, value: 'changes' });
    expect(await keepBackup(db, day(1, 15))).toEqual({ ok: true, value: 'nothing' });
    const [backup, ...others] = await backups();
    expect([backup?.articles, others]).toEqual([2, []]);
    expect(await contentOf(backup)).toEqual(await valueOf(everythingIn(db)));
  });

  it('has the changes of a day in them however often they come', async () => {
    await keepBackup(db, day(1, 8));
    for (const hour of [9, 10, 11]) {
      await saveAnnotation(db, noteAt(hour, day(1, hour).toISOString()));
      expect(await keepBackup(db, day(1, hour))).toEqual({ ok: true, value: 'changes' });
    }
    expect((await contentOf((await backups())[0])).annotations).toHaveLength(3);
  });

  it('reads the whole store again when very many notes have changed', { timeout: 20_000 }, async () => {
    const count = 1_001;
    const records = Array.from({ length: count }, (_, at) => noteAt(at, day(0).toISOString()));
    await db.annotations.bulkPut(records);
    await keepBackup(db, day(1));
    const modified = day(1, 13).toISOString();
    const edited = records.map((row) => ({ ...row, modified, annotation: { ...row.annotation, modified } }));
    await db.annotations.bulkPut(edited);
    expect(await keepBackup(db, day(1, 14))).toEqual({ ok: true, value: 'whole' });
    const [backup, ...others] = await backups();
    expect([backup?.notes, backup?.recent, others]).toEqual([count, undefined, []]);
    expect(byId(await contentOf(backup))).toEqual(byId(await valueOf(everythingIn(db))));
  });

  it('keeps notes and pledges whose article is not there', async () => {
    await fill(SAMPLE);
    await db.articles.clear();
    await keepBackup(db, day(1));
    expect(await contentOf((await backups())[0])).toEqual(await valueOf(everythingIn(db)));
  });

  it('holds every note once, as it is at some moment, while others write', async () => {
    const articles = Array.from({ length: 90 }, (_, at) => ({
      ...ARTICLE,
      id: `sina:i${String(at).padStart(3, '0')}`,
    }));
    await db.articles.bulkPut(articles);
    const records = articles.flatMap(({ id }, at) =>
      [0, 1].map((nth) => ({ ...noteAt(2 * at + nth, day(0).toISOString()), articleId: id })),
    );
    await db.annotations.bulkPut(records);
    const keeping = keepBackup(db, day(1));
    for (const [at, { id }] of records.entries()) {
      if (at % 3 === 0) await db.annotations.update(id, { state: 'orphan' });
      if (at % 30 === 1) await db.annotations.delete(id);
    }
    await keeping;
    const { annotations } = await contentOf((await backups())[0]);
    const ids = annotations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const stayed = records.filter((_, at) => at % 30 !== 1).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(stayed));
    for (const record of annotations) {
      const { state: _state, ...rest } = record;
      expect(rest).toEqual({ ...records.find(({ id }) => id === record.id), state: undefined });
    }
  });

  it('reads the whole store again when notes of an earlier time have come in', async () => {
    await db.annotations.put(noteAt(1, day(0).toISOString()));
    await keepBackup(db, day(1));
    await db.annotations.put(noteAt(2, '2020-01-01T00:00:00.000Z'));
    expect(await keepBackup(db, day(1, 13))).toEqual({ ok: true, value: 'whole' });
    const [backup, ...others] = await backups();
    expect(others).toEqual([]);
    expect((await contentOf(backup)).annotations).toHaveLength(2);
    expect(await partKeys()).toEqual([`backup/${backup?.id}/0`]);
  });

  it('leaves the earlier backup of the day when notes have gone for good', async () => {
    await db.annotations.bulkPut([noteAt(1, day(0).toISOString()), noteAt(2, day(0).toISOString())]);
    await keepBackup(db, day(1));
    await db.annotations.delete(noteAt(1, '').id);
    expect(await keepBackup(db, day(1, 13))).toEqual({ ok: true, value: 'whole' });
    expect((await backups()).map(({ notes }) => notes)).toEqual([1, 2]);
  });

  it('keeps a note that reaches the store minutes after it was written', async () => {
    await keepBackup(db, day(1));
    const early = new Date(day(1).getTime() - 60_000).toISOString();
    await saveAnnotation(db, noteAt(1, early));
    expect((await keepBackup(db, day(1, 13))).ok).toBe(true);
    expect((await contentOf((await backups())[0])).annotations).toHaveLength(1);
  });

  it('keeps the last seven days on which something changed', async () => {
    for (const number of [1, 2, 3, 5, 8, 9, 10, 20, 21]) {
      await saveAnnotation(db, noteAt(number, day(number).toISOString()));
      expect(await keepBackup(db, day(number))).toEqual({ ok: true, value: 'whole' });
      expect(await keepBackup(db, day(number, 13))).toEqual({ ok: true, value: 'nothing' });
    }
    const list = await backups();
    expect(list.map(({ id }) => new Date(id).getDate())).toEqual([21, 20, 10, 9, 8, 5, 3]);
    expect(await partKeys()).toHaveLength(7);
    for (const backup of list) expect(await isWhole(backup)).toBe(true);
  });

  it('removes none while the loss of a store is not settled, and mixes no two stores', async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      await saveAnnotation(db, noteAt(number, day(number).toISOString()));
      await keepBackup(db, day(number));
    }
    await markAlive(db, day(7).toISOString());
    const anew = await freshDatabase();
    await anew.articles.put(ARTICLE);
    expect((await valueOf(findLoss(anew, day(7).toISOString())))?.notes).toBe(7);
    expect(await keepBackup(anew, day(7, 14))).toEqual({ ok: true, value: 'whole' });
    expect(await keepBackup(anew, day(8))).toEqual({ ok: true, value: 'nothing' });
    await saveAnnotation(anew, noteAt(8, day(8).toISOString()));
    await keepBackup(anew, day(8));
    expect((await backups()).map(({ notes }) => notes)).toEqual([1, 0, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('keeps what was there before everything was erased', async () => {
    await db.annotations.put(noteAt(1, day(0).toISOString()));
    await keepBackup(db, day(1));
    await eraseEverything(db);
    expect(await keepBackup(db, day(1, 13))).toEqual({ ok: true, value: 'nothing' });
    expect((await backups()).map(({ notes }) => notes)).toEqual([1]);
    expect(await valueOf(findLoss(db, day(2).toISOString()))).toBeUndefined();
  });

  it('leaves store and earlier backups as they were when there is no room, and says so', async () => {
    await saveAnnotation(db, noteAt(1, day(1).toISOString()));
    await keepBackup(db, day(1));
    await saveAnnotation(db, noteAt(2, day(2).toISOString()));
    const before = await valueOf(everythingIn(db));
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (values) => {
      if (Object.keys(values).some((key) => key.startsWith('backup/'))) throw new Error('QUOTA_BYTES quota exceeded');
      return set(values);
    });
    expect(await keepBackup(db, day(2))).toMatchObject({ ok: false, error: 'store-full' });
    full.mockRestore();
    expect((await readIndex()).fault).toMatchObject({ at: day(2).toISOString(), failure: { error: 'store-full' } });
    const [first] = await backups();
    expect(await isWhole(first as Backup)).toBe(true);
    expect(await valueOf(everythingIn(db))).toEqual(before);
    expect(await keepBackup(db, day(2, 13))).toEqual({ ok: true, value: 'whole' });
    expect((await readIndex()).fault).toBeUndefined();
    expect(await partKeys()).toHaveLength(2);
  });

  it('cleans up after one that was never finished', async () => {
    await fakeBrowser.storage.local.set({
      backups: { list: [], writing: { id: 'half', parts: 2 } },
      'backup/half/0': 'x',
      'backup/half/1': 'y',
    });
    await keepBackup(db, day(1));
    expect(await partKeys()).toEqual([`backup/${day(1).toISOString()}/0`]);
  });

  it('is divided where there is much, and reads the same', async () => {
    const long = '长'.repeat(50_000);
    await db.annotations.bulkPut(
      Array.from({ length: 90 }, (_, at) => noteAt(at, day(0).toISOString(), `${long}${at}`)),
    );
    await keepBackup(db, day(1));
    const [backup] = await backups();
    expect(backup?.parts.length).toBeGreaterThan(2);
    expect(byId(await contentOf(backup))).toEqual(byId(await valueOf(everythingIn(db))));
  });
});

describe('readIndex', () => {
  it('reads the entries that are not damaged', async () => {
    await keepBackup(db, day(1));
    const { backups: stored } = (await fakeBrowser.storage.local.get('backups')) as { backups: { list: unknown[] } };
    await fakeBrowser.storage.local.set({ backups: { list: [{ id: 3 }, ...stored.list] } });
    expect(await backups()).toHaveLength(1);
    await fakeBrowser.storage.local.set({ backups: 'gone' });
    expect(await backups()).toEqual([]);
  });
});

describe('removeBackups', () => {
  it('removes one with its parts, or all', async () => {
    for (const number of [1, 2, 3]) {
      await saveAnnotation(db, noteAt(number, day(number).toISOString()));
      await keepBackup(db, day(number));
    }
    const [newest] = (await backups()) as [Backup];
    await removeBackups([newest.id]);
    expect((await backups()).map(({ notes }) => notes)).toEqual([2, 1]);
    expect(await partKeys()).toHaveLength(2);
    await removeBackups('all');
    expect([await backups(), await partKeys()]).toEqual([[], []]);
  });
});
