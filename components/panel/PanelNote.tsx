import { Copy, Crosshair, Pencil, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/icons/Icon';
import { IconButton } from '@/components/icons/IconButton';
import { ChangedReading } from '@/components/margin/ChangedReading';
import { NoteOrigin } from '@/components/margin/NoteOrigin';
import { NoteText } from '@/components/margin/NoteText';
import { useText } from '@/components/text-context';
import { noteContent, quoteOf } from '@/utils/model/annotation';
import { noteChange } from '@/utils/reading/note-change';
import type { FoundNote } from '@/utils/reading/panel-notes';

export interface PanelNoteActions {
  /** Its place in the article was asked for. */
  readonly onGo: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
  /** It is to be copied, with its words and their source. */
  readonly onCopy: (id: string) => void;
  /** A note on words that have changed is to stand on today's from now on, or on its old ones still. */
  readonly onAccept?: ((id: string) => void) | undefined;
  readonly onKeep?: ((id: string) => void) | undefined;
  /** A new place for an orphan is to be chosen in the article. */
  readonly onReattach?: ((id: string) => void) | undefined;
}

export interface PanelNoteProps extends PanelNoteActions {
  readonly note: FoundNote;
  /** In the place of its text while it is written. */
  readonly editor?: ComponentChildren;
}

/** One note of the article: its words lead to its place; an orphan says why it has none and can be given one. */
export function PanelNote(props: PanelNoteProps) {
  const { note, editor, onGo, onEdit, onDelete, onCopy, onReattach, onAccept, onKeep } = props;
  const { t } = useText();
  const { record, anchor, from } = note;
  const { id, annotation, modified } = record;
  const { text, tags, color } = noteContent(annotation);
  const quote = quoteOf(annotation)?.exact ?? '';
  const change = noteChange(record, anchor);
  return (
    <li class={`panel-note color-${color}`}>
      {anchor.type === 'orphan' ? (
        <blockquote class="panel-quote clamped" lang="zh">
          {quote}
        </blockquote>
      ) : (
        <button type="button" class="panel-quote clamped" lang="zh" title={t('panel.go')} onClick={() => onGo(id)}>
          {quote}
        </button>
      )}
      {change && (
        <ChangedReading
          change={change}
          onAccept={onAccept && !from ? () => onAccept(id) : undefined}
          onKeep={onKeep && !from ? () => onKeep(id) : undefined}
        />
      )}
      {editor ?? <Words text={text} tags={tags} />}
      {from && <NoteOrigin from={from} written={modified} />}
      {anchor.type === 'orphan' && <p class="card-hint">{t(`orphan.${anchor.reason}`)}</p>}
      <div class="panel-note-actions">
        {anchor.type === 'orphan' && onReattach && (
          <button type="button" class="text-button" onClick={() => onReattach(id)}>
            <Icon icon={Crosshair} size={14} />
            {t('panel.reattach')}
          </button>
        )}
        <IconButton icon={Copy} label={t('note.copy')} onClick={() => onCopy(id)} />
        {!editor && <IconButton icon={Pencil} label={t('note.edit')} onClick={() => onEdit(id)} />}
        <IconButton icon={Trash2} label={t('note.delete')} onClick={() => onDelete(id)} />
      </div>
    </li>
  );
}

function Words({ text, tags }: { readonly text: string; readonly tags: readonly string[] }) {
  const { t } = useText();
  return (
    <>
      {text !== '' && <NoteText text={text} />}
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('note.tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
