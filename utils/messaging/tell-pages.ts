import { browser } from 'wxt/browser';
import { sendMessage } from './protocol';

/** Tells every open page (and no tab that has none of ours in it) that notes have changed. */
export async function tellPages(articleId?: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  const data = articleId === undefined ? {} : { articleId };
  // A tab without our script answers nothing; that is no failure.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : sendMessage('notesChanged', data, id))));
}
