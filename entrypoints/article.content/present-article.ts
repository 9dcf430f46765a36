import { pickLanguage } from '@/utils/locale/pick-language';
import { keepPainted } from '@/utils/painter/keep-painted';
import { pageTone } from '@/utils/painter/page-tone';
import { createPainter, type Painter } from '@/utils/painter/painter';
import type { ArticleSession } from './article-session';
import type { ArticleView, Scene } from './article-view';
import { createCardTiming } from './card-timing';
import { type Geometry, measure, watchLayout } from './geometry';
import { watchKeyboard } from './keyboard';
import { createMarginUi } from './margin-ui';
import { groupsOf, marksOf, type PaintedMark } from './marks-of-scene';
import { createPageActions } from './page-actions';
import { watchPointer } from './pointer';
import { watchSelection } from './selection';

/** Paints and draws a session's scene at every change, and turns the reader's doing into events, until the signal ends it. */
export function presentArticle(session: ArticleSession, signal: AbortSignal): void {
  const { stage, notes, pledges, hasKeys } = session;
  const ui = createMarginUi(signal);
  const page = createPageActions(stage, notes);
  const painting = createPainting(signal);
  let marks: readonly PaintedMark[] = [];
  let marksOfLast: Scene | undefined;
  let geometry: Geometry | undefined;
  let measured: ArticleView | undefined;
  let layout = new AbortController();

  const timing = createCardTiming(stage, signal);
  watchPointer({ stage, host: ui.host, marks: () => marks, timing, signal });
  watchKeyboard({ stage, host: ui.host, root: ui.root, marks: () => marks, actions: notes, hasKeys, signal });
  watchSelection({ stage, host: ui.host, signal });
  stage.subscribe(draw, signal);
  signal.addEventListener('abort', () => layout.abort());

  function draw(): void {
    const scene = stage.scene();
    if (!sameMarks(scene, marksOfLast)) marks = marksOf(scene);
    marksOfLast = scene;
    painting.paint(scene, marks);
    if (scene.view && scene.view.body !== measured?.body) follow(scene.view);
    const language = pickLanguage(navigator.languages, scene.settings.language);
    const now = new Date().toISOString();
    const today = now.slice(0, 10);
    ui.draw({ scene, geometry, language, today, now, stage, notes, pledges, page, onCardPointer: timing.pointCard });
  }

  /** Measures a text that was read anew, and again whenever its layout changes. */
  function follow(view: ArticleView): void {
    layout.abort();
    layout = new AbortController();
    measured = view;
    geometry = measure(view);
    watchLayout(
      view.page.body,
      () => {
        geometry = measure(view);
        draw();
      },
      layout.signal,
    );
  }
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

/** Paints with the tone of the article's own ground, which is looked at when the first text is there. */
function createPainting(signal: AbortSignal): { paint(scene: Scene, marks: readonly PaintedMark[]): void } {
  let painter: Painter | undefined;
  signal.addEventListener('abort', () => painter?.clear());
  return {
    paint(scene, marks) {
      if (!scene.view && !painter) return;
      painter ??= startPainter(scene.view?.page.body ?? document.body, signal);
      painter.paint(groupsOf(scene, marks));
    },
  };
}

function startPainter(body: Element, signal: AbortSignal): Painter {
  const painter = createPainter({ registry: CSS.highlights, HighlightClass: Highlight, tone: pageTone(body) });
  keepPainted({ painter, document, signal });
  return painter;
}
