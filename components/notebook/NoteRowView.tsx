import { BookOpenText, ExternalLink, RotateCcw, Trash2 } from 'lucide';
import { IconButton } from '@/components/icons/IconButton';
import { NoteText } from '@/components/margin/NoteText';
import { useText } from '@/components/text-context';
import type { Color } from '@/utils/model/annotation';
import type { NoteRow } from '@/utils/model/notebook';
import { MarkedText } from '@/components/MarkedText';

/** What the reader does with one note of a list; what is absent is not offered. */
export interface NoteRowActions {
  readonly onSelect: (id: string, on: boolean) => void;
  /** Go to its place in the article. */
  readonly onOpen?: (row: NoteRow) => void;
  /** Show it in the text that was kept. */
  readonly onKept?: (row: NoteRow) => void;
  readonly onTrash?: (row: NoteRow) => void;
  readonly onRestore?: (row: NoteRow) => void;
  readonly onErase?: (row: NoteRow) => void;
  readonly onTag?: (tag: string) => void;
}

export interface NoteRowViewProps extends NoteRowActions {
  readonly row: NoteRow;
  readonly selected: boolean;
  /** Whether the title of its article is shown, because the note does not stand under it. */
  readonly titled: boolean;
  readonly tagColors: Readonly<Record<string, Color>>;
}

/** A note of a list: the words it stands on, what was written, and what can be done with it. */
export function NoteRowView(props: NoteRowViewProps) {
  const { row, selected, titled, onSelect } = props;
  const { t, formatMoment } = useText();
  const { id, title, quote, quoteSpans, text, textSpans, state, modified, deletedAt } = row;
  const short = quote.slice(0, 40);
  return (
    <article class={`note-row color-${row.color}`} aria-label={t(text ? 'note.label' : 'note.mark', { quote: short })}>
      <input
        type="checkbox"
        class="note-select"
        checked={selected}
        aria-label={t('notes.select', { quote: short })}
        onChange={({ currentTarget }) => onSelect(id, currentTarget.checked)}
      />
      <div class="note-body">
        {titled && (
          <p class="note-origin" lang="zh">
            {title || t('stated.unknown')}
          </p>
        )}
        <blockquote class="note-quote" lang="zh">
          <span class="note-marked">
            <MarkedText text={quote} spans={quoteSpans} />
          </span>
        </blockquote>
        {text && (
          <div class="note-words">
            <NoteText text={text} spans={textSpans} measured />
          </div>
        )}
        <p class="note-meta">
          {state !== 'anchored' && <span class={`badge state-${state}`}>{t(`notes.state.${state}`)}</span>}
          <Tags {...props} />
          <time dateTime={modified}>
            {deletedAt === undefined ? formatMoment(modified) : t('trash.since', { time: formatMoment(deletedAt) })}
          </time>
        </p>
      </div>
      <RowActions {...props} />
    </article>
  );
}

function Tags({ row, tagColors, onTag }: NoteRowViewProps) {
  const { t } = useText();
  return (
    <>
      {row.tags.map((tag, at) => {
        const words = <MarkedText text={tag} spans={row.tagSpans[at] ?? []} />;
        const color = tagColors[tag];
        const look = color === undefined ? 'tag' : `tag tag-colored color-${color}`;
        if (!onTag)
          return (
            <span key={tag} class={look}>
              {words}
            </span>
          );
        return (
          <button key={tag} type="button" class={look} title={t('notes.only-tag', { tag })} onClick={() => onTag(tag)}>
            {words}
          </button>
        );
      })}
    </>
  );
}

function RowActions({ row, onOpen, onKept, onTrash, onRestore, onErase }: NoteRowViewProps) {
  const { t } = useText();
  return (
    <div class="note-actions">
      {onOpen && <IconButton icon={ExternalLink} label={t('notes.open')} onClick={() => onOpen(row)} />}
      {onKept && row.kept && <IconButton icon={BookOpenText} label={t('notes.kept')} onClick={() => onKept(row)} />}
      {onTrash && <IconButton icon={Trash2} label={t('notes.trash')} onClick={() => onTrash(row)} />}
      {onRestore && <IconButton icon={RotateCcw} label={t('trash.restore')} onClick={() => onRestore(row)} />}
      {onErase && <IconButton icon={Trash2} label={t('trash.erase')} onClick={() => onErase(row)} />}
    </div>
  );
}
