import { useText } from '@/components/text-context';
import type { NoteHead } from '@/utils/model/notebook';
import { MarkedText } from '@/components/MarkedText';
import { siteName } from '@/components/site-name';

export interface ArticleHeadProps {
  readonly head: NoteHead;
  /** Shows the notes of this article alone. */
  readonly onArticle: (id: string) => void;
}

/** The article above its notes: title, site, date, and how many notes of it are shown. */
export function ArticleHead({ head, onArticle }: ArticleHeadProps) {
  const { t, formatDate } = useText();
  const { articleId, title, titleSpans, site, publishedAt, count } = head;
  const origin = [siteName(t, site), publishedAt ? formatDate(publishedAt) : ''].filter(Boolean).join(' · ');
  return (
    <header class="article-head">
      <h2 lang="zh">
        <button
          type="button"
          class="article-title"
          title={[title, t('notes.only-article')].filter(Boolean).join('\n')}
          onClick={() => onArticle(articleId)}
        >
          {title ? <MarkedText text={title} spans={titleSpans} /> : t('stated.unknown')}
        </button>
      </h2>
      <p class="card-hint">
        {origin}
        {origin && ' · '}
        {t('notes.count', { count })}
      </p>
    </header>
  );
}
