import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { useLatest } from '@/components/use-latest';
import type { Color } from '@/utils/model/annotation';
import type { MarginMode } from '@/utils/reading/margin-layout';
import { NoteDot } from './NoteDot';

/** A note with its place. `y` counts pixels from the top of the overlay. */
export interface PlacedNote {
  readonly id: string;
  readonly y: number;
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
  /** The note whose dot is open. */
  readonly openNote?: string | undefined;
  readonly onOpenNote: (id: string | undefined) => void;
  /** The height of a note standing in the column, at first and whenever it changes; in pixels. */
  readonly onHeight: (id: string, height: number) => void;
}

/** The notes beside the text, each at its given place: as a column, or as numbered dots. */
export function MarginColumn({ mode, notes, openNote, onOpenNote, onHeight }: MarginColumnProps) {
  const { t } = useText();
  if (notes.length === 0) return null;
  const width = mode.type === 'column' ? { width: `${mode.width}px` } : {};
  return (
    <aside class={`margin margin-${mode.type}`} aria-label={t('margin.label')} style={{ left: `${mode.left}px` }}>
      {notes.map(({ id, y, color, text, content }, index) => (
        <div key={id} class="margin-place" style={{ top: `${y}px`, ...width }}>
          {mode.type === 'column' ? (
            <Measured id={id} onHeight={onHeight}>
              {content}
            </Measured>
          ) : (
            <NoteDot
              number={index + 1}
              color={color}
              text={text}
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

interface MeasuredProps {
  readonly id: string;
  readonly onHeight: (id: string, height: number) => void;
  readonly children: ComponentChildren;
}

/** Tells the height of what is in it. */
function Measured({ id, onHeight, children }: MeasuredProps) {
  const ref = useRef<HTMLDivElement>(null);
  const tellRef = useLatest(onHeight);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const tell = (): void => tellRef.current(id, element.offsetHeight);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, tellRef]);
  return <div ref={ref}>{children}</div>;
}
