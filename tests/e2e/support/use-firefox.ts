import { buildFolder } from './builds';
import { type FirefoxSession, launchFirefox } from './firefox';
import type { Pages } from './fixture-server';
import { forgetEverything } from './page-state';
import { type BrowserSetting, useBrowser } from './use-browser';

/** {@link useBrowser} with Firefox. */
export function useFirefox(pages: Pages = {}): BrowserSetting<FirefoxSession> {
  return useBrowser({
    pages,
    launch: (server) => launchFirefox({ extension: buildFolder('firefox-mv3-e2e'), server }),
    tidy,
    end: (session) => session.close(),
  });
}

async function tidy(session: FirefoxSession): Promise<void> {
  const tabs = await session.browser.pages();
  const last = await session.openExtensionPage('popup.html');
  // What a page writes while it goes is forgotten with the rest.
  await Promise.all(tabs.map((page) => page.close()));
  await forgetEverything(last);
}
