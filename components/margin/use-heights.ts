import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Heights {
  /** Pixels by the id of the note; one not measured yet is absent. */
  readonly heights: Readonly<Record<string, number>>;
  /** The reference for the element that holds a note. */
  readonly refOf: (id: string) => (element: HTMLElement | null) => void;
}

/** What is watched, and under which name. */
interface Watched {
  readonly elements: Map<string, HTMLElement>;
  readonly ids: WeakMap<Element, string>;
  readonly refs: Map<string, (element: HTMLElement | null) => void>;
  observer: ResizeObserver | undefined;
}

/**
 * The heights of many elements, followed by one observer that tells of all changes of a
 * frame at once: with an observer each, three hundred notes would be laid out three
 * hundred times when the window changes. Before the first frame they are read directly.
 */
export function useHeights(): Heights {
  const [heights, setHeights] = useState<Readonly<Record<string, number>>>({});
  const watchedRef = useRef<Watched>({ elements: new Map(), ids: new WeakMap(), refs: new Map(), observer: undefined });

  // After each drawing, which may bring a new note; what is measured once is not measured again, so it ends.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const fresh = [...watchedRef.current.elements].filter(([id]) => heights[id] === undefined);
    if (fresh.length === 0) return;
    setHeights((known) => ({
      ...known,
      ...Object.fromEntries(fresh.map(([id, { offsetHeight }]) => [id, offsetHeight])),
    }));
  });
  useEffect(() => {
    const watched = watchedRef.current;
    return () => watched.observer?.disconnect();
  }, []);

  return { heights, refOf: (id) => refOf(id, watchedRef, setHeights) };
}

type SetHeights = (change: (known: Heights['heights']) => Heights['heights']) => void;

/** The same function for the same id, so that the element is not let go and taken up at each drawing. */
function refOf(id: string, { current: watched }: RefObject<Watched>, setHeights: SetHeights) {
  if (!watched) return () => undefined;
  watched.observer ??= observe(watched, setHeights);
  const { observer, elements, ids, refs } = watched;
  const known = refs.get(id);
  if (known) return known;
  const ref = (element: HTMLElement | null): void => {
    const before = elements.get(id);
    if (before) observer.unobserve(before);
    if (!element) {
      elements.delete(id);
      refs.delete(id);
      return;
    }
    elements.set(id, element);
    ids.set(element, id);
    observer.observe(element);
  };
  refs.set(id, ref);
  return ref;
}

function observe({ ids }: Watched, setHeights: SetHeights): ResizeObserver {
  return new ResizeObserver((entries) => {
    const seen = entries.flatMap(({ target, borderBoxSize }) => {
      const id = ids.get(target);
      // Whole pixels: fractions of the zoom would have notes tremble.
      return id === undefined ? [] : [[id, Math.round(borderBoxSize[0]?.blockSize ?? 0)] as const];
    });
    setHeights((known) => {
      const changed = seen.filter(([id, height]) => known[id] !== height);
      return changed.length === 0 ? known : { ...known, ...Object.fromEntries(changed) };
    });
  });
}
