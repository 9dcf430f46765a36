import { browser } from 'wxt/browser';
import { type Dictionary, loadDictionary } from '@/utils/dictionary/load';

let loading: Promise<Dictionary> | undefined;

/** The dictionary that comes with the extension, loaded at the first call and kept while the desk lives. */
export function bundledDictionary(): Promise<Dictionary> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined; // the next call tries again
    throw error;
  });
  return loading;
}

async function load(): Promise<Dictionary> {
  const response = await fetch(browser.runtime.getURL('/dictionary.bin' as never));
  return loadDictionary(await response.arrayBuffer());
}
