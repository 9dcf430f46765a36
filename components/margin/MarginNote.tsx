import { Copy, Pencil, Trash2 } from 'lucide';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import type { NoteContent } from '@/utils/model/annotation';
import type { NoteChange } from '@/utils/reading/note-change';
import { ChangedReading } from './ChangedReading';
import { NoteOrigin, type NoteOriginProps } from './NoteOrigin';
import { NoteText } from './NoteText';

/** One note as the margin shows it. */
export interface NoteView {
  readonly id: string;
  readonly content: NoteContent;
  /** The words it stands at. */
  readonly quote: string;
  /** Both readings, where the article has changed under the note. */
  readonly change?: NoteChange;
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
  /** It is to be copied, with its words and their source. */
  readonly onCopy?: (id: string) => void;
  /** From now on the note is to stand on the words that the article has there today; or on its old ones still. */
  readonly onAccept?: (id: string) => void;
  readonly onKeep?: (id: string) => void;
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
export function MarginNote(props: MarginNoteProps) {
  const { note, current = false, onEdit, onDelete, onCopy, onPoint, onAccept, onKeep } = props;
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
      {change && (
        <ChangedReading
          change={change}
          onAccept={onAccept && !from ? () => onAccept(id) : undefined}
          onKeep={onKeep && !from ? () => onKeep(id) : undefined}
        />
      )}
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
        {onCopy && <IconButton icon={Copy} label={t('note.copy')} onClick={() => onCopy(id)} />}
        <IconButton icon={Pencil} label={t('note.edit')} onClick={() => onEdit(id)} />
        <IconButton icon={Trash2} label={t('note.delete')} onClick={() => onDelete(id)} />
      </div>
    </article>
  );
}
