import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { type Language, LANGUAGES } from '@/utils/model/settings';
import { articleAddress } from '@/utils/sites/urls';

/** Puts the article script and its highlight rules into the page that was found to be an article; on a page that no adapter knows, the generic reading first. */
export async function injectArticleScript(sender: Browser.runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (!target) return;
  // A page's program may have written another address since the load, of which the tab alone knows.
  await putArticleScript(target, { generic: !articleAddress(sender.tab?.url ?? sender.url ?? '') });
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

/** Puts the overlay and the messages of the reader's language into a page with the article script. */
export async function injectOverlay(
  sender: Browser.runtime.MessageSender,
  language: Language,
): Promise<Outcome<undefined>> {
  const target = targetOf(sender);
  if (!target || !LANGUAGES.includes(language)) return failed('bad-record', language);
  try {
    const files = [`/messages-${language}.js`, '/overlay.js'] as never[];
    await browser.scripting.executeScript({ target, files });
    return done(undefined);
  } catch (error) {
    return failed('unexpected', String(error)); // the page has gone in the meantime
  }
}

function targetOf({ tab, frameId }: Browser.runtime.MessageSender): Target | undefined {
  return tab?.id === undefined ? undefined : { tabId: tab.id, frameIds: [frameId ?? 0] };
}
