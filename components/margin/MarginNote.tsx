import { Pencil, Trash2 } from 'lucide';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import type { NoteContent } from '@/utils/model/annotation';
import { NoteOrigin, type NoteOriginProps } from './NoteOrigin';
import { NoteText } from './NoteText';

/** One note as the margin shows it. */
export interface NoteView {
  readonly id: string;
  readonly content: NoteContent;
  /** The words it stands at. */
  readonly quote: string;
  /** Both readings, where the article has changed under the note. */
  readonly change?: { readonly was: string; readonly now: string };
  /** The page it was written on, where that is another one with the same story. */
  readonly from?: NoteOriginProps['from'];
  /** ISO time stamp. */
  readonly modified?: string;
}

export interface MarginNoteProps {
  readonly note: NoteView;
  /** Whether its text is the current mark. */
  readonly current?: boolean;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
  /** The pointer or the focus came to the note, or left it: its text can be shown stronger. */
  readonly onPoint?: (id: string | undefined) => void;
}

const QUOTE_SHOWN = 24;

/** The first words of a quotation, for a name. */
function shortQuote(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  return line.length > QUOTE_SHOWN ? `${line.slice(0, QUOTE_SHOWN)}…` : line;
}

/** A note standing in the margin. A mark without a text shows the words it marks. */
export function MarginNote({ note, current = false, onEdit, onDelete, onPoint }: MarginNoteProps) {
  const { t, formatMoment } = useText();
  const { id, content, quote, change, from, modified } = note;
  const label = t(content.text ? 'note.label' : 'note.mark', { quote: shortQuote(quote) });
  return (
    <article
      class={`note color-${content.color}`}
      aria-label={label}
      aria-current={current}
      title={modified && t('note.modified', { time: formatMoment(modified) })}
      onPointerEnter={() => onPoint?.(id)}
      onPointerLeave={() => onPoint?.(undefined)}
      onFocusIn={() => onPoint?.(id)}
      onFocusOut={() => onPoint?.(undefined)}
    >
      {content.text ? <NoteText text={content.text} /> : <p class="note-quote">{quote}</p>}
      {change && <Change {...change} />}
      {from && <NoteOrigin from={from} written={modified} />}
      {content.tags.length > 0 && (
        <ul class="tags" aria-label={t('note.tags')}>
          {content.tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <div class="note-corner">
        <IconButton icon={Pencil} label={t('note.edit')} onClick={() => onEdit(id)} />
        <IconButton icon={Trash2} label={t('note.delete')} onClick={() => onDelete(id)} />
      </div>
    </article>
  );
}

/** A silent edit of the article, with both readings. */
function Change({ was, now }: { was: string; now: string }) {
  const { t } = useText();
  return (
    <div class="note-change">
      <strong>{t('note.changed')}</strong>
      <dl class="facts">
        <dt>{t('note.changed.was')}</dt>
        <dd>
          <del>{was}</del>
        </dd>
        <dt>{t('note.changed.now')}</dt>
        <dd>
          <ins>{now}</ins>
        </dd>
      </dl>
    </div>
  );
}
