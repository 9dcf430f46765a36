import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchAddress } from '@/utils/dom/watch-address';
import { sendMessage } from '@/utils/messaging/protocol';
import { isWorthReading } from '@/utils/sites/generic/worth-reading';

/** When a page is looked at again that had no text yet, in milliseconds after the first look: some fill it in by script. */
const LATER_MS = [0, 1_500, 5_000];

/**
 * All that runs on a page of a site that the reader wants to be read always, until there is
 * something to read: a quick look at its text, and again should a script of the page write another address.
 * What it has found is followed by the article script from then on.
 */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  const look = (): void => {
    if (life.signal.aborted || !isWorthReading(document, location.href)) return;
    life.abort();
    // Where the extension was updated meanwhile, the page is read after its next load.
    sendMessage('articleFound').catch(() => undefined);
  };
  const lookAround = (): void => {
    for (const pause of LATER_MS) setTimeout(look, pause);
  };
  lookAround();
  addEventListener('load', look, { once: true, signal: life.signal });
  watchAddress({ window, onChange: lookAround, signal: life.signal });
});
