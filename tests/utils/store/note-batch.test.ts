import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NoteContent } from '@/utils/model/annotation';
import type { MeipiDatabase } from '@/utils/store/database';
import {
  editAnnotations,
  eraseAnnotations,
  restoreAnnotations,
  trashAnnotations,
  undoEdits,
} from '@/utils/store/note-batch';
import { removeArticle, undoRemoval } from '@/utils/store/removal';
import { colorTag, renameTag, undoRename } from '@/utils/store/tags';
import { type Changed, watchChanges } from '@/utils/store/watch-changes';
import { ARTICLE, note, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

const NOW = '2030-06-01T00:00:00.000Z';
const LATER = '2030-06-01T00:00:01.000Z';
const IDS = Array.from({ length: 120 }, (_, at) => `018f37c0-7c00-7abc-8def-${String(at).padStart(12, '0')}`);

let db: MeipiDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  await db.articles.put(ARTICLE);
  await db.annotations.bulkPut(IDS.map((id) => note({ id: `urn:uuid:${id}` })));
});

const addTag = (tag: string) => ({
  edit: (content: NoteContent) => ({ ...content, tags: [...content.tags, tag] }),
  now: NOW,
});

async function tagsNow(): Promise<string[]> {
  return [...new Set((await db.annotations.toArray()).map(({ tags }) => tags.join(' ')))];
}

describe('editAnnotations', () => {
  it('gives many notes another content, and takes it back', async () => {
    const done = await valueOf(editAnnotations(db, IDS, addTag('待查')));
    expect(done.before).toHaveLength(120);
    expect(await tagsNow()).toEqual(['水果 待查']);
    await valueOf(undoEdits(db, done, LATER));
    expect(await tagsNow()).toEqual(['水果']);
  });

  it('gives notes back all that another program wrote into them, when it is taken back', async () => {
    const [id = ''] = IDS;
    const tag = { type: 'TextualBody' as const, value: '水果', purpose: 'tagging', creator: 'https://example.org/lin' };
    const before = note({ id: `urn:uuid:${id}`, body: [tag] });
    await db.annotations.put(before);
    const done = await valueOf(editAnnotations(db, [id], { edit: (content) => ({ ...content, tags: [] }), now: NOW }));
    expect(await tagsNow()).toContain('');
    await db.annotations.update(id, { state: 'orphan' });
    await valueOf(undoEdits(db, done, LATER));
    expect(await db.annotations.get(id)).toEqual({
      ...{ ...before, modified: LATER, state: 'orphan' },
      annotation: { ...before.annotation, modified: LATER },
    });
  });

  it('leaves what was changed since, when it is taken back, and takes back the rest', async () => {
    const [first = '', second = ''] = IDS;
    const done = await valueOf(editAnnotations(db, [first, second], addTag('待查')));
    await valueOf(editAnnotations(db, [second], { ...addTag('后来'), now: LATER }));
    await valueOf(undoEdits(db, done, LATER));
    expect((await db.annotations.get(first))?.tags).toEqual(['水果']);
    expect((await db.annotations.get(second))?.tags).toEqual(['水果', '后来']);
  });

  it('passes over notes that stay as they are, and unknown ids', async () => {
    const done = await valueOf(editAnnotations(db, [...IDS, 'nobody'], { edit: (content) => content, now: NOW }));
    expect(done.before).toEqual([]);
  });

  it('never writes an earlier time than the one that is kept', async () => {
    const [id = ''] = IDS;
    await db.annotations.put(note({ id: `urn:uuid:${id}`, modified: '2031-01-01T00:00:00.000Z' }));
    await valueOf(editAnnotations(db, [id], addTag('待查')));
    expect((await db.annotations.get(id))?.modified).toBe('2031-01-01T00:00:00.001Z');
  });
});

describe('the trash', () => {
  it('takes notes, gives them back, and only what lies in it is erased', async () => {
    expect(await valueOf(trashAnnotations(db, IDS.slice(0, 3), NOW))).toEqual(IDS.slice(0, 3));
    expect(await valueOf(trashAnnotations(db, IDS.slice(0, 4), LATER))).toEqual([IDS[3]]);
    expect(await valueOf(restoreAnnotations(db, IDS.slice(0, 2), LATER))).toBe(2);
    expect(await db.annotations.get(IDS[0] ?? '')).toMatchObject({ modified: LATER });
    expect(await db.annotations.get(IDS[0] ?? '')).not.toHaveProperty('deletedAt');
    expect(await valueOf(eraseAnnotations(db, IDS))).toBe(2);
    expect(await db.annotations.count()).toBe(118);
  });
});

describe('removeArticle', () => {
  it('puts its notes in the trash and forgets its pledges; all of it comes back', async () => {
    const [sighting] = SAMPLE.sightings;
    if (sighting) await db.sightings.put({ ...sighting, articleId: ARTICLE.id });
    const removed = await valueOf(removeArticle(db, ARTICLE.id, NOW));
    expect(await db.annotations.where('deletedAt').equals(NOW).count()).toBe(120);
    expect([await db.sightings.count(), (await db.articles.get(ARTICLE.id))?.removedAt]).toEqual([0, NOW]);
    await valueOf(undoRemoval(db, removed, LATER));
    expect(await db.articles.get(ARTICLE.id)).toEqual(ARTICLE);
    expect(await db.annotations.filter(({ deletedAt }) => deletedAt === undefined).count()).toBe(120);
    expect(await db.sightings.count()).toBe(1);
  });

  it('keeps it out of sight for as long as a note on it lies in the trash', async () => {
    await valueOf(removeArticle(db, ARTICLE.id, NOW));
    await valueOf(eraseAnnotations(db, IDS.slice(1)));
    expect(await db.articles.count()).toBe(1);
    await valueOf(restoreAnnotations(db, IDS, LATER));
    expect(await db.articles.get(ARTICLE.id)).toEqual(ARTICLE);
    await valueOf(removeArticle(db, ARTICLE.id, NOW));
    await valueOf(eraseAnnotations(db, IDS));
    expect(await db.articles.count()).toBe(0);
  });

  it('says that it does not know an article', async () => {
    expect(await removeArticle(db, 'none', NOW)).toEqual({ ok: false, error: 'not-found', detail: 'none' });
  });
});

describe('renameTag', () => {
  it('renames on every note, those in the trash too, carries the colour over, and takes it back', async () => {
    await valueOf(trashAnnotations(db, IDS.slice(0, 1), NOW));
    await valueOf(colorTag(db, '水果', { color: 'green', now: NOW }));
    const done = await valueOf(renameTag(db, { from: '水果', to: '苹果', now: NOW }));
    expect([await tagsNow(), await db.tags.toArray()]).toEqual([
      ['苹果'],
      [{ name: '苹果', color: 'green', modified: NOW }],
    ]);
    await valueOf(undoRename(db, done, LATER));
    expect([await tagsNow(), await db.tags.toArray()]).toEqual([
      ['水果'],
      [{ name: '水果', color: 'green', modified: NOW }],
    ]);
  });

  it('merges with a tag that is there, which keeps its colour, and leaves each tag once', async () => {
    await valueOf(editAnnotations(db, IDS, addTag('蔬果')));
    await valueOf(colorTag(db, '水果', { color: 'green', now: NOW }));
    await valueOf(colorTag(db, '蔬果', { color: 'pink', now: NOW }));
    const done = await valueOf(renameTag(db, { from: '水果', to: '蔬果', now: LATER }));
    expect([await tagsNow(), await db.tags.toArray()]).toEqual([
      ['蔬果'],
      [{ name: '蔬果', color: 'pink', modified: LATER }],
    ]);
    await valueOf(undoRename(db, done, LATER));
    expect([await tagsNow(), await db.tags.count()]).toEqual([['水果 蔬果'], 2]);
  });
});

describe('watchChanges', () => {
  it('tells which rows were changed, also where many were', async () => {
    const told: Changed[] = [];
    onTestFinished(watchChanges(db, 'annotations', (changed) => void told.push(changed)));
    await valueOf(trashAnnotations(db, IDS, NOW));
    await valueOf(eraseAnnotations(db, IDS.slice(0, 1)));
    await expect.poll(() => new Set(told.flat()).size).toBe(120);
    expect(told).not.toContain('many');
  });

  it('tells that many were where Dexie tells no more', async () => {
    const told: Changed[] = [];
    onTestFinished(watchChanges(db, 'annotations', (changed) => void told.push(changed)));
    await db.annotations.bulkPut(IDS.map((id) => note({ id: `urn:uuid:${id}` })));
    await expect.poll(() => told).toEqual(['many']);
  });
});
