import { articleId, type Article, type ArticleFacts } from '@/utils/model/article';
import type { Outcome } from '@/utils/model/outcome';
import { broughtBack } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** What is known of an article when it is opened. */
type OpenedArticle = ArticleFacts & Pick<Article, 'digest' | 'entities' | 'fingerprint' | 'sketch' | 'likeness'>;

/**
 * Enters an article that is being read, or brings its entry up to date: its
 * addresses are united, what the page says now replaces what it said before, and
 * what it no longer says is kept. Answers with the entry. `now` is ISO 8601 with
 * milliseconds.
 */
export function openArticle(db: MeipiDatabase, opened: OpenedArticle, now: string): Promise<Outcome<Article>> {
  return attempt(() =>
    db.transaction('rw', db.articles, async () => {
      const article = merge(await db.articles.get(articleId(opened)), opened, now);
      await db.articles.put(article);
      return article;
    }),
  );
}

function merge(known: Article | undefined, opened: OpenedArticle, now: string): Article {
  const { url, ...facts } = opened;
  const urls = [...new Set([...(known?.urls ?? []), url])];
  return { ...(known && broughtBack(known)), ...facts, id: articleId(opened), urls, readAt: now };
}

/** The digest of an article's text when it was last read; undefined for one that was never opened. */
export function digestOf(db: MeipiDatabase, id: string): Promise<Outcome<string | undefined>> {
  return attempt(async () => (await db.articles.get(id))?.digest);
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
