import { createHitTest, type Point } from '@/utils/painter/hit-test';
import type { ArticleView, Stage } from './article-view';
import type { PaintedMark } from './marks-of-scene';

const HOVER_DELAY_MS = 250;
const LEAVE_DELAY_MS = 300;

export interface PointerInput {
  readonly stage: Stage;
  readonly host: Element;
  readonly marks: () => readonly PaintedMark[];
  readonly signal: AbortSignal;
}

/** What the pointer's way over a card means: inside, it keeps the card open. */
export interface PointerWatch {
  readonly onCardPointer: (inside: boolean) => void;
}

/**
 * Turns the pointer's way over the text into events: resting on a mark opens its
 * card, leaving mark and card closes it, a click pins it. Asks the browser for the
 * caret at most once a frame, and never prevents what the page does with a click.
 */
export function watchPointer({ stage, host, marks, signal }: PointerInput): PointerWatch {
  let point: Point | undefined;
  let frame = 0;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let testedFor: { readonly marks: readonly PaintedMark[]; readonly view: ArticleView; readonly at: (point: Point) => PaintedMark | undefined };

  function markAt(where: Point): PaintedMark | undefined {
    const { view } = stage.scene();
    const items = marks();
    if (!view || items.length === 0) return undefined;
    if (testedFor?.marks !== items || testedFor.view !== view) {
      testedFor = { marks: items, view, at: createHitTest({ document, body: view.body, items }) };
    }
    return testedFor.at(where);
  }

  function look(): void {
    frame = 0;
    const found = point && markAt(point);
    const { hovered, card } = stage.scene().reading;
    if (found) {
      clearTimeout(leaving);
      leaving = undefined;
    } else if (card?.mode === 'hover') leaving ??= setTimeout(leave, LEAVE_DELAY_MS);
    if (found && hovered && JSON.stringify(hovered) === JSON.stringify(found.mark)) return;
    clearTimeout(opening);
    stage.dispatch(found ? { type: 'point', mark: found.mark } : { type: 'point' });
    if (found) opening = setTimeout(() => stage.dispatch({ type: 'open-card', mark: found.mark, mode: 'hover' }), HOVER_DELAY_MS);
  }

  function leave(): void {
    leaving = undefined;
    stage.dispatch({ type: 'leave-card' });
  }

  document.addEventListener(
    'pointermove',
    (event) => {
      point = event.target === host ? undefined : { x: event.clientX, y: event.clientY };
      if (event.target !== host && event.pointerType !== 'touch' && frame === 0) frame = requestAnimationFrame(look);
    },
    { signal, passive: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (event.target === host || event.button !== 0 || !getSelection()?.isCollapsed) return;
      const found = markAt({ x: event.clientX, y: event.clientY });
      clearTimeout(opening);
      if (found) stage.dispatch({ type: 'open-card', mark: found.mark, mode: 'pinned' });
      else stage.dispatch({ type: 'close-card' });
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(opening);
    clearTimeout(leaving);
  });
  return {
    onCardPointer(inside) {
      clearTimeout(leaving);
      leaving = undefined;
      if (!inside) leaving = setTimeout(leave, LEAVE_DELAY_MS);
    },
  };
}
