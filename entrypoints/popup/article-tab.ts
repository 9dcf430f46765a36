import type { Browser } from 'wxt/browser';
import type { PageState } from '@/components/popup/PopupPage';
import { siteName } from '@/components/site-name';
import type { Translator } from '@/utils/locale/translator';
import { articleTab } from '@/utils/messaging/article-tab';
import { type PageReport, sendMessage } from '@/utils/messaging/protocol';
import type { Failure } from '@/utils/model/outcome';
import { siteOfHost } from '@/utils/sites/hosts';

/** Findings that are no fault of the page's. */
const NO_ARTICLE: readonly string[] = ['no-article', 'not-chinese'];
/** Pages of the web on which browsers let no extension work. */
const STORES = /^(?:chromewebstore\.google\.com|microsoftedge\.microsoft\.com|addons\.mozilla\.org)$/;

/** What the popup shows of a tab. A tab whose address may not be seen is none of the known sites. */
export async function pageState(tab: Browser.tabs.Tab | undefined, t: Translator['t']): Promise<PageState> {
  if (tab?.id === undefined) return { type: 'elsewhere' };
  const report = await sendMessage('pageReport', undefined, tab.id).catch(() => undefined);
  return report ? stateOfReport(report, t) : stateOfAddress(tab.url, t);
}

/** What a page says of itself, as the popup shows it. */
export function stateOfReport(report: PageReport, t: Translator['t']): PageState {
  if (report.type === 'loading') return { type: 'loading' };
  const site = { id: report.site, name: siteName(t, report.site) };
  if (report.type !== 'failed') return { ...report, site };
  const { failure } = report;
  if (failure.error === 'is-pdf') return { type: 'unreadable', why: 'pdf' };
  return NO_ARTICLE.includes(failure.error) ? { type: 'no-article', failure } : { ...report, site };
}

/** What came of the wish to read a page that then could not be read. */
export function stateOfRefusal(failure: Failure): PageState {
  return failure.error === 'page-closed' ? { type: 'unreadable', why: 'closed' } : { type: 'elsewhere', failure };
}

/** What is known of a page that nobody answers for, by its address. */
function stateOfAddress(address: string | undefined, t: Translator['t']): PageState {
  const url = addressOf(address);
  if (!url) return { type: 'elsewhere' };
  if (url.protocol === 'file:') return { type: 'unreadable', why: isPdf(url) ? 'pdf' : 'file' };
  if (!/^https?:$/.test(url.protocol) || STORES.test(url.hostname)) return { type: 'unreadable', why: 'closed' };
  if (isPdf(url)) return { type: 'unreadable', why: 'pdf' };
  const id = siteOfHost(url.hostname);
  return id ? { type: 'no-article', site: { id, name: siteName(t, id) } } : { type: 'elsewhere' };
}

/** The host of the tab that the reader may allow always; undefined for named sites, other pages, and where the address may not be seen. */
export function hostToAllow(tab: Browser.tabs.Tab | undefined): string | undefined {
  const url = addressOf(tab?.url);
  if (!url || !/^https?:$/.test(url.protocol) || STORES.test(url.hostname)) return undefined;
  return siteOfHost(url.hostname) ? undefined : url.hostname;
}

/** Shows or hides everything on the page the popup speaks of. */
export async function hidePage(hidden: boolean): Promise<void> {
  const tab = await articleTab();
  if (tab?.id !== undefined) await sendMessage('setHidden', { hidden }, tab.id);
}

function isPdf({ pathname }: URL): boolean {
  return /\.pdf$/i.test(pathname);
}

function addressOf(address: string | undefined): URL | undefined {
  return address && URL.canParse(address) ? new URL(address) : undefined;
}
