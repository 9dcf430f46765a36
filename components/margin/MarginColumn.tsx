import type { ComponentChildren } from 'preact';
import { useText } from '@/components/text-context';
import type { Color } from '@/utils/model/annotation';
import { COLUMN_GAP, type MarginMode } from '@/utils/reading/margin-layout';
import { Leader } from './Leader';
import { NoteDot } from './NoteDot';

/** A note with its place. Pixels from the top of the overlay. */
export interface PlacedNote {
  readonly id: string;
  readonly y: number;
  /** The top of its text, where it would stand if others left it room. */
  readonly wanted: number;
  readonly color: Color;
  /** The beginning of the note, for the name of its dot. */
  readonly text: string;
  /** A `MarginNote` or a `NoteEditor`. */
  readonly content: ComponentChildren;
}

export interface MarginColumnProps {
  readonly mode: MarginMode;
  /** In text order. */
  readonly notes: readonly PlacedNote[];
  /** The notes that are pointed at, here or in the text: a line leads from each to its words. */
  readonly lit?: readonly string[] | undefined;
  /** The note whose dot is open. */
  readonly openNote?: string | undefined;
  readonly onOpenNote: (id: string | undefined) => void;
  /** The reference by which a note standing in the column is measured. */
  readonly refOf: (id: string) => (element: HTMLElement | null) => void;
  /** Whether it is a note's turn to be drawn; until then its place is kept. */
  readonly isDrawn: (id: string) => boolean;
}

/** The notes beside the text, each at its given place: as a column, or as numbered dots. */
export function MarginColumn({ mode, notes, lit = [], openNote, onOpenNote, refOf, isDrawn }: MarginColumnProps) {
  const { t } = useText();
  if (notes.length === 0) return null;
  const isColumn = mode.type === 'column';
  const width = isColumn ? { width: `${mode.width}px` } : {};
  return (
    <aside class={`margin margin-${mode.type}`} aria-label={t('margin.label')} style={{ left: `${mode.left}px` }}>
      {isColumn &&
        notes
          .filter(({ id }) => lit.includes(id))
          .map(({ id, y, wanted, color }) => (
            <Leader key={`line-${id}`} from={wanted} to={y} color={color} width={COLUMN_GAP} />
          ))}
      {notes.map(({ id, y, color, text, content }, index) => (
        <div key={id} class="margin-place" style={{ top: `${y}px`, ...width }}>
          {!isDrawn(id) ? null : isColumn ? (
            <div ref={refOf(id)}>{content}</div>
          ) : (
            <NoteDot
              number={index + 1}
              color={color}
              text={text}
              lit={lit.includes(id)}
              open={openNote === id}
              onOpen={(open) => onOpenNote(open ? id : undefined)}
            >
              {content}
            </NoteDot>
          )}
        </div>
      ))}
    </aside>
  );
}
