import { browser } from 'wxt/browser';

/** Opens the page of welcome in a tab once, after install; never after an update, nor in the build for tests. */
export function openWelcomeOnce(): void {
  if (import.meta.env.MODE === 'e2e') return; // it would come in front of the page under test
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
