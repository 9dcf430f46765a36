import { keepPainted } from '@/utils/painter/keep-painted';
import { pageTone } from '@/utils/painter/page-tone';
import { createPainter, type Painter } from '@/utils/painter/painter';
import type { ArticleSession } from './article-session';
import type { Scene } from './article-view';
import { groupsOf, marksOf, type PaintedMark } from './marks-of-scene';

/** Paints the marks of a session at every change of its scene, until the signal ends it; answers with the marks of the moment. */
export function paintArticle({ stage }: ArticleSession, signal: AbortSignal): () => readonly PaintedMark[] {
  let painter: Painter | undefined;
  let marks: readonly PaintedMark[] = [];
  let last: Scene | undefined;
  const paint = (): void => {
    const scene = stage.scene();
    if (!sameMarks(scene, last)) marks = marksOf(scene);
    last = scene;
    if (!scene.view && !painter) return;
    // The tone is that of the article's own ground, which is looked at when the first text is there.
    painter ??= startPainter(scene.view?.page.body ?? document.body, signal);
    painter.paint(groupsOf(scene, marks));
  };
  stage.subscribe(paint, signal);
  signal.addEventListener('abort', () => painter?.clear());
  return () => marks;
}

/** Whether what decides which marks there are is the same in both scenes. */
function sameMarks(now: Scene, before: Scene | undefined): boolean {
  return (
    before !== undefined &&
    now.view === before.view &&
    now.settings === before.settings &&
    now.reading.hidden === before.reading.hidden &&
    now.reading.mutedHere === before.reading.mutedHere
  );
}

function startPainter(body: Element, signal: AbortSignal): Painter {
  const painter = createPainter({ registry: CSS.highlights, HighlightClass: Highlight, tone: pageTone(body) });
  keepPainted({ painter, document, signal });
  return painter;
}
