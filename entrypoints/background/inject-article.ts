import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { type Language, LANGUAGES } from '@/utils/model/settings';
import { siteScriptName } from '@/utils/sites/slot';
import { articleAddress } from '@/utils/sites/urls';

/** Puts the article script and its highlight rules into the page that was found to be an article; on a page that no adapter knows, the generic reading first. */
export async function injectArticleScript(sender: Browser.runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (!target) return;
  // A page's program may have written another address since the load, of which the tab alone knows.
  const url = sender.tab?.url ?? sender.url ?? '';
  await putArticleScript(target, { url, generic: !articleAddress(url) });
}

/** Puts the generic reading beside the article script that asks for it. */
export async function injectGenericReading(sender: Browser.runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (target) await putGenericReading(target);
}

type Target = Browser.scripting.InjectionTarget;

/** What a page needs to be read. */
interface ArticlePut {
  /** Its address, which tells whose adapters it needs; empty where it is not known. */
  readonly url: string;
  /** Whether it is to be read also where no adapter finds anything. */
  readonly generic: boolean;
}

/** Puts everything in that reads an article. Throws where the browser does not allow it. */
export async function putArticleScript(target: Target, { url, generic }: ArticlePut): Promise<void> {
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/article.css'] });
  if (generic) await putGenericReading(target);
  const site = articleAddress(url)?.site;
  const adapters = site === undefined ? [] : [`/${siteScriptName(site)}.js`];
  const files = [...adapters, '/content-scripts/article.js'] as never[];
  await browser.scripting.executeScript({ target, files });
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
