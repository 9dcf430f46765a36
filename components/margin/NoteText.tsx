import { useId, useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { isLongNote } from '@/utils/reading/note-length';
import { Markdown } from './Markdown';

export interface NoteTextProps {
  /** Markdown as the reader wrote it. */
  readonly text: string;
}

/** A note's text for reading; a long one is folded after some lines, with a button that shows the rest. */
export function NoteText({ text }: NoteTextProps) {
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const isLong = isLongNote(text);
  return (
    <>
      <div
        id={id}
        class={isLong && !open ? 'note-text note-folded' : 'note-text'}
        // A link in the folded part shows itself when the focus comes to it.
        onFocusIn={() => setOpen(true)}
      >
        <Markdown text={text} />
      </div>
      {isLong && (
        <button
          type="button"
          class="text-button note-more"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'note.less' : 'note.more')}
        </button>
      )}
    </>
  );
}
