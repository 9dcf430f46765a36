import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PanelState } from '@/components/panel/PanelView';
import { articleTab } from '@/utils/messaging/article-tab';
import { onMessage, type PageArticle, sendMessage } from '@/utils/messaging/protocol';
import type { Failure } from '@/utils/model/outcome';

/** What the active tab has in it. */
export type ActivePage =
  | { readonly type: 'loading' | 'off' }
  /** No article, or none was found at the reader's wish. */
  | { readonly type: 'none'; readonly failure?: Failure }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'article'; readonly tabId: number; readonly shown: PageArticle };

/** Findings that are no fault of the page's. */
const NO_ARTICLE: readonly string[] = ['no-article', 'not-chinese', 'is-pdf'];

const LOOK_AGAIN_MS = 400;

/** What the panel's frame says of it. */
export function stateOf(page: ActivePage): PanelState {
  if (page.type !== 'article') return page;
  return { type: 'article', article: page.shown.article, source: page.shown.source };
}

/** Follows the active tab of the window: another tab, another page in it, another reading of its article. */
export function useActivePage(): ActivePage {
  const [page, setPage] = useState<ActivePage>({ type: 'loading' });
  useEffect(() => {
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const mine = ++round;
      clearTimeout(timer);
      const found = await activePage();
      if (mine !== round) return;
      setPage(found);
      if (found.type === 'loading') timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    };
    const onChange = (): void => void look();
    browser.tabs.onActivated.addListener(onChange);
    browser.tabs.onUpdated.addListener(onChange);
    browser.windows?.onFocusChanged.addListener(onChange);
    const stop = onMessage('pageChanged', onChange);
    onChange();
    return () => {
      round = Infinity;
      clearTimeout(timer);
      stop();
      browser.tabs.onActivated.removeListener(onChange);
      browser.tabs.onUpdated.removeListener(onChange);
      browser.windows?.onFocusChanged.removeListener(onChange);
    };
  }, []);
  return page;
}

async function activePage(): Promise<ActivePage> {
  const tab = await articleTab();
  if (tab?.id === undefined) return { type: 'none' };
  // A tab without our script answers nothing.
  const report = await sendMessage('pageReport', undefined, tab.id).catch(() => undefined);
  if (!report) return { type: 'none' };
  if (report.type === 'failed') {
    const { failure } = report;
    return { type: NO_ARTICLE.includes(failure.error) ? 'none' : 'failed', failure };
  }
  if (report.type !== 'article') return { type: report.type };
  const shown = await sendMessage('pageArticle', undefined, tab.id).catch(() => undefined);
  return shown ? { type: 'article', tabId: tab.id, shown } : { type: 'loading' };
}
