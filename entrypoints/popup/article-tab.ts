import { type Browser, browser } from 'wxt/browser';
import type { PageState } from '@/components/popup/PopupPage';
import type { Translator } from '@/utils/locale/translator';
import { sendMessage } from '@/utils/messaging/protocol';

/** The publishers whose hosts are asked for at install, by the hosts they are known by. */
const SITES: readonly { readonly site: 'sina'; readonly host: RegExp }[] = [{ site: 'sina', host: /(^|\.)sina\.(com\.cn|cn)$/ }];

/**
 * The tab the popup speaks of: the active one or, where the popup itself stands in a
 * tab, the one looked at before it.
 */
export async function articleTab(): Promise<Browser.tabs.Tab | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const own = await browser.tabs.getCurrent();
  if (own === undefined || active?.id !== own.id) return active;
  const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
  return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** What the popup shows of a tab. A tab whose address may not be seen is none of the known sites. */
export async function pageState(tab: Browser.tabs.Tab | undefined, t: Translator['t']): Promise<PageState> {
  const host = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
  const known = SITES.find((each) => each.host.test(host));
  if (tab?.id === undefined || !known) return { type: 'elsewhere' };
  const site = { id: known.site, name: t(`site.${known.site}`) };
  const report = await sendMessage('pageReport', undefined, tab.id).catch(() => undefined);
  if (!report) return { type: 'no-article', site };
  return report.type === 'loading' ? report : { ...report, site };
}

/** Shows or hides everything on the page the popup speaks of. */
export async function hidePage(hidden: boolean): Promise<void> {
  const tab = await articleTab();
  if (tab?.id !== undefined) await sendMessage('setHidden', { hidden }, tab.id);
}
