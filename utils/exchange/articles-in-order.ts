import type { ArticleDay, ArticleRows, ExportSource } from '@/utils/model/export-source';
import type { ReaderData } from '@/utils/model/reader-data';
import { byDay, notedArticles, type NotedArticle } from './noted-article';

/** Articles read at a time, with their texts and notes. */
const AT_ONCE = 50;

/** Where articles come from, and what is told of them. */
export interface ArticleOrder {
  readonly source: ExportSource;
  /** Their ids, from `idsInOrder`. */
  readonly ids: readonly string[];
  /** Told after each how many are done. */
  readonly onArticle?: ((done: number, all: number) => void) | undefined;
}

/**
 * The articles of a source as the readable formats write them, in the order of the ids, read
 * a few at a time. One that is gone since, or all of whose notes are in the trash while there
 * are notes on others, does not come.
 */
export async function* articlesInOrder(
  { source, ids, onArticle }: ArticleOrder,
  noted: boolean,
): AsyncGenerator<NotedArticle> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const rows = byArticle(await source.read(some));
    for (const [index, id] of some.entries()) {
      const own = rows.get(id);
      const [article] = own ? notedArticles(own) : [];
      if (own && article && (article.notes.length > 0 || !noted)) yield article;
      onArticle?.(at + index + 1, ids.length);
    }
  }
}

/** The ids of the articles of a source in the order in which the readable formats write them. */
export async function idsInOrder(source: ExportSource): Promise<{ readonly noted: boolean; readonly ids: string[] }> {
  const { noted, list } = await source.articles();
  const days: ArticleDay[] = [];
  const unknown: string[] = [];
  for (const article of list) {
    if ('readAt' in article) days.push(article);
    else unknown.push(article.id);
  }
  for (let at = 0; at < unknown.length; at += AT_ONCE) {
    const rows = await source.read(unknown.slice(at, at + AT_ONCE));
    for (const { article } of notedArticles(rows)) days.push({ id: article.id, readAt: article.readAt });
  }
  return { noted, ids: days.toSorted(byDay).map(({ id }) => id) };
}

/** What was read, by article. */
function byArticle({ articles, annotations }: ArticleRows): Map<string, ArticleRows> {
  const found = new Map<string, { readonly [table in keyof ArticleRows]: ReaderData[table][number][] }>();
  const of = (id: string) => {
    const rows = found.get(id) ?? { articles: [], annotations: [] };
    found.set(id, rows);
    return rows;
  };
  for (const row of articles) of(row.id).articles.push(row);
  for (const row of annotations) of(row.articleId).annotations.push(row);
  return found;
}
