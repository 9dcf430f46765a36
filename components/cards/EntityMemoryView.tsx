import { useText } from '@/components/text-context';
import type { EntityMemory } from '@/utils/model/entity-memory';
import { AboutNotes } from './AboutNotes';
import { ArticleLink } from './StatedSource';

export interface EntityMemoryViewProps {
  readonly memory: EntityMemory | undefined;
  /** The id of the article that is open. */
  readonly here: string;
}

/** What is known of an entity from elsewhere: the reader's notes on it, and the other articles read that name it. */
export function EntityMemoryView({ memory, here }: EntityMemoryViewProps) {
  const { t, formatDate } = useText();
  if (!memory) return null;
  const { notes, articles, articleCount } = memory;
  return (
    <>
      <AboutNotes title={t('card.notes', { count: notes.length })} notes={notes} here={here} />
      {articles.length > 0 && (
        <details class="unfold">
          <summary>{t('card.articles', { count: articleCount })}</summary>
          <ul class="statements">
            {articles.map((article) => (
              <li key={article.id} class="statement">
                <ArticleLink article={article} />
                {article.publishedAt && (
                  <small class="stated-date"> {formatDate(article.publishedAt.slice(0, 10))}</small>
                )}
              </li>
            ))}
          </ul>
          {articleCount > articles.length && (
            <p class="card-hint">{t('card.articles.more', { count: articleCount - articles.length })}</p>
          )}
        </details>
      )}
    </>
  );
}
