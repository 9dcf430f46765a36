import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';

/** A note by where it wants to stand, in pixels from the top of the document. */
interface Wanting {
  readonly id: string;
  readonly y: number;
}

interface Gradually {
  readonly notes: readonly Wanting[];
  /** A note that is drawn whatever its turn. */
  readonly always: string | undefined;
  /** The box in which the text scrolls, where that is not the window. */
  readonly scroller: Element | undefined;
}

/** So many notes are drawn within one frame: drawing hundreds at once would be felt. */
const STEP = 30;

/**
 * Whether a note is to be drawn yet: those nearest to the window come first, the others
 * with the frames that follow. `always` is drawn whatever its turn. Once drawn, a note
 * stays drawn.
 */
export function useGradually({ notes, always, scroller }: Gradually): (id: string) => boolean {
  const next = (before: ReadonlySet<string>): string[] => {
    const middle = scrollY + (scroller?.scrollTop ?? 0) + innerHeight / 2;
    return nearest(
      notes.filter(({ id }) => !before.has(id)),
      middle,
    );
  };
  const nextRef = useLatest(next);
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(() => new Set(next(new Set())));
  const waiting = notes.some(({ id }) => !drawn.has(id));
  // One or two that are new are drawn at once.
  const few = notes.length <= STEP;
  useEffect(() => {
    if (!waiting) return undefined;
    const frame = requestAnimationFrame(() =>
      setDrawn((before) => new Set([...before, ...(nextRef.current?.(before) ?? [])])),
    );
    return () => cancelAnimationFrame(frame);
  }, [waiting, notes, drawn, nextRef]);
  return (id) => few || id === always || drawn.has(id);
}

/** The next notes to draw, by their distance from the middle of the window. */
function nearest(notes: readonly Wanting[], middle: number): string[] {
  return notes
    .toSorted((a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle))
    .slice(0, STEP)
    .map(({ id }) => id);
}
