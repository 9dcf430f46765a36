import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotationsOf, restoreAnnotation, saveAnnotation, trashAnnotation } from '@/utils/store/annotations';
import type { MeipiDatabase } from '@/utils/store/database';
import { ARTICLE, ID, note } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

const NOW = '2024-06-01T00:00:00.000Z';
const LATER = '2024-06-01T00:00:01.000Z';
const OTHER = '018f37c0-7c00-7abc-8def-000000000000';
const { text: _, ...UNNOTED } = ARTICLE;

let db: MeipiDatabase;

beforeEach(async () => {
  db = await freshDatabase();
  await db.articles.put(UNNOTED);
});

describe('saveAnnotation', () => {
  it('keeps the note, and the text of the article with the first note only', async () => {
    expect(await saveAnnotation(db, note(), '第一版')).toEqual({ ok: true, value: note() });
    await saveAnnotation(db, note({ id: `urn:uuid:${OTHER}` }), '第二版');
    expect(await db.articles.get(ARTICLE.id)).toEqual({ ...UNNOTED, text: '第一版' });
    expect(await db.annotations.count()).toBe(2);
  });

  it('gives the same result when the same note is saved again', async () => {
    await saveAnnotation(db, note(), '正文');
    const before = await contents();
    await saveAnnotation(db, note(), '正文');
    expect(await contents()).toEqual(before);
  });

  it('derives the look-up fields from the annotation', async () => {
    const saved = await valueOf(
      saveAnnotation(db, { ...note(), start: 99, tags: ['别的'], modified: '', ...{ later: 1 } }),
    );
    expect(saved).toEqual({ ...note(), ...{ later: 1 } });
  });

  it('writes neither note nor text for an article that is not there', async () => {
    const stray = note({}, { articleId: 'sina:inone' });
    expect(await saveAnnotation(db, stray, '正文')).toEqual({ ok: false, error: 'not-found', detail: 'sina:inone' });
    expect(await db.annotations.count()).toBe(0);
  });

  it('says that the store is full, and keeps nothing of the note', async () => {
    const original = IDBObjectStore.prototype.put;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'annotations') throw new DOMException('no space left', 'QuotaExceededError');
      return original.apply(this, row);
    });
    const outcome = await saveAnnotation(db, note(), '正文');
    put.mockRestore();
    expect(outcome).toMatchObject({ ok: false, error: 'store-full', detail: expect.stringContaining('no space left') });
    expect(await db.articles.get(ARTICLE.id)).toEqual(UNNOTED);
  });

  it('says that the store is closed', async () => {
    db.close();
    expect(await saveAnnotation(db, note())).toMatchObject({ ok: false, error: 'store-closed' });
  });
});

describe('annotationsOf', () => {
  it('lists the notes of one article in text order, without the trash', async () => {
    const ids = [ID, OTHER, '018f37c0-7c00-7abc-8def-000000000001', '018f37c0-7c00-7abc-8def-000000000002'];
    const starts = [300, 20, 100, 5];
    const records = ids.map((id, index) =>
      note({
        id: `urn:uuid:${id}`,
        target: { source: '', selector: [{ type: 'TextPositionSelector', start: starts[index] ?? 0, end: 400 }] },
      }),
    );
    for (const record of records) await saveAnnotation(db, record);
    await trashAnnotation(db, ids[3] ?? '', NOW);
    await db.annotations.put(note({ id: 'urn:uuid:x' }, { articleId: 'sina:iother' }));
    expect((await valueOf(annotationsOf(db, ARTICLE.id))).map(({ start }) => start)).toEqual([20, 100, 300]);
  });

  it('lists nothing for an article that is not there', async () => {
    expect(await annotationsOf(db, 'sina:inone')).toEqual({ ok: true, value: [] });
  });
});

describe('trashAnnotation and restoreAnnotation', () => {
  it('put a note in the trash and take it out again, each the same when repeated', async () => {
    await saveAnnotation(db, note());
    const trashed = await valueOf(trashAnnotation(db, ID, NOW));
    expect(trashed).toEqual({ ...note(), deletedAt: NOW });
    expect(await valueOf(trashAnnotation(db, ID, LATER))).toEqual(trashed);
    const restored = await valueOf(restoreAnnotation(db, ID, LATER));
    expect(restored).toEqual(note({ modified: LATER }));
    expect(await valueOf(restoreAnnotation(db, ID, '2024-06-02T00:00:00.000Z'))).toEqual(restored);
    expect(await db.annotations.get(ID)).toEqual(restored);
  });

  it.each([
    ['trashAnnotation', trashAnnotation],
    ['restoreAnnotation', restoreAnnotation],
  ])('%s finds no note of an unknown id', async (_name, change) => {
    expect(await change(db, OTHER, NOW)).toEqual({ ok: false, error: 'not-found', detail: OTHER });
  });
});

describe('writes that come late', () => {
  it('a deletion does not take back a restoration, nor a restoration a later deletion', async () => {
    await saveAnnotation(db, note());
    await trashAnnotation(db, ID, NOW);
    const restored = await valueOf(restoreAnnotation(db, ID, LATER));
    expect(await valueOf(trashAnnotation(db, ID, NOW))).toEqual(restored);
    const again = await valueOf(trashAnnotation(db, ID, '2024-06-01T00:00:03.000Z'));
    expect(await valueOf(restoreAnnotation(db, ID, LATER))).toEqual(again);
  });
});

async function contents(): Promise<unknown> {
  return [await db.annotations.toArray(), await db.articles.toArray()];
}
