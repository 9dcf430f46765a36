import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import type { Span } from '@/utils/model/span';
import { isLongNote } from '@/utils/reading/note-length';
import { Markdown } from './Markdown';

export interface NoteTextProps {
  /** Markdown as the reader wrote it. */
  readonly text: string;
  /** Spans of its words that were searched for; a note in which they stand below the fold is unfolded. */
  readonly spans?: readonly Span[] | undefined;
  /** Whether it stands in lines of another length than those of the margin: whether it is long is then measured. */
  readonly measured?: boolean;
}

/** A note's text for reading; a long one is folded after some lines, with a button that shows the rest. */
export function NoteText({ text, spans, measured = false }: NoteTextProps) {
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState<boolean>();
  const mayBeLong = isLongNote(text);
  const { ref, fits, isBelow } = useMeasured({ wanted: measured && mayBeLong, text, spans });
  const isLong = mayBeLong && !fits;
  const shown = open ?? isBelow;
  return (
    <>
      <div
        ref={ref}
        id={id}
        class={isLong && !shown ? 'note-text note-folded' : 'note-text'}
        // A link in the folded part shows itself when the focus comes to it.
        onFocusIn={() => setOpen(true)}
      >
        <Markdown text={text} spans={spans} />
      </div>
      {isLong && (
        <button
          type="button"
          class="text-button note-more"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setOpen(!shown)}
        >
          {t(shown ? 'note.less' : 'note.more')}
        </button>
      )}
    </>
  );
}

/** Pixels of a folded note (`note-text.css`), those in which it fades out, and those that are not worth a fold. */
const FOLDED = 194;
const FADING = 30;
const SPARED = 60;

/** Whether a note is short where it stands, and whether what was searched for stands below the fold. */
function useMeasured({ wanted, text, spans }: Pick<NoteTextProps, 'text' | 'spans'> & { readonly wanted: boolean }) {
  const ref = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(false);
  const [isBelow, setIsBelow] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!wanted || !element) return;
    const found = element.querySelector('mark');
    const below = found ? found.getBoundingClientRect().bottom - element.getBoundingClientRect().top : 0;
    setFits(element.scrollHeight <= FOLDED + SPARED);
    setIsBelow(below > FOLDED - FADING);
    // Other words are drawn where these change.
  }, [wanted, text, spans]);
  return { ref, fits, isBelow };
}
