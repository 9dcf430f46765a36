import { createHitTest, type Point } from '@/utils/painter/hit-test';
import type { ArticleView, Stage } from './article-view';
import type { CardTiming } from './card-timing';
import type { PaintedMark } from './marks-of-scene';
import type { Missed } from './missed';

export interface PointerInput {
  readonly stage: Stage;
  readonly host: Element;
  readonly marks: () => readonly PaintedMark[];
  readonly timing: CardTiming;
  /** What was done before anybody listened. */
  readonly missed: readonly Missed[];
  readonly signal: AbortSignal;
}

/**
 * Turns the pointer's way over the text into events: resting on a mark opens its
 * card, a click or tap pins it. Asks the browser for the caret at most once a frame,
 * and never prevents what the page does with a click.
 */
export function watchPointer({ stage, host, marks, timing, missed, signal }: PointerInput): void {
  const markAt = createMarkLookup(stage, marks);
  let point: Point = { x: 0, y: 0 };
  let frame = 0;
  const look = (): void => {
    frame = 0;
    timing.point(markAt(point)?.mark);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (event.target === host) {
      cancelAnimationFrame(frame);
      frame = 0;
      return;
    }
    point = { x: event.clientX, y: event.clientY };
    frame ||= requestAnimationFrame(look);
  };
  const onClick = (event: MouseEvent): void => {
    if (event.target === host || event.button !== 0 || getSelection()?.isCollapsed === false) return;
    timing.stop();
    const found = markAt({ x: event.clientX, y: event.clientY });
    stage.dispatch(found ? { type: 'open-card', mark: found.mark, mode: 'pinned' } : { type: 'close-card' });
  };
  for (const { event } of missed) {
    if (event.type === 'pointermove') onMove(event as PointerEvent);
    if (event.type === 'click') onClick(event as MouseEvent);
  }
  document.addEventListener('pointermove', onMove, { signal, passive: true });
  document.addEventListener('click', onClick, { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** The mark under a point; the index over the marks is made anew only when they change. */
function createMarkLookup(
  stage: Stage,
  marks: () => readonly PaintedMark[],
): (point: Point) => PaintedMark | undefined {
  let test: ((point: Point) => PaintedMark | undefined) | undefined;
  let testedFor: readonly [readonly PaintedMark[], ArticleView] | undefined;
  return (point) => {
    const { view } = stage.scene();
    const items = marks();
    if (!view || items.length === 0) return undefined;
    if (!test || testedFor?.[0] !== items || testedFor[1] !== view) {
      testedFor = [items, view];
      test = createHitTest({ document, body: view.body, items });
    }
    return test(point);
  };
}
