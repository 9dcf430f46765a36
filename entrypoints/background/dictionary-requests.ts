import { browser } from 'wxt/browser';
import { freeNames, search } from '@/utils/dictionary/look-up';
import type { Request } from '@/utils/messaging/requests';
import { tellDictionaryChanged } from '@/utils/messaging/tell-pages';
import { startToHash } from '@/utils/model/entry-start';
import type { EntryDraft, FoundEntity } from '@/utils/model/found-entity';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { Recognition } from '@/utils/model/recognition';
import { recognize } from '@/utils/recognize/recognize';
import { bundledDictionary } from './bundled-dictionary';
import { forgetOwnEntries, ownEntries } from './own-entries';

/** What is recognized in a text, with the reader's own entries. */
export async function recognizeText({ text, date }: Request<'recognizeText'>): Promise<Outcome<Recognition>> {
  return done(recognize(text, await bundledDictionary(), { date, own: await ownEntries() }));
}

/** Searches the bundled dictionary. */
export async function lookUp({ query, limit }: Request<'lookUp'>): Promise<Outcome<readonly FoundEntity[]>> {
  return done(search(await bundledDictionary(), query, { limit }));
}

/** What an own entry that stands in for a bundled entity starts from. */
export async function draftOfBundled({ id }: Request<'draftOfBundled'>): Promise<Outcome<EntryDraft>> {
  const dictionary = await bundledDictionary();
  const number = dictionary.numberOf(id);
  if (number === undefined) return failed('not-found', id);
  const { kind, en, note } = dictionary.entity(number);
  const names = freeNames(dictionary, number);
  return done({
    kind,
    names,
    ...(en === undefined ? {} : { en }),
    ...(note === undefined ? {} : { note }),
    replaces: id,
  });
}

/** Opens the reader's own dictionary in a tab, at the form for one entry. */
export async function openEntry(start: Request<'openEntry'>): Promise<Outcome<undefined>> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${startToHash(start)}` });
  return done(undefined);
}

/** From now on recognizes by the own entries as they are now, and has every open page do the same. */
export async function entriesChanged(): Promise<Outcome<undefined>> {
  forgetOwnEntries();
  await tellDictionaryChanged();
  return done(undefined);
}
