import type { Browser } from 'wxt/browser';
import type { PageState } from '@/components/popup/PopupPage';
import type { Translator } from '@/utils/locale/translator';
import { articleTab } from '@/utils/messaging/article-tab';
import { sendMessage } from '@/utils/messaging/protocol';
import { siteOfHost } from '@/utils/sites/hosts';

/** What the popup shows of a tab. A tab whose address may not be seen is none of the known sites. */
export async function pageState(tab: Browser.tabs.Tab | undefined, t: Translator['t']): Promise<PageState> {
  const host = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
  const id = siteOfHost(host);
  if (tab?.id === undefined || !id) return { type: 'elsewhere' };
  const site = { id, name: t(`site.${id}`) };
  const report = await sendMessage('pageReport', undefined, tab.id).catch(() => undefined);
  if (!report) return { type: 'no-article', site };
  return report.type === 'loading' ? report : { ...report, site };
}

/** Shows or hides everything on the page the popup speaks of. */
export async function hidePage(hidden: boolean): Promise<void> {
  const tab = await articleTab();
  if (tab?.id !== undefined) await sendMessage('setHidden', { hidden }, tab.id);
}
