import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import { articleAddress } from '@/utils/sites/urls';

/** Puts the article script and its highlight rules into the page that was found to be an article; on a page that no adapter knows, the generic reading first. */
export async function injectArticleScript(sender: Browser.runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (!target) return;
  await putArticleScript(target, { generic: !articleAddress(sender.url ?? '') });
}

/** Puts the generic reading beside the article script that asks for it. */
export async function injectGenericReading(sender: Browser.runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (target) await putGenericReading(target);
}

type Target = Browser.scripting.InjectionTarget;

/** Puts everything in that reads an article. Throws where the browser does not allow it. */
export async function putArticleScript(target: Target, { generic }: { readonly generic: boolean }): Promise<void> {
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/article.css'] });
  if (generic) await putGenericReading(target);
  await browser.scripting.executeScript({ target, files: ['/content-scripts/article.js'] });
}

/** Throws where the browser does not allow it. */
export async function putGenericReading(target: Target): Promise<void> {
  await browser.scripting.executeScript({ target, files: ['/generic.js'] });
}

function targetOf({ tab, frameId }: Browser.runtime.MessageSender): Target | undefined {
  return tab?.id === undefined ? undefined : { tabId: tab.id, frameIds: [frameId ?? 0] };
}
