import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ARTICLE, note } from '@/tests/utils/exchange/sample-data';
import type { Article } from '@/utils/model/article';
import { entityMemories, knownTags } from '@/utils/store/entity-memory';
import { freshDatabase, valueOf } from './fresh-database';

const ID = 'person/lin-zhou';

function article(number: number, entities: readonly string[]): Article {
  const readAt = new Date(Date.UTC(2024, 0, 1, 0, number)).toISOString();
  return { ...ARTICLE, id: `sina:${number}`, docId: String(number), title: `第${number}篇`, readAt, entities };
}

describe('entityMemories', () => {
  it('finds the notes about an entity in every article, without marks and without those in the trash', async () => {
    const db = await freshDatabase();
    await db.articles.bulkPut([ARTICLE, article(1, [])]);
    const written = note();
    await db.annotations.bulkPut([
      { ...written, id: 'a', about: [ID] },
      { ...written, id: 'b', about: [ID], articleId: 'sina:1' },
      { ...written, id: 'c', about: [ID], deletedAt: '2024-01-01T00:00:00.000Z' },
      { ...written, id: 'd', about: ['person/other'] },
      { ...written, id: 'e', about: [ID], annotation: { ...written.annotation, body: [] } },
    ]);
    const memories = await valueOf(entityMemories(db, { articleId: ARTICLE.id, entities: [ID, ID, 'person/nobody'] }));
    expect(memories[ID]?.notes.map(({ id, article: where }) => [id, where?.id])).toEqual([
      ['a', ARTICLE.id],
      ['b', 'sina:1'],
    ]);
    expect(memories['person/nobody']).toEqual({ notes: [], articles: [], articleCount: 0 });
  });

  it('names the other articles, the last read first and a few at most, and counts them all', async () => {
    const db = await freshDatabase();
    await db.articles.bulkPut(Array.from({ length: 12 }, (_, number) => article(number, [ID, 'place/a'])));
    await db.articles.put(article(99, ['place/a']));
    const memory = (await valueOf(entityMemories(db, { articleId: 'sina:11', entities: [ID] })))[ID];
    expect(memory?.articleCount).toBe(11);
    expect(memory?.articles.map(({ title }) => title)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((at) => `第${at}篇`));
  });
});

describe('knownTags', () => {
  it('gives the tags of all notes outside the trash, the most used first', async () => {
    const db = await freshDatabase();
    const tagged = (id: string, tags: readonly string[], more = {}) => ({ ...note(), id, tags, ...more });
    await db.annotations.bulkPut([
      tagged('a', ['能源', '中亚']),
      tagged('b', ['中亚'], { articleId: 'other' }),
      tagged('c', ['旧'], { deletedAt: '2024-01-01T00:00:00.000Z' }),
    ]);
    expect(await valueOf(knownTags(db))).toEqual(['中亚', '能源']);
  });
});
