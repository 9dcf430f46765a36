import { articleId, type Article, type ArticleFacts, webAddress } from '@/utils/model/article';
import type { Outcome } from '@/utils/model/outcome';
import { broughtBack } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { putAnnotations } from './note-batch';

/** What is known of an article when it is opened. */
export type ArticleRead = ArticleFacts & Pick<Article, 'digest' | 'entities' | 'fingerprint' | 'sketch' | 'likeness'>;

/**
 * Enters an article that is being read, or brings its entry up to date: its
 * addresses are united, what the page says now replaces what it said before, and
 * what it no longer says is kept. Notes from elsewhere that name it by another of
 * its addresses become its own. Answers with the entry. `now` is ISO 8601 with
 * milliseconds.
 */
export function openArticle(db: MeipiDatabase, opened: ArticleRead, now: string): Promise<Outcome<Article>> {
  return attempt(() =>
    db.transaction('rw', db.articles, db.annotations, async () => {
      const article = articleAsRead(await db.articles.get(articleId(opened)), opened, now);
      const onWeb = article.urls.filter((url) => webAddress(url) !== undefined);
      const named = (await articlesAt(db, onWeb)).filter(({ id, digest }) => id !== article.id && digest === '');
      for (const { id } of named) await moveNotes(db, id, article.id);
      const urls = [...new Set([...article.urls, ...named.flatMap((each) => each.urls)])];
      const whole = named.length > 0 ? { ...article, urls } : article;
      await db.articles.put(whole);
      return whole;
    }),
  );
}

/** The articles that are known by any of these addresses, each once. */
export function articlesAt(db: MeipiDatabase, urls: readonly string[]): Promise<Article[]> {
  return db.articles
    .where('urls')
    .anyOf([...urls])
    .distinct()
    .toArray();
}

/** Gives the notes of an article that was only named to the one that it is. Part of the transaction around it. */
async function moveNotes(db: MeipiDatabase, from: string, to: string): Promise<void> {
  const notes = await db.annotations.where({ articleId: from }).toArray();
  await putAnnotations(
    db,
    notes.map((record) => ({ ...record, articleId: to })),
  );
  await db.articles.delete(from);
}

/** The entry of an article that is read now, made of its earlier one where there is one. */
export function articleAsRead(known: Article | undefined, opened: ArticleRead, now: string): Article {
  const { url, pageUrl = url, ...facts } = opened;
  const urls = [...new Set([...(known?.urls ?? []), url, pageUrl])];
  return { ...(known && broughtBack(known)), ...facts, id: articleId(opened), urls, readAt: now };
}

/** The article of an id, if it was ever opened. */
export function articleOf(db: MeipiDatabase, id: string): Promise<Outcome<Article | undefined>> {
  return attempt(() => db.articles.get(id));
}

/** Other articles that share a key of their likeness with this one, each once: candidates for mirrors of it. */
export function alikeArticles(db: MeipiDatabase, article: Article): Promise<Outcome<Article[]>> {
  return attempt(() =>
    db.articles
      .where('sketch')
      .anyOf([...(article.sketch ?? [])])
      .distinct()
      .filter(({ id }) => id !== article.id)
      .toArray(),
  );
}
