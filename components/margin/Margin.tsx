import { useMemo } from 'preact/hooks';
import { DOT_SIZE, layoutMargin, type MarginMode } from '@/utils/reading/margin-layout';
import { InScroller, type ScrollBox } from './InScroller';
import { MarginColumn, type MarginColumnProps, type PlacedNote } from './MarginColumn';
import { useGradually } from './use-gradually';
import { useHeights } from './use-heights';

export interface MarginProps extends Pick<MarginColumnProps, 'openNote' | 'onOpenNote' | 'lit'> {
  readonly mode: MarginMode;
  /** `y` is where the note wants to stand: the top of its text, in pixels from the top of the overlay. */
  readonly notes: readonly Omit<PlacedNote, 'wanted'>[];
  /** The box in which the text scrolls, where that is not the window. */
  readonly scroller?: ScrollBox | undefined;
}

/** Assumed until a note has been measured. */
const FIRST_HEIGHT = 80;
const GAPS = { column: 8, dots: 4 } as const;

/** The notes beside the text: measured, and pushed down in order where they would overlap. */
export function Margin(props: MarginProps) {
  // Column and dots share nothing that is drawn.
  return (
    <InScroller box={props.scroller}>
      <NotesOfMode key={props.mode.type} {...props} />
    </InScroller>
  );
}

function NotesOfMode({ mode, notes, lit, openNote, onOpenNote, scroller }: MarginProps) {
  const isDrawn = useGradually({ notes, always: openNote, scroller: scroller?.element });
  const { heights, refOf } = useHeights();
  const placed = useMemo(() => {
    const height = (id: string): number => (mode.type === 'dots' ? DOT_SIZE : (heights[id] ?? FIRST_HEIGHT));
    const byId = new Map(notes.map((note) => [note.id, note]));
    const places = layoutMargin(
      notes.map(({ id, y }) => ({ id, y, height: height(id) })),
      GAPS[mode.type],
    );
    return places.flatMap(({ id, y }) => {
      const note = byId.get(id);
      return note ? [{ ...note, y, wanted: note.y }] : [];
    });
  }, [notes, heights, mode.type]);
  return (
    <MarginColumn
      mode={mode}
      notes={placed}
      lit={lit}
      openNote={openNote}
      onOpenNote={onOpenNote}
      refOf={refOf}
      isDrawn={isDrawn}
    />
  );
}
