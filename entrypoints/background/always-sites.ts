import { browser } from 'wxt/browser';
import { sendMessage } from '@/utils/messaging/protocol';
import { grantedSites, watchGrantedSites } from '@/utils/settings/granted-sites';
import { NEWS_HOSTS } from '@/utils/sites/hosts';

const SCRIPT = 'always';
const FILE = '/always.js';

/**
 * Keeps the script that looks for articles registered on exactly the sites that are granted: at every
 * start of the browser and update of the extension, and whenever a permission comes or goes, wherever that was done.
 */
export function keepAlwaysSites(): void {
  browser.runtime.onInstalled.addListener(() => void follow());
  browser.runtime.onStartup.addListener(() => void follow());
  watchGrantedSites(() => void follow());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void startInOpenTabs(origins));
}

let following = Promise.resolve();

/** One after the other: two at once could leave the script registered for what is no longer granted. */
function follow(): Promise<void> {
  following = following.then(register).catch(() => undefined); // the next change or start tries again
  return following;
}

async function register(): Promise<void> {
  const matches = (await grantedSites()).map(({ pattern }) => pattern);
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (present && same(present.matches ?? [], matches)) return;
  if (present) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: [FILE],
      matches,
      // There the manifest's own script looks already.
      excludeMatches: [...NEWS_HOSTS],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Pages that are open need no reload; one that is read already stays as it is. */
async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [start(id)])));
}

async function start(tabId: number): Promise<void> {
  // A tab without our script answers nothing.
  const report = await sendMessage('pageReport', undefined, tabId).catch(() => undefined);
  if (!report) await browser.scripting.executeScript({ target: { tabId }, files: [FILE] });
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((each) => some.includes(each));
}
