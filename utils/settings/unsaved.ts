import { browser } from 'wxt/browser';

/** What the keys begin with under which texts lie in extension storage that could not be stored; the id of the article follows. */
export const UNSAVED = 'unsaved/';

/** Removes all texts that could not be stored. */
export async function removeUnsaved(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(UNSAVED));
  await browser.storage.local.remove(keys);
}
