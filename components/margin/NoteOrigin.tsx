import { ArticleLink } from '@/components/cards/StatedSource';
import { siteName } from '@/components/site-name';
import { useText } from '@/components/text-context';
import type { ArticleName } from '@/utils/model/pledge-memory';

export interface NoteOriginProps {
  /** The page with the same story on which the note was written. */
  readonly from: { readonly article: ArticleName; readonly site: string };
  /** ISO time stamp of the note. */
  readonly written?: string | undefined;
}

/** Where a note comes from that was written on another page with the same story. */
export function NoteOrigin({ from, written }: NoteOriginProps) {
  const { t, formatDate } = useText();
  const { article, site } = from;
  return (
    <p class="note-origin">
      {t('note.origin', { site: siteName(t, site, article.url) })}
      {written && ` · ${formatDate(written.slice(0, 10))}`}
      <br />
      <ArticleLink article={article} />
    </p>
  );
}
