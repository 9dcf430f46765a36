import type { ExportScope, Rows } from '@/utils/model/export-source';
import { isInTrash } from '@/utils/model/trash';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';

/** Lets of some rows those through that a scope names. */
export type ScopeFilter = (rows: Rows) => Rows;

/**
 * Lets through what a scope names, with what belongs to it: the articles of the notes; the
 * tags on them; own entries and verdicts they are about; of whole articles the pledges met
 * in them and the verdicts on those. The trash goes out only with everything, or where a
 * note in it is named itself.
 *
 * What belongs to something is known once that has come: annotations come first, then
 * articles and sightings, then the other tables.
 */
export function createScopeFilter(scope: ExportScope): ScopeFilter {
  if (scope.type === 'all') return (rows) => rows;
  const ids = new Set(scope.ids);
  const ofArticles = scope.type === 'articles';
  const articleIds = new Set(ofArticles ? ids : []);
  const [about, pledges, names] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const rules: { readonly [table in keyof ReaderData]: (row: ReaderData[table][number]) => boolean } = {
    annotations: (record) => {
      const isIn = ofArticles ? ids.has(record.articleId) && !isInTrash(record) : ids.has(record.id);
      if (!isIn) return false;
      articleIds.add(record.articleId);
      for (const id of record.about) about.add(id);
      for (const tag of record.tags) names.add(tag);
      return true;
    },
    articles: ({ id }) => articleIds.has(id),
    sightings: ({ pledge, articleId }) => {
      const isIn = ofArticles && ids.has(articleId);
      if (isIn) pledges.add(pledge);
      return isIn;
    },
    entries: ({ id, replaces }) => about.has(id) || (replaces !== undefined && about.has(replaces)),
    verdicts: ({ pledge }) => about.has(pledge) || pledges.has(pledge),
    drafts: () => false,
    tags: ({ name }) => names.has(name),
  };
  return (rows) =>
    Object.fromEntries(
      (Object.entries(rows) as [keyof ReaderData, readonly never[]][]).map(([table, some]) => [
        table,
        some.filter((row) => rules[table](row)),
      ]),
    );
}

/** The part of the data that a scope names, with what belongs to it. */
export function inScope(data: ReaderData, scope: ExportScope): ReaderData {
  const filter = createScopeFilter(scope);
  const { annotations, articles, sightings, ...others } = data;
  const parts = [{ annotations }, { articles, sightings }, others].map((rows) => filter(rows));
  return Object.assign({}, NO_READER_DATA, ...parts) as ReaderData;
}
