import { browser } from 'wxt/browser';
import { withStore } from '@/entrypoints/page/with-store';
import { sendMessage } from '@/utils/messaging/protocol';
import { attempt } from '@/utils/store/attempt';

/** How long a page may take to be read, and how often it is asked. */
const LONGEST_MS = 30_000;
const AGAIN_MS = 250;

/**
 * Goes to a note in its article: in the tab that shows the article already, or in a new
 * one. Answers false where there is no web address to go to. The page brings the note into
 * sight and lights it as soon as it has been read.
 */
export async function openInArticle(articleId: string, noteId: string): Promise<boolean> {
  const article = await withStore((db) => attempt(() => db.articles.get(articleId)));
  const urls = (article.ok ? (article.value?.urls ?? []) : []).filter((url) => /^https?:/.test(url));
  const url = urls.at(-1);
  if (url === undefined) return false;
  const tab = (await tabShowing(urls)) ?? (await browser.tabs.create({ url, active: true })).id;
  if (tab !== undefined) void untilShown(tab, noteId);
  return true;
}

async function tabShowing(urls: readonly string[]): Promise<number | undefined> {
  const bare = new Set(urls.map(withoutTail));
  const tabs = await browser.tabs.query({});
  const found = tabs.find(({ url }) => url !== undefined && bare.has(withoutTail(url)));
  if (found?.id === undefined) return undefined;
  await browser.tabs.update(found.id, { active: true });
  if (found.windowId !== undefined) await browser.windows?.update(found.windowId, { focused: true });
  return found.id;
}

/** An address without what comes after its path: tracking and places in the page. */
function withoutTail(url: string): string {
  return url.replace(/[?#].*$/, '');
}

async function untilShown(tab: number, id: string): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    // A page that is still loading answers nothing.
    const shown = await sendMessage('goToNote', { id }, tab).catch(() => undefined);
    if (shown !== undefined && shown !== null) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
