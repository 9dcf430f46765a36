/**
 * Notes from elsewhere name a page by one of its addresses. Where the store knows the article
 * by that address under another identity, which only its page could tell, they are notes on
 * that article.
 */
import type { Article } from '@/utils/model/article';
import type { Rows } from '@/utils/model/export-source';
import type { ImportSource } from './read-import';

/** The articles of these rows that are only named, and that the store does not have under this identity. */
export function onlyNamed({ articles = [] }: Rows, known: readonly Article[]): readonly Article[] {
  const ids = new Set(known.map(({ id }) => id));
  return articles.filter(({ id, digest }) => digest === '' && !ids.has(id));
}

/** The rules of pages, but for addresses by which one of these articles is known: they are that article's. */
export function withKnown(articleAt: ImportSource['articleAt'], known: readonly Article[]): ImportSource['articleAt'] {
  const byUrl = new Map(known.flatMap((article) => article.urls.map((url) => [url, article] as const)));
  return (url) => {
    const place = articleAt(url);
    const article = byUrl.get(place?.url ?? url);
    return article ? { site: article.site, docId: article.docId, url: place?.url ?? url } : place;
  };
}
