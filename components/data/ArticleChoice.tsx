import { useState } from 'preact/hooks';
import { useText } from '@/components/text-context';

/** An article as a backup has it. */
export interface BackedUpArticle {
  readonly id: string;
  readonly title: string;
  /** Notes and marks on it, those in the trash included. */
  readonly notes: number;
}

export interface ArticleChoiceProps {
  /** Undefined until they are read. */
  readonly articles: readonly BackedUpArticle[] | undefined;
  readonly busy: boolean;
  readonly onChoose: (articleId: string) => void;
  readonly onCancel: () => void;
}

/** As many as are shown at once; more are found by their titles. */
const SHOWN = 20;

/** The articles with notes in a backup, of which one can be brought back. Escape closes it. */
export function ArticleChoice({ articles, busy, onChoose, onCancel }: ArticleChoiceProps) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const fitting = (articles ?? []).filter(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <fieldset
      class="article-choice"
      aria-label={t('data.backup.article')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {(articles?.length ?? 0) > SHOWN && (
        <input
          type="search"
          class="field-input"
          aria-label={t('data.article.search')}
          placeholder={t('data.article.search')}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {!articles && <p class="card-hint">{t('data.article.reading')}</p>}
      {articles && fitting.length === 0 && <p class="card-hint">{t('data.article.none')}</p>}
      <ul>
        {fitting.slice(0, SHOWN).map(({ id, title, notes }) => (
          <li key={id}>
            <button type="button" class="article-button" disabled={busy} onClick={() => onChoose(id)}>
              <span lang="zh">{title || t('popup.untitled')}</span>
              <span class="quiet figures">{t('data.backup.notes', { count: notes })}</span>
            </button>
          </li>
        ))}
      </ul>
      {fitting.length > SHOWN && <p class="card-hint">{t('data.article.more', { count: fitting.length - SHOWN })}</p>}
    </fieldset>
  );
}
