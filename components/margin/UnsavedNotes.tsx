import { CircleAlert } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { UnsavedNote } from '@/utils/reading/reading-state';

export interface UnsavedNotesProps {
  readonly notes: readonly UnsavedNote[];
  /** One of them is to be opened in an editor. */
  readonly onOpen: (note: UnsavedNote) => void;
  /** All of them are to be stored once more. */
  readonly onRetry: () => void;
}

const SHOWN = 60;

/** What could not be stored, for as long as it is nowhere else: each can be opened, and all tried again. */
export function UnsavedNotes({ notes, onOpen, onRetry }: UnsavedNotesProps) {
  const { t } = useText();
  if (notes.length === 0) return null;
  return (
    <section class="notice unsaved" role="alert" aria-label={t('unsaved.label', { count: notes.length })}>
      <Icon icon={CircleAlert} />
      <div class="notice-text">
        <p>{t('unsaved.label', { count: notes.length })}</p>
        <ul class="unsaved-list">
          {notes.map((note) => (
            <li key={note.key}>
              <button type="button" class="text-button" title={t('unsaved.open')} onClick={() => onOpen(note)}>
                {wordsOf(note)}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="text-button unsaved-retry" onClick={onRetry}>
          {t('unsaved.retry')}
        </button>
      </div>
    </section>
  );
}

/** The beginning of what was written, by which the reader knows it. */
function wordsOf({ content: { text, tags } }: UnsavedNote): string {
  const words = text.trim().replaceAll(/\s+/g, ' ') || tags.map((tag) => `#${tag}`).join(' ') || '…';
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
