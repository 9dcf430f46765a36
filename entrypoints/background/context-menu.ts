import { browser } from 'wxt/browser';
import { pickLanguage } from '@/utils/locale/pick-language';
import { createTranslator } from '@/utils/locale/translator';
import { sendMessage } from '@/utils/messaging/protocol';
import { readSettings, watchSettings } from '@/utils/settings/settings';

/** What the menu of a selection offers, by the ids of its items. */
const ITEMS = { note: 'menu.note', mark: 'menu.mark' } as const;

/**
 * Two items in the menu of a selection, on the sites that Meipi may read: write a note,
 * mark. The browser keeps the items while the desk sleeps, so they are written only when
 * what they say or where they stand may have changed.
 */
export function offerContextMenu(): void {
  // A browser of a phone has no such menu.
  if (!browser.contextMenus) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined || (menuItemId !== 'note' && menuItemId !== 'mark')) return;
    // A page that is no article has nobody who would hear it.
    sendMessage('annotateSelection', { as: menuItemId }, tab.id).catch(() => undefined);
  });
  const write = inTurn(writeItems);
  browser.runtime.onInstalled.addListener(write);
  browser.runtime.onStartup.addListener(write);
  browser.permissions.onAdded.addListener(write);
  browser.permissions.onRemoved.addListener(write);
  watchSettings(write);
}

async function writeItems(): Promise<void> {
  const { language } = await readSettings();
  const { t } = createTranslator(pickLanguage([browser.i18n.getUILanguage()], language));
  const { origins = [] } = await browser.permissions.getAll();
  await browser.contextMenus.removeAll();
  for (const id of Object.keys(ITEMS) as (keyof typeof ITEMS)[]) {
    browser.contextMenus.create({ id, title: t(ITEMS[id]), contexts: ['selection'], documentUrlPatterns: origins });
  }
}

/** One after the other, so that no two take away and add the items at the same time. */
function inTurn(work: () => Promise<void>): () => void {
  let last = Promise.resolve();
  return () => {
    last = last.then(work, work);
  };
}
