import type { ArticleRow, ArticlesQuery } from '@/utils/model/notebook';

/** An article with others of the very same text, which other sites or pages carry. */
export interface ArticleGroup {
  readonly article: ArticleRow;
  readonly mirrors: readonly ArticleRow[];
}

/** The articles that fit, the one read last first; of those with the same text the one with most notes leads the others. */
export function articleGroups(rows: readonly ArticleRow[], query: ArticlesQuery): readonly ArticleGroup[] {
  const groups = new Map<string, ArticleRow[]>();
  for (const row of rows) {
    const key = row.fingerprint ?? row.id;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .filter((group) => group.some((row) => fits(row, query)))
    .toSorted((a, b) => compare(latest(b), latest(a)))
    .map((group) => {
      const [article, ...mirrors] = group.toSorted((a, b) => b.notes - a.notes || compare(b.readAt, a.readAt));
      return { article: article as ArticleRow, mirrors };
    });
}

function latest(group: readonly ArticleRow[]): string {
  return group.reduce((last, { readAt }) => (readAt > last ? readAt : last), '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function fits({ title, site, entities }: ArticleRow, query: ArticlesQuery): boolean {
  if (query.site !== undefined && site !== query.site) return false;
  if (query.entity !== undefined && !entities.includes(query.entity)) return false;
  const words = plain(query.words ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return words.every((word) => plain(title).includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
