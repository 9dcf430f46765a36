import { onMessage, type PageReport } from '@/utils/messaging/protocol';
import type { ArticleSession } from './article-session';
import { goToNote } from './go-to-note';

/** The articles of a page, as they are at the moment they are asked for. */
export interface PageAnswers {
  readonly sessions: () => readonly ArticleSession[];
  /** The one that popup and panel speak of. */
  readonly inView: () => ArticleSession | undefined;
  readonly report: () => PageReport | undefined;
  /** The generic reading has come. */
  readonly lookAgain: () => void;
}

/** Answers what desk, popup and panel ask of a page with articles; returns how to stop. */
export function answerMessages({ sessions, inView, report, lookAgain }: PageAnswers): () => void {
  const stopAnswering = [
    onMessage('pageReport', report),
    onMessage('readAgain', lookAgain),
    onMessage('setHidden', ({ data }) => {
      inView()?.setHidden(data.hidden);
      return report();
    }),
    onMessage('dictionaryChanged', () => sessions().forEach((session) => void session.dictionaryChanged())),
    onMessage('pledgesChanged', () => sessions().forEach(({ pledges }) => void pledges.refresh())),
    onMessage('pageArticle', () => inView()?.article()),
    onMessage('goToMark', ({ data }) => inView()?.goTo(data)),
    onMessage('startReattach', ({ data }) => inView()?.stage.dispatch({ type: 'reattach', id: data.id })),
    onMessage('acceptOnPage', ({ data }) => inView()?.notes.acceptReading(data.id)),
    onMessage('annotateSelection', ({ data }) => {
      const session = sessions().find((each) => each.hasSelection()) ?? inView();
      session?.annotateSelection(data.as);
    }),
    onMessage('goToNote', ({ data }) => goToNote(sessions(), data.id)),
    onMessage('notesChanged', ({ data }) => sessions().forEach((session) => session.notesChanged(data))),
  ];
  return () => {
    for (const stop of stopAnswering) stop();
  };
}
