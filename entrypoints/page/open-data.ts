import { browser } from 'wxt/browser';

/** Opens the section of the settings in which the data is kept, backed up and erased. */
export async function openData(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#data') });
}
