import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchAddress } from '@/utils/dom/watch-address';
import { sendMessage } from '@/utils/messaging/protocol';
import { articleAddress } from '@/utils/sites/urls';

/**
 * All that runs on a page of the news hosts that is no article: one look at its
 * address, and again should a script of the page write another one. The manifest
 * names it as a content script (wxt.config.ts); as an unlisted script it carries
 * nothing else. What it has found is followed by the article script from then on.
 */
export default defineUnlistedScript(() => {
  if (look()) return;
  const life = new AbortController();
  const onChange = (): void => {
    if (look()) life.abort();
  };
  watchAddress({ window, onChange, signal: life.signal });
});

/** Tells the desk of an article; whether there is one. */
function look(): boolean {
  const isArticle = articleAddress(location.href) !== undefined;
  if (isArticle) void sendMessage('articleFound');
  return isArticle;
}
