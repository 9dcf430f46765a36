import { render } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { TextContext, useText } from '@/components/text-context';
import { Markdown } from './Markdown';

/** A note as it is printed. */
export interface Endnote {
  readonly id: string;
  /** The words it stands on. */
  readonly quote: string;
  readonly text: string;
  readonly tags: readonly string[];
}

export interface EndnotesProps {
  /** In text order. */
  readonly notes: readonly Endnote[];
}

/**
 * The notes below the article on paper, where there is no margin to point at; on the screen,
 * nothing. They are drawn when printing begins and taken away after it, so that they cost
 * nothing while the article is read.
 */
export function Endnotes({ notes }: EndnotesProps) {
  const translator = useContext(TextContext);
  const ref = useRef<HTMLDivElement>(null);
  const printingRef = useRef(false);
  useEffect(() => {
    const ground = ref.current;
    if (!ground || notes.length === 0) return undefined;
    // At once: what is drawn later comes after the pages are laid out.
    const draw = (): void => {
      printingRef.current = true;
      render(
        <TextContext.Provider value={translator}>
          <EndnoteList notes={notes} />
        </TextContext.Provider>,
        ground,
      );
    };
    const clear = (): void => {
      printingRef.current = false;
      render(null, ground);
    };
    // Notes that change while it is printed are drawn anew, and not taken away.
    if (printingRef.current) draw();
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
      render(null, ground);
    };
  }, [notes, translator]);
  return <div ref={ref} class="endnotes" />;
}

function EndnoteList({ notes }: EndnotesProps) {
  const { t } = useText();
  return (
    <section aria-label={t('out.notes')}>
      <h2>{t('out.notes')}</h2>
      <ol>
        {notes.map(({ id, quote, text, tags }) => (
          <li key={id}>
            <p class="endnote-quote">{quote}</p>
            <div class="note-text">
              <Markdown text={text} />
            </div>
            {tags.length > 0 && <p class="endnote-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
