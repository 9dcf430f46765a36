import { createQuietTimer } from '@/utils/dom/quiet-timer';
import type { PageArticles } from './page-articles';
import type { PageFinder } from './page-finder';

/** What is looked at again, and until when. */
export interface ClickFollowing {
  readonly articles: PageArticles;
  readonly finder: PageFinder;
  readonly signal: AbortSignal;
}

/**
 * A page that was refused may have shown too little of its text: after a click (展开全文) it is looked at once
 * more. Clicks come from the reader, so that a page that is let alone costs nothing.
 */
export function lookAfterClicks({ articles, finder, signal }: ClickFollowing): void {
  const timer = createQuietTimer(() => {
    const report = articles.inView()?.report();
    if (report?.type !== 'failed' || report.failure.error !== 'no-article') return;
    finder.forget();
    articles.lookAgain();
  });
  document.addEventListener('click', () => timer.start(), { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => timer.stop());
}
