import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchAddress } from '@/utils/dom/watch-address';
import { watchArrivals } from '@/utils/dom/watch-arrivals';
import { sendMessage } from '@/utils/messaging/protocol';
import { isWorthReading } from '@/utils/sites/generic/worth-reading';

/**
 * All that runs on a page of a site that the reader wants to be read always, until there is
 * something to read: a quick look at its text, and again whenever a script of the page has filled in more or
 * written another address. What it has found is followed by the article script from then on.
 */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  const { signal } = life;
  const look = (): void => {
    if (signal.aborted || !isWorthReading(document, location.href)) return;
    life.abort();
    // Where the extension was updated meanwhile, the page is read after its next load.
    sendMessage('articleFound').catch(() => undefined);
  };
  look();
  watchArrivals({ root: document, onChange: look, signal });
  watchAddress({ window, onChange: look, signal });
});
