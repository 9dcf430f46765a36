import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { ArticleDay } from '@/utils/model/export-source';
import type { ReaderData } from '@/utils/model/reader-data';
import { isInTrash } from '@/utils/model/trash';

/** An article with its notes in text order, as the readable formats write it. */
export interface NotedArticle {
  readonly article: Article;
  readonly notes: readonly AnnotationRecord[];
}

/**
 * The articles of the data that have notes, with those notes, and those without notes if
 * nothing has any. The oldest comes first, by the day of publication or else of reading.
 * The trash stays out.
 */
export function notedArticles({ articles, annotations }: Pick<ReaderData, 'articles' | 'annotations'>): NotedArticle[] {
  const notes = new Map<string, AnnotationRecord[]>();
  for (const record of annotations) {
    if (isInTrash(record)) continue;
    const list = notes.get(record.articleId);
    if (list) list.push(record);
    else notes.set(record.articleId, [record]);
  }
  const known = new Map(articles.map((article) => [article.id, article]));
  const ids = notes.size > 0 ? [...notes.keys()] : [...known.keys()];
  return ids
    .map((id) => ({
      article: known.get(id) ?? unknownArticle(id, notes.get(id)?.[0]),
      notes: (notes.get(id) ?? []).toSorted(inTextOrder),
    }))
    .toSorted((a, b) => byDay(a.article, b.article));
}

/** The order of articles: the oldest first, by the day of publication or else of reading. */
export function byDay(a: ArticleDay, b: ArticleDay): number {
  return compare(dayOf(a), dayOf(b)) || compare(a.id, b.id);
}

/** What an article stands for of which nothing but a note on it is known. */
function unknownArticle(id: string, note: AnnotationRecord | undefined): Article {
  const source = note?.annotation.target.source ?? '';
  return { id, site: '', docId: id, urls: [source], title: source, readAt: note?.annotation.created ?? '', digest: '' };
}

function inTextOrder(a: AnnotationRecord, b: AnnotationRecord): number {
  return a.start - b.start || compare(a.annotation.created, b.annotation.created) || compare(a.id, b.id);
}

function dayOf({ publishedAt, readAt }: ArticleDay): string {
  return (publishedAt ?? readAt).slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The web address at which the article was read last, or undefined where none is known. Nothing else is ever made a link. */
export function webAddressOf({ urls }: Pick<Article, 'urls'>): string | undefined {
  return urls.findLast((url) => /^https?:\/\/\S+$/i.test(url));
}
