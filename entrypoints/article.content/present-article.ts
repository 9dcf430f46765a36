import type { ArticleSession } from './article-session';
import { paintArticle } from './paint-article';
import { presentOverlay } from './present-overlay';

/** Paints and draws a session's scene at every change, and turns the reader's doing into events, until the signal ends it. */
export function presentArticle(session: ArticleSession, signal: AbortSignal): void {
  presentOverlay({ session, marks: paintArticle(session, signal), signal });
}
