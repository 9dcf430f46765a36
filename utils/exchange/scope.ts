import type { AnnotationRecord } from '@/utils/model/annotation';
import type { ReaderData } from '@/utils/model/reader-data';

/** What of the reader's data goes out: all of it, some articles with their notes, or some notes. */
export type ExportScope =
  | { readonly type: 'all' }
  | { readonly type: 'articles'; readonly ids: readonly string[] }
  | { readonly type: 'notes'; readonly ids: readonly string[] };

/**
 * The part of the data that a scope names, with what belongs to it: the articles of the
 * notes; the tags on them; own entries and verdicts they are about; of whole articles the
 * pledges met in them and the verdicts on those. The trash goes out only with everything,
 * or where a note in it is named itself.
 */
export function inScope(data: ReaderData, scope: ExportScope): ReaderData {
  if (scope.type === 'all') return data;
  const ids = new Set(scope.ids);
  const ofArticles = scope.type === 'articles';
  const annotations = data.annotations.filter((record) =>
    ofArticles ? ids.has(record.articleId) && record.deletedAt === undefined : ids.has(record.id),
  );
  const articleIds = ofArticles ? ids : new Set(annotations.map(({ articleId }) => articleId));
  const sightings = ofArticles ? data.sightings.filter(({ articleId }) => ids.has(articleId)) : [];
  const about = aboutOf(annotations);
  const pledges = new Set([...about, ...sightings.map(({ pledge }) => pledge)]);
  const names = new Set(annotations.flatMap(({ tags }) => tags));
  return {
    annotations,
    articles: data.articles.filter(({ id }) => articleIds.has(id)),
    entries: data.entries.filter(
      ({ id, replaces }) => about.has(id) || (replaces !== undefined && about.has(replaces)),
    ),
    verdicts: data.verdicts.filter(({ pledge }) => pledges.has(pledge)),
    sightings,
    drafts: [],
    tags: data.tags.filter(({ name }) => names.has(name)),
  };
}

function aboutOf(annotations: readonly AnnotationRecord[]): ReadonlySet<string> {
  return new Set(annotations.flatMap(({ about }) => about));
}
