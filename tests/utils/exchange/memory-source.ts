import type { ExportScope, ExportSource } from '@/utils/model/export-source';
import type { ReaderData } from '@/utils/model/reader-data';
import { inScope } from '@/utils/exchange/scope';

/** Data in memory as a source of exports that gives all of it at once. */
export function memorySource(data: ReaderData, scope: ExportScope = { type: 'all' }): ExportSource {
  const part = inScope(data, scope);
  const notes = part.annotations.filter(({ deletedAt }) => deletedAt === undefined);
  const { annotations, articles, sightings, ...others } = part;
  return {
    rows: async (take) => {
      const all = Object.values(part).reduce((sum, { length }) => sum + length, 0);
      for (const rows of [{ annotations }, { articles, sightings }, others]) take(rows, all);
    },
    async articles() {
      const noted = notes.length > 0;
      const ids = new Set(noted ? notes.map(({ articleId }) => articleId) : articles.map(({ id }) => id));
      return { noted, list: [...ids].map((id) => articles.find((article) => article.id === id) ?? { id }) };
    },
    async read(ids) {
      return {
        articles: articles.filter(({ id }) => ids.includes(id)),
        annotations: annotations.filter(({ articleId }) => ids.includes(articleId)),
      };
    },
    sightings: async (id) => sightings.filter(({ articleId }) => articleId === id),
    small: () => Promise.resolve(others),
    mentioned: () =>
      Promise.resolve([
        ...articles.flatMap(({ entities = [] }) => entities),
        ...annotations.flatMap(({ about }) => about),
      ]),
  };
}
