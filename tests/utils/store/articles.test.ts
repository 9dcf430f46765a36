import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { alikeArticles, articleOf, articlesAt, openArticle } from '@/utils/store/articles';
import { note } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

const OPENED = {
  site: 'sina',
  docId: 'iabc1',
  url: 'https://finance.sina.com.cn/world/2024-05-01/doc-iabc1.shtml',
  title: '青云市举行苹果集市',
  byline: '本报讯',
  digest: '00',
};
const NOW = '2024-06-01T00:00:00.000Z';
const LATER = '2024-06-02T00:00:00.000Z';

describe('openArticle', () => {
  it('enters an article', async () => {
    const db = await freshDatabase();
    const { url, ...facts } = OPENED;
    const article = { ...facts, id: 'sina:iabc1', urls: [url], readAt: NOW };
    expect(await openArticle(db, OPENED, NOW)).toEqual({ ok: true, value: article });
    expect(await db.articles.toArray()).toEqual([article]);
  });

  it('unites addresses, takes what the page says now and keeps what it no longer says', async () => {
    const db = await freshDatabase();
    await openArticle(db, OPENED, NOW);
    await db.articles.update('sina:iabc1', { text: '正文', later: 1 });
    const { byline: _, ...rest } = OPENED;
    const mobile = 'https://finance.sina.cn/doc-iabc1.d.html';
    const article = await valueOf(openArticle(db, { ...rest, url: mobile, title: '新题', digest: '01' }, LATER));
    expect(article).toMatchObject({
      title: '新题',
      byline: '本报讯',
      digest: '01',
      text: '正文',
      later: 1,
      readAt: LATER,
    });
    expect(article.urls).toEqual([OPENED.url, mobile]);
    expect(await valueOf(openArticle(db, { ...rest, url: mobile, title: '新题', digest: '01' }, LATER))).toEqual(
      article,
    );
    expect(await db.articles.count()).toBe(1);
  });

  it('is known by the address at which the page stood, too', async () => {
    const db = await freshDatabase();
    const pageUrl = 'https://a.example/2024/05/hello-12345';
    const article = await valueOf(openArticle(db, { ...OPENED, pageUrl }, NOW));
    expect(article).not.toHaveProperty('pageUrl');
    expect(article.urls).toEqual([OPENED.url, pageUrl]);
    expect((await articlesAt(db, [pageUrl, OPENED.url])).map(({ id }) => id)).toEqual(['sina:iabc1']);
  });

  it('takes over the notes that name it by another address, and leaves those of articles that were read', async () => {
    const db = await freshDatabase();
    const pageUrl = 'https://a.example/2024/05/hello-12345';
    const bare = { site: 'a.example', title: pageUrl, urls: [pageUrl], readAt: NOW };
    await db.articles.bulkPut([
      { ...bare, id: 'a.example:named', docId: 'named', digest: '' },
      { ...bare, id: 'a.example:read', docId: 'read', digest: '07' },
    ]);
    const on = (articleId: string) => note({ id: `urn:uuid:on-${articleId}` }, { articleId });
    await db.annotations.bulkPut([on('a.example:named'), on('a.example:read')]);
    const article = await valueOf(openArticle(db, { ...OPENED, pageUrl }, LATER));
    expect(article).toMatchObject({ id: 'sina:iabc1', title: OPENED.title, urls: [OPENED.url, pageUrl] });
    expect((await db.annotations.toArray()).map(({ id, articleId }) => [id, articleId])).toEqual([
      ['on-a.example:named', 'sina:iabc1'],
      ['on-a.example:read', 'a.example:read'],
    ]);
    expect(await db.articles.toCollection().primaryKeys()).toEqual(['a.example:read', 'sina:iabc1']);
  });

  it('says that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    expect(await openArticle(db, OPENED, NOW)).toMatchObject({ ok: false, error: 'store-closed' });
  });
});

describe('alikeArticles', () => {
  it('finds others by any key in common, each once, and not the article itself', async () => {
    const db = await freshDatabase();
    const enter = (docId: string, sketch: readonly string[]) =>
      valueOf(openArticle(db, { ...OPENED, docId, sketch }, NOW));
    const here = await enter('here', ['a', 'b', 'c']);
    await enter('twice', ['c', 'b', 'x']);
    await enter('once', ['y', 'a']);
    await enter('other', ['z']);
    const found = await valueOf(alikeArticles(db, here));
    expect(found.map(({ docId }) => docId).sort()).toEqual(['once', 'twice']);
    const { sketch: _, ...unsketched } = here;
    expect(await valueOf(alikeArticles(db, unsketched))).toEqual([]);
  });
});

describe('articleOf', () => {
  it('gives an article by its id, and nothing for one that was never opened', async () => {
    const db = await freshDatabase();
    const article = await valueOf(openArticle(db, OPENED, NOW));
    expect(await valueOf(articleOf(db, article.id))).toEqual(article);
    expect(await valueOf(articleOf(db, 'sina:never'))).toBeUndefined();
  });
});
