import { NameText } from '@/components/NameText';
import { useText } from '@/components/text-context';
import type { Stated } from '@/utils/model/ledger';

export interface StatedSourceProps {
  readonly stated: Stated;
}

/** Where and when a promise was stated: an article by its title, linked, or the occasion that the catalogue records. */
export function StatedSource({ stated }: StatedSourceProps) {
  const { t, formatDate } = useText();
  const { origin, article, occasion, date } = stated;
  return (
    <span class="stated-source">
      {origin === 'catalogue' ? (
        <span>{occasion ? <NameText name={occasion} /> : t('stated.catalogue')}</span>
      ) : (
        <ArticleLink article={article} />
      )}
      <small class="stated-date">{date ? formatDate(date) : t('stated.undated')}</small>
    </span>
  );
}

/** An article by its title; a link that opens in a tab of its own where its address is known. */
export function ArticleLink({ article }: { readonly article: Stated['article'] | undefined }) {
  const { t } = useText();
  const title = article?.title || t('popup.untitled');
  if (!article?.url) return <span lang="zh">{article ? title : t('stated.unknown')}</span>;
  return (
    <a href={article.url} target="_blank" rel="noreferrer" lang="zh">
      {title}
    </a>
  );
}
