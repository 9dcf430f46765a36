import { browser } from 'wxt/browser';
import type { Request } from '@/utils/messaging/requests';
import type { SearchTerm } from '@/utils/model/notebook';
import { done, type Outcome } from '@/utils/model/outcome';
import { writeAddress } from '@/utils/reading/notebook-address';
import { recognize } from '@/utils/recognize/recognize';
import { expandWord } from '@/utils/search/expand-word';
import { bundledDictionary } from './bundled-dictionary';
import { ownEntries } from './own-entries';

/** Opens the notebook in a tab, or goes to the one that is open. */
export async function openNotebook(): Promise<Outcome<undefined>> {
  const url = browser.runtime.getURL('/notebook.html');
  // A browser that tells no addresses without a permission opens another tab.
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(url));
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
  }
  return done(undefined);
}

/** Opens the ledger in a tab, at one pledge if it is named. */
export async function openLedger({ pledge }: Request<'openLedger'>): Promise<Outcome<undefined>> {
  const address = writeAddress({ section: 'ledger', filter: {}, ...(pledge === undefined ? {} : { pledge }) });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/notebook.html')}${address}` });
  return done(undefined);
}

/** The words of a query with what else they may be called. An office and a surname name whoever holds the office today. */
export async function expandWords({ words }: Request<'expandWords'>): Promise<Outcome<readonly SearchTerm[]>> {
  const dictionary = await bundledDictionary();
  const own = await ownEntries();
  const date = new Date().toISOString().slice(0, 10);
  return done(words.map((word) => expandWord(dictionary, word, recognize(word, dictionary, { date, own }))));
}

/** Opens the notebook by the keys that the browser has for it. */
export function answerCommands(): void {
  // Firefox for Android knows no keys.
  browser.commands?.onCommand.addListener((command) => {
    if (command === 'open-notebook') void openNotebook();
  });
}
