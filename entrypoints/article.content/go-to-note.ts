import type { ArticleSession } from './article-session';

/** Brings a note of any of the page's articles into sight; undefined while one is still being read, false where none has it. */
export function goToNote(sessions: readonly ArticleSession[], id: string): boolean | undefined {
  const answers = sessions.map((session) => session.goToNote(id));
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(undefined) ? undefined : false;
}
