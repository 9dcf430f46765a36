import { type Browser, browser } from 'wxt/browser';

/**
 * The tab that popup and panel speak of: the active one or, where they stand in a tab
 * themselves, the one looked at before it.
 */
export async function articleTab(): Promise<Browser.tabs.Tab | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const own = await browser.tabs.getCurrent();
  if (own === undefined || active?.id !== own.id) return active;
  const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
  return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
