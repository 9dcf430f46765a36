import { useMemo, useState } from 'preact/hooks';
import { DOT_SIZE, layoutMargin, type MarginMode } from '@/utils/reading/margin-layout';
import { MarginColumn, type MarginColumnProps, type PlacedNote } from './MarginColumn';

export interface MarginProps extends Pick<MarginColumnProps, 'openNote' | 'onOpenNote'> {
  readonly mode: MarginMode;
  /** `y` is where the note wants to stand: the top of its text, in pixels from the top of the overlay. */
  readonly notes: readonly PlacedNote[];
}

/** Assumed until a note has been measured. */
const FIRST_HEIGHT = 80;
const GAPS = { column: 8, dots: 4 } as const;

/** The notes beside the text: measured, and pushed down in order where they would overlap. */
export function Margin({ mode, notes, openNote, onOpenNote }: MarginProps) {
  const [heights, setHeights] = useState<Readonly<Record<string, number>>>({});
  const onHeight = (id: string, height: number): void =>
    setHeights((known) => (known[id] === height ? known : { ...known, [id]: height }));
  const placed = useMemo(() => {
    const height = (id: string): number => (mode.type === 'dots' ? DOT_SIZE : (heights[id] ?? FIRST_HEIGHT));
    const byId = new Map(notes.map((note) => [note.id, note]));
    const places = layoutMargin(
      notes.map(({ id, y }) => ({ id, y, height: height(id) })),
      GAPS[mode.type],
    );
    return places.flatMap(({ id, y }) => {
      const note = byId.get(id);
      return note ? [{ ...note, y }] : [];
    });
  }, [notes, heights, mode.type]);
  return <MarginColumn mode={mode} notes={placed} openNote={openNote} onOpenNote={onOpenNote} onHeight={onHeight} />;
}
