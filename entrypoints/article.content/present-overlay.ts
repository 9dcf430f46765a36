import { MESSAGES } from '@/utils/locale/messages';
import { pickLanguage } from '@/utils/locale/pick-language';
import type { ArticleSession } from './article-session';
import type { ArticleView } from './article-view';
import { createCardTiming } from './card-timing';
import { type Geometry, measure, watchLayout } from './geometry';
import { watchKeyboard } from './keyboard';
import { createMarginUi } from './margin-ui';
import type { PaintedMark } from './marks-of-scene';
import type { Missed } from './missed';
import { createPageActions } from './page-actions';
import { watchPointer } from './pointer';
import { watchSelection } from './selection';

/** An article that is painted, and what the reader has done on it while nobody listened. */
export interface PaintedArticle {
  readonly session: ArticleSession;
  readonly marks: () => readonly PaintedMark[];
  readonly signal: AbortSignal;
  /** Events of pointer, keys and selection that came before the overlay, in order. */
  readonly missed?: readonly Missed[];
}

/** Draws a session's scene at every change and turns the reader's doing into events, until the signal ends it. */
export function presentOverlay({ session, marks, signal, missed = [] }: PaintedArticle): void {
  const { stage, notes, pledges, hasKeys } = session;
  const ui = createMarginUi(signal);
  const page = createPageActions(stage, notes);
  let language = pickLanguage(navigator.languages, stage.scene().settings.language);
  let geometry: Geometry | undefined;
  let measured: ArticleView | undefined;
  let layout = new AbortController();
  let frame = 0;

  const timing = createCardTiming(stage, signal);
  stage.subscribe(draw, signal);
  signal.addEventListener('abort', () => {
    layout.abort();
    cancelAnimationFrame(frame);
  });
  draw();
  watchPointer({ stage, host: ui.host, marks, timing, missed, signal });
  watchKeyboard({ stage, host: ui.host, root: ui.root, marks, actions: notes, hasKeys, missed, signal });
  watchSelection({ stage, host: ui.host, missed, signal });

  function draw(): void {
    const scene = stage.scene();
    if (scene.view && scene.view.body !== measured?.body) follow(scene.view);
    const wanted = pickLanguage(navigator.languages, scene.settings.language);
    // A language that is yet to come is not spoken.
    if ('name' in MESSAGES[wanted]) language = wanted;
    const now = new Date().toISOString();
    const today = now.slice(0, 10);
    ui.draw({ scene, geometry, language, today, now, stage, notes, pledges, page, onCardPointer: timing.pointCard });
  }

  /** What is open beside words that scroll in a box of the page goes along with them. */
  function soon(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const { card, selection } = stage.scene().reading;
      if (card ?? selection) draw();
    });
  }

  /** Measures a text that was read anew, and again whenever its layout changes. */
  function follow(view: ArticleView): void {
    layout.abort();
    layout = new AbortController();
    measured = view;
    geometry = measure(view);
    geometry.scroller?.element.addEventListener('scroll', soon, { signal: layout.signal, passive: true });
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
