import { answerMessages } from '@/entrypoints/article.content/answer-messages';
import { createArticleSession } from '@/entrypoints/article.content/article-session';
import { presentArticle } from '@/entrypoints/article.content/present-article';
import { factsOfDocument } from '@/utils/documents/identity';
import { FILE_SITE } from '@/utils/model/article';
import type { KeptDocument } from '@/utils/model/reader-document';
import { readSettings, watchSettings } from '@/utils/settings/settings';

/** Marks the text of a document that is shown in `body`, and does on it all that is done on an article's page, until the signal ends. */
export async function presentDocument(document: KeptDocument, body: Element, signal: AbortSignal): Promise<void> {
  const [facts, settings] = await Promise.all([factsOfDocument(document), readSettings()]);
  if (signal.aborted) return;
  const page = { facts, body, isExcluded: never, isExcludedLine: never };
  const session = createArticleSession({ source: { site: FILE_SITE, find: () => page }, settings, signal });
  presentArticle(session, signal);
  const stopWatching = watchSettings((next) => session.stage.show({ settings: next }));
  const stopAnswering = answerMessages({
    sessions: () => [session],
    inView: () => session,
    report: session.report,
    lookAgain: () => void session.read(),
  });
  signal.addEventListener('abort', () => {
    stopWatching();
    stopAnswering();
  });
  await session.read();
}

function never(): boolean {
  return false;
}
