import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';

/** Puts the article script and its highlight rules into the page that was found to be an article. */
export async function injectArticleScript(sender: Browser.runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  const target = { tabId, frameIds: [sender.frameId ?? 0] };
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/article.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/article.js'] });
}
