import { useEffect, useState } from 'preact/hooks';

/** A note by where it wants to stand, in pixels from the top of the document. */
interface Wanting {
  readonly id: string;
  readonly y: number;
}

/** So many notes are drawn within one frame: drawing hundreds at once would be felt. */
const STEP = 30;

/**
 * Whether a note is to be drawn yet: those nearest to the window come first, the others
 * with the frames that follow. `always` is drawn whatever its turn. Once drawn, a note
 * stays drawn.
 */
export function useGradually(notes: readonly Wanting[], always: string | undefined): (id: string) => boolean {
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(() => new Set(nearest(notes, new Set())));
  const waiting = notes.some(({ id }) => !drawn.has(id));
  // One or two that are new are drawn at once.
  const few = notes.length <= STEP;
  useEffect(() => {
    if (!waiting) return undefined;
    const frame = requestAnimationFrame(() => setDrawn((before) => new Set([...before, ...nearest(notes, before)])));
    return () => cancelAnimationFrame(frame);
  }, [waiting, notes, drawn]);
  return (id) => few || id === always || drawn.has(id);
}

/** The next notes to draw, by their distance from the middle of the window. */
function nearest(notes: readonly Wanting[], drawn: ReadonlySet<string>): string[] {
  const middle = scrollY + innerHeight / 2;
  return notes
    .filter(({ id }) => !drawn.has(id))
    .toSorted((a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle))
    .slice(0, STEP)
    .map(({ id }) => id);
}
