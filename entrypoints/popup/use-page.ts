import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { PageState } from '@/components/popup/PopupPage';
import type { PageReach } from '@/components/popup/PopupReach';
import { createTranslator } from '@/utils/locale/translator';
import { articleTab } from '@/utils/messaging/article-tab';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { Language } from '@/utils/model/settings';
import { isGranted, removeSite, requestSite, sitePattern } from '@/utils/settings/granted-sites';
import { hostToAllow, pageState, stateOfRefusal, stateOfReport } from './article-tab';

/** The page in the active tab, and what the reader may have done with it. */
export interface ActivePage {
  readonly page: PageState;
  readonly reach: PageReach;
  look(): Promise<void>;
  /** Has the page read, whatever it is. */
  read(): Promise<void>;
  /** Asks for the site, or gives it back; straight from the click, as browsers demand. */
  allow(host: string, on: boolean): Promise<void>;
}

/** How long the script of a large page may be on its way. */
const ANSWER_MS = 5_000;

/** The state of the page, looked at anew when something bears on it, and until the page has finished reading. */
export function usePage(language: Language, sitesOff: readonly string[]): ActivePage {
  const [page, setPage] = useState<PageState>({ type: 'loading' });
  const [reach, setReach] = useState<PageReach>({ always: false, reading: false });
  const look = useCallback(async () => {
    const tab = await articleTab();
    setReach(await reachOf(tab));
    setPage(await pageState(tab, createTranslator(language).t));
  }, [language]);
  useEffect(() => void look(), [look, sitesOff]);
  useEffect(() => {
    if (page.type !== 'loading' && page.type !== 'no-article') return undefined;
    const timer = setInterval(() => void look(), 300);
    // A page that is no article may only not have answered yet; later it will not.
    const end = page.type === 'loading' ? undefined : setTimeout(() => clearInterval(timer), ANSWER_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [look, page.type]);

  async function read(): Promise<void> {
    const tab = await articleTab();
    const tabId = tab?.id;
    if (tabId === undefined) return;
    setReach((known) => ({ ...known, reading: true }));
    const answer = await askDesk(() => sendMessage('readPage', { tabId, byClick: isToolbarPopup() }));
    setReach((known) => ({ ...known, reading: false }));
    setPage(answer.ok ? stateOfReport(answer.value, createTranslator(language).t) : stateOfRefusal(answer));
  }

  async function allow(host: string, on: boolean): Promise<void> {
    // Where the question of the browser takes the popup away, the desk hears of the answer nevertheless.
    const granted = on && (await requestSite(sitePattern(host)));
    if (!on) await removeSite(sitePattern(host));
    if (granted && page.type !== 'article') await read();
    else await look();
  }
  return { page, reach, look, read, allow };
}

async function reachOf(tab: Browser.tabs.Tab | undefined): Promise<PageReach> {
  const host = hostToAllow(tab);
  return { host, always: host !== undefined && (await isGranted(sitePattern(host))), reading: false };
}

/** Whether the popup hangs from its button, the click on which lets the tab be read; it may also stand in a tab. */
function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}
