import { firstLineRect } from '@/utils/dom/range-rects';
import type { Span } from '@/utils/model/span';
import { type CursorStep, moveCursor, sentencesOf } from '@/utils/reading/sentence-cursor';
import { type ArticleView, spanOfMark, type Stage } from './article-view';
import { scrollToSpan } from './scroll-to';

/** Moves the sentence cursor; whether there was a sentence to go to. */
export type StepSentence = (view: ArticleView, step: CursorStep) => boolean;

/** The sentence cursor of a page. The sentences are found once for each text. */
export function createSentenceStep(stage: Stage): StepSentence {
  let known: { readonly text: string; readonly sentences: readonly Span[] } | undefined;
  return (view, step) => {
    const { text } = view.body;
    if (known?.text !== text) known = { text, sentences: sentencesOf(text) };
    const { sentences } = known;
    const { cursor, current, hidden } = stage.scene().reading;
    if (hidden) return false;
    const mark = current && spanOfMark(view, current);
    const near = mark?.start ?? (cursor ? 0 : firstInSight(view, sentences));
    const span = moveCursor({ sentences, from: cursor, near, step });
    if (!span) return false;
    scrollToSpan(view.body, span);
    stage.dispatch({ type: 'cursor', span });
    return true;
  };
}

/** The start of the first sentence whose first line is in the window; by halves, since lines follow each other down the page. */
function firstInSight({ body }: ArticleView, sentences: readonly Span[]): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    const line = sentence && firstLineRect(body.rangesOf(sentence));
    if (line && line.top >= 0) high = middle;
    else low = middle + 1;
  }
  return sentences[low]?.start ?? 0;
}
