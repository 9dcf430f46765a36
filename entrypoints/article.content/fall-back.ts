import { sendMessage } from '@/utils/messaging/protocol';
import type { PageArticles } from './page-articles';

/** How long after its load a page may still be filling in its text, in milliseconds. */
const SETTLED_MS = 3_000;

/**
 * Where the adapter of an article's address finds no body on a page that has long been complete (an old or a
 * new template), the generic reading is put in, and the page looked at again.
 */
export async function fallBack(articles: PageArticles, signal: AbortSignal): Promise<void> {
  await pageLoaded(signal);
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const report = articles.inView()?.report();
  if (signal.aborted || report?.type !== 'failed' || report.failure.error !== 'no-body') return;
  await sendMessage('wantGeneric');
  articles.lookAgain();
}

function pageLoaded(signal: AbortSignal): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', resolve, { once: true, signal }));
}
