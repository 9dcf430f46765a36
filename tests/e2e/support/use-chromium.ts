import { buildFolder } from './builds';
import { type ChromiumOptions, type ChromiumSession, launchChromium } from './chromium';
import { forgetEverything } from './page-state';
import { type BrowserSetting, type BrowserSetUp, useBrowser } from './use-browser';

export type ChromiumSetUp = Pick<BrowserSetUp<ChromiumSession>, 'pages' | 'hosts' | 'begin'> &
  Partial<Pick<ChromiumOptions, 'extension' | 'language' | 'viewport'>>;

/** {@link useBrowser} with Chromium, in Chinese unless another language is asked for. */
export function useChromium(setUp: ChromiumSetUp = {}): BrowserSetting<ChromiumSession> {
  const { pages, hosts, begin, ...options } = setUp;
  return useBrowser({
    pages,
    hosts,
    begin,
    launch: (server) => {
      const extension = buildFolder('chrome-mv3-e2e');
      return launchChromium({ extension, language: 'zh-CN', ...options, server });
    },
    tidy,
    end: (session) => session.crash(),
  });
}

/** Closes every tab, and forgets what was noted, read and set; the desk too, which keeps some of it in mind. */
export async function tidy(session: ChromiumSession): Promise<void> {
  const store = await session.storePage();
  const tabs = session.context.pages().filter((page) => page !== store);
  // What a page writes while it goes is forgotten with the rest.
  await Promise.all(tabs.map((page) => page.close()));
  await session.killServiceWorker();
  await forgetEverything(store);
}
