import { Markdown } from '@/components/margin/Markdown';
import { useText } from '@/components/text-context';
import type { PledgeNote } from '@/utils/model/pledge-memory';
import { ArticleLink } from './StatedSource';

export interface AboutNotesProps {
  /** The sum of them, in words. */
  readonly title: string;
  readonly notes: readonly PledgeNote[];
  /** The id of the article that is open. */
  readonly here?: string | undefined;
}

/** The reader's notes on one thing, from any article, gathered by article. Nothing for none. */
export function AboutNotes({ title, notes, here }: AboutNotesProps) {
  const { t } = useText();
  if (notes.length === 0) return null;
  return (
    <details class="unfold" open>
      <summary>{title}</summary>
      <ul class="statements">
        {[...byArticle(notes)].map(([id, group]) => {
          const article = group[0]?.article;
          return (
            <li key={id} class="statement">
              {group.map((note) => (
                <div key={note.id} class="note-text about-note" title={note.quote}>
                  <Markdown text={note.text} />
                </div>
              ))}
              {article && (
                <small class="stated-date">
                  {article.id === here ? t('card.here') : <ArticleLink article={article} />}
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The notes of each article together, by its id, in the order in which they come. */
function byArticle(notes: readonly PledgeNote[]): ReadonlyMap<string, readonly PledgeNote[]> {
  const groups = new Map<string, PledgeNote[]>();
  for (const note of notes) {
    const id = note.article?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), note]);
  }
  return groups;
}
