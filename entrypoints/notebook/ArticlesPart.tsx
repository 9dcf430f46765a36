import { ArticlesSection } from '@/components/notebook/ArticlesSection';
import type { ArticlesQuery } from '@/utils/model/notebook';
import { articleGroups } from '@/utils/reading/article-list';
import type { PartProps } from './Notebook';
import { useAnswer } from './use-answer';
import { useNames } from './use-names';

/** The section of the articles, wired. */
export function ArticlesPart({ bar, writes, query }: PartProps & { readonly query: ArticlesQuery }) {
  const rows = useAnswer('articles', true);
  const nameOf = useNames(query.entity === undefined ? [] : [query.entity]);
  return (
    <ArticlesSection
      groups={rows && articleGroups(rows, query)}
      query={query}
      onQuery={(next) => (next.words === query.words ? bar.go : bar.stay)({ section: 'articles', query: next })}
      sites={[...new Set(rows?.map(({ site }) => site))].toSorted()}
      nameOf={nameOf}
      onNotes={(article) => bar.go({ section: 'notes', query: { article } })}
      onKept={(open) => bar.go({ section: 'articles', query, open })}
      onRemove={({ id, title }) => void writes.removeArticle(id, title)}
    />
  );
}
