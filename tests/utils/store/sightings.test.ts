import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ARTICLE, note } from '@/tests/utils/exchange/sample-data';
import type { Sighting } from '@/utils/model/reader-data';
import { eraseSightings, nameOf, pledgeMemories, rememberSightings } from '@/utils/store/sightings';
import { freshDatabase, valueOf } from './fresh-database';

function sighting(pledge: string, articleId = ARTICLE.id, more: Partial<Sighting> = {}): Sighting {
  return { pledge, articleId, at: '2024-05-02T08:00:00.000Z', text: `${articleId}：${pledge}`, ...more };
}

const read = (sightings: readonly Sighting[], sameText = false) => ({ articleId: ARTICLE.id, sightings, sameText });

describe('rememberSightings', () => {
  it('keeps one row for a promise of an article, however often it is opened', async () => {
    const db = await freshDatabase();
    await valueOf(rememberSightings(db, read([sighting('a'), sighting('b')])));
    const again = [sighting('a', ARTICLE.id, { at: '2024-06-02T08:00:00.000Z', due: '2025' }), sighting('b')];
    await valueOf(rememberSightings(db, read(again, true)));
    expect(await db.sightings.toArray()).toEqual(again);
  });

  it('forgets what is no longer seen in the same text', async () => {
    const db = await freshDatabase();
    await valueOf(rememberSightings(db, read([sighting('a'), sighting('b')])));
    await db.sightings.put(sighting('a', 'other'));
    await valueOf(rememberSightings(db, read([sighting('b')], true)));
    expect((await db.sightings.toArray()).map(({ text }) => text)).toEqual([`other：a`, `${ARTICLE.id}：b`]);
  });

  it('keeps what an article stated before its text was changed', async () => {
    const db = await freshDatabase();
    await valueOf(rememberSightings(db, read([sighting('a')])));
    await valueOf(rememberSightings(db, read([sighting('b')], false)));
    expect(await db.sightings.count()).toBe(2);
  });

  it('says that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    expect(await rememberSightings(db, read([sighting('a')]))).toMatchObject({ ok: false, error: 'store-closed' });
    expect(await eraseSightings(db)).toMatchObject({ ok: false, error: 'store-closed' });
    expect(await pledgeMemories(db, { besides: ['x'], pledges: ['a'] })).toMatchObject({
      ok: false,
      error: 'store-closed',
    });
  });
});

describe('eraseSightings', () => {
  it('forgets every pledge met and leaves verdicts and notes', async () => {
    const db = await freshDatabase();
    await db.sightings.bulkPut([sighting('a'), sighting('b', 'other')]);
    await db.verdicts.put({ pledge: 'a', verdict: 'kept', modified: '2024-05-02T08:00:00.000Z' });
    await db.annotations.put(note());
    expect(await valueOf(eraseSightings(db))).toBe(2);
    expect(await valueOf(eraseSightings(db))).toBe(0);
    expect([await db.sightings.count(), await db.verdicts.count(), await db.annotations.count()]).toEqual([0, 1, 1]);
  });
});

describe('pledgeMemories', () => {
  it('tells where else pledges were met, what the reader holds of them, and the notes on them', async () => {
    const db = await freshDatabase();
    await db.articles.put(ARTICLE);
    await db.sightings.bulkPut([sighting('a'), sighting('a', 'lost'), sighting('b'), sighting('c')]);
    const verdict = { pledge: 'b', verdict: 'kept', modified: '2024-05-02T08:00:00.000Z' } as const;
    await db.verdicts.put(verdict);
    const onB = note({ 'meipi:about': ['b', 'place/china'] });
    const trashed = note(
      { id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ac', 'meipi:about': ['b'] },
      { deletedAt: '2024-05-03T00:00:00.000Z' },
    );
    const mark = note({ id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ad', 'meipi:about': ['b'], body: [] });
    await db.annotations.bulkPut([onB, trashed, mark]);
    const article = nameOf(ARTICLE);
    expect(await valueOf(pledgeMemories(db, { besides: ['here'], pledges: ['a', 'b', 'b', 'none'] }))).toEqual({
      a: { met: [{ sighting: sighting('a', 'lost') }, { sighting: sighting('a'), article }], notes: [] },
      b: {
        met: [{ sighting: sighting('b'), article }],
        verdict,
        notes: [{ id: onB.id, text: '去年也说过。', quote: '扩大苹果进口', article }],
      },
    });
  });

  it('leaves out the article that is open and its mirrors', async () => {
    const db = await freshDatabase();
    await db.sightings.bulkPut([sighting('a'), { ...sighting('a'), articleId: 'mirror' }]);
    expect(await valueOf(pledgeMemories(db, { besides: [ARTICLE.id, 'mirror'], pledges: ['a'] }))).toEqual({});
  });
});

describe('nameOf', () => {
  it('takes the first address of the web', () => {
    const urls = ['javascript:alert(1)', 'https://finance.sina.cn/1', 'https://finance.sina.com.cn/1'];
    expect(nameOf({ ...ARTICLE, urls }).url).toBe('https://finance.sina.cn/1');
    expect(nameOf({ ...ARTICLE, urls: [] })).not.toHaveProperty('url');
  });
});
