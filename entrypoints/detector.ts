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
  const life = new AbortController();
  const look = (): void => {
    if (!articleAddress(location.href)) return;
    life.abort();
    void sendMessage('articleFound');
  };
  look();
  watchAddress({ window, onChange: look, signal: life.signal });
});
