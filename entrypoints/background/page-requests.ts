import { browser } from 'wxt/browser';
import { type PageReport, sendMessage } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/requests';
import { done, failed, type Failure, type Outcome } from '@/utils/model/outcome';
import { putArticleScript, putGenericReading } from './inject-article';

/** How long a page may take to be read before the caller is told that it still is, and how often it is asked; milliseconds. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/**
 * Reads the page in a tab because the reader wants it, by its publisher's adapter or by
 * the generic reading. Fails with `page-closed` on pages of the browser's own, with `page-not-allowed` where the browser
 * wants a click on the button in the toolbar first.
 */
export async function readPageRequest({ tabId, byClick }: Request<'readPage'>): Promise<Outcome<PageReport>> {
  const target = { tabId, frameIds: [0] };
  try {
    if (await reportOf(tabId)) {
      await putGenericReading(target);
      await sendMessage('readAgain', undefined, tabId);
    } else await putArticleScript(target, { url: await addressOf(tabId), generic: true });
  } catch (error) {
    return refusal(String(error), byClick);
  }
  const report = await finalReport(tabId);
  return report ? done(report) : failed('page-closed');
}

/** Browsers only give sentences. Without a click a missing permission is the likelier reason; after one it is the page. */
function refusal(sentence: string, byClick: boolean): Failure {
  const isOwnPage = /\b(?:chrome|edge|about|moz-extension|chrome-extension|extensions gallery)\b/i.test(sentence);
  return failed(!isOwnPage && !byClick ? 'page-not-allowed' : 'page-closed');
}

/** The address of a tab; empty where the browser does not tell it. */
async function addressOf(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId)).url ?? '';
}

function reportOf(tabId: number): Promise<PageReport | undefined> {
  // A tab without our script answers nothing.
  return sendMessage('pageReport', undefined, tabId).catch(() => undefined);
}

/** What the page says when it has done reading. */
async function finalReport(tabId: number): Promise<PageReport | undefined> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const report = await reportOf(tabId);
    if ((report && report.type !== 'loading') || Date.now() > end) return report;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
