import { useText } from '@/components/text-context';
import type { PledgeNote } from '@/utils/model/pledge-memory';
import { ArticleLink } from './StatedSource';

export interface PledgeNotesProps {
  readonly notes: readonly PledgeNote[];
}

/** The reader's notes on a pledge, from any article. Nothing for none. */
export function PledgeNotes({ notes }: PledgeNotesProps) {
  const { t } = useText();
  if (notes.length === 0) return null;
  return (
    <details class="unfold" open>
      <summary>{t('pledge.notes', { count: notes.length })}</summary>
      <ul class="statements">
        {notes.map(({ id, text, article }) => (
          <li key={id} class="statement">
            <span class="pledge-note">{text}</span>
            {article && (
              <small class="stated-date">
                <ArticleLink article={article} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
