import { ArrowLeft, ExternalLink } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { ReadingParts } from '@/components/margin/ReadingParts';
import { NoteText } from '@/components/margin/NoteText';
import { useText } from '@/components/text-context';
import type { ReadingPart } from '@/utils/model/anchor';
import type { Color } from '@/utils/model/annotation';
import type { KeptParagraph, KeptPiece } from '@/utils/reading/kept-text';
import { EmptySection } from './EmptySection';
import { siteName } from '@/components/site-name';

/** A note beside the kept text. */
export interface KeptNote {
  readonly id: string;
  readonly quote: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly color: Color;
  /** Whether its words stand in the kept text. */
  readonly found: boolean;
  /** Its words and those of the kept text, where these are others. */
  readonly parts?: readonly ReadingPart[];
}

export interface KeptArticle {
  readonly title: string;
  readonly site: string;
  readonly source?: string;
  readonly publishedAt?: string;
  readonly url?: string;
  /** Undefined where no text was kept. */
  readonly paragraphs?: readonly KeptParagraph[];
  /** In text order. */
  readonly notes: readonly KeptNote[];
}

export interface KeptTextProps {
  readonly article: KeptArticle;
  /** The note to go to. */
  readonly note: string | undefined;
  readonly onNote: (id: string) => void;
  readonly onBack: () => void;
}

/** Where an article would be that is not in the notebook (any more). */
export function NoKeptText({ onBack }: Pick<KeptTextProps, 'onBack'>) {
  const { t } = useText();
  return (
    <EmptySection title={t('kept.gone.title')} text={t('kept.gone.text')}>
      <button type="button" class="button" onClick={onBack}>
        <Icon icon={ArrowLeft} size={14} />
        {t('kept.back')}
      </button>
    </EmptySection>
  );
}

/** The text of an article as it was at its first note, with the notes beside it: for when the page has changed or gone. */
export function KeptText({ article, note, onNote, onBack }: KeptTextProps) {
  const { t, formatDate } = useText();
  const { title, site, source, publishedAt, url, paragraphs, notes } = article;
  useEffect(() => {
    if (note === undefined) return;
    document.getElementById(`kept-${note}`)?.scrollIntoView({ block: 'center' });
  }, [note, article]);
  const name = siteName(t, site);
  const origin = [name, source === name ? undefined : source, publishedAt && formatDate(publishedAt)].filter(Boolean);
  return (
    <div class="kept">
      <header class="kept-head">
        <button type="button" class="text-button" onClick={onBack}>
          <Icon icon={ArrowLeft} size={14} />
          {t('kept.back')}
        </button>
        <h2 lang="zh">{title || t('popup.untitled')}</h2>
        <p class="card-hint">{origin.join(' · ')}</p>
        {url !== undefined && /^https?:/.test(url) && (
          <a href={url} target="_blank" rel="noreferrer" class="kept-link">
            <Icon icon={ExternalLink} size={14} />
            {t('articles.open')}
          </a>
        )}
        <p class="card-hint">{t(paragraphs ? 'kept.hint' : 'kept.none')}</p>
      </header>
      <article class="kept-text" lang="zh">
        {paragraphs?.map((pieces, at) => (
          <p key={at}>
            {pieces.map((piece, index) => (
              <Piece key={index} piece={piece} current={note} onNote={onNote} />
            ))}
          </p>
        ))}
      </article>
      <NoteColumn notes={notes} current={note} onNote={onNote} />
    </div>
  );
}

interface PieceProps {
  readonly piece: KeptPiece;
  readonly current: string | undefined;
  readonly onNote: (id: string) => void;
}

function Piece({ piece, current, onNote }: PieceProps) {
  const [top] = piece.marks;
  if (!top) return <>{piece.text}</>;
  const lit = piece.marks.some(({ id }) => id === current);
  return (
    // The list beside it does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <mark class={`kept-mark color-${top.color}${lit ? ' is-lit' : ''}`} onClick={() => onNote(top.id)}>
      {piece.begins.map((id) => (
        <span key={id} id={`kept-${id}`} />
      ))}
      {piece.text}
    </mark>
  );
}

interface NoteColumnProps extends Pick<PieceProps, 'current' | 'onNote'> {
  readonly notes: readonly KeptNote[];
}

function NoteColumn({ notes, current, onNote }: NoteColumnProps) {
  const { t } = useText();
  return (
    <aside class="kept-notes" aria-label={t('section.notes')}>
      <ol>
        {notes.map(({ id, quote, text, tags, color, found, parts }) => (
          <li key={id} class={`kept-note color-${color}${id === current ? ' is-lit' : ''}`}>
            <button type="button" class="kept-quote" lang="zh" aria-pressed={id === current} onClick={() => onNote(id)}>
              {quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}
            </button>
            {text && <NoteText text={text} measured />}
            {tags.length > 0 && (
              <p class="note-meta">
                {tags.map((tag) => (
                  <span key={tag} class="tag">
                    {tag}
                  </span>
                ))}
              </p>
            )}
            {parts && (
              <>
                <p class="card-hint">{t('kept.changed')}</p>
                <p lang="zh">
                  <ReadingParts parts={parts} />
                </p>
              </>
            )}
            {!found && <p class="card-hint">{t('kept.lost')}</p>}
          </li>
        ))}
      </ol>
    </aside>
  );
}
