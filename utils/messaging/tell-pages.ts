import type { AnnotationRecord } from '@/utils/model/annotation';
import { browser } from 'wxt/browser';
import { sendMessage } from './protocol';

/** Tells every open page (and no tab that has none of ours in it) that notes have changed. */
export async function tellPages(articleId?: string): Promise<void> {
  const data = articleId === undefined ? {} : { articleId };
  await inEveryTab((tab) => sendMessage('notesChanged', data, tab));
}

/** Tells every open page how one note now is, so that none needs to ask for all of its article. */
export async function tellNoteChanged(record: AnnotationRecord): Promise<void> {
  const data = { articleId: record.articleId, record };
  await inEveryTab((tab) => sendMessage('notesChanged', data, tab));
}

/** Tells every open page that its text would now be recognized otherwise. */
export async function tellDictionaryChanged(): Promise<void> {
  await inEveryTab((tab) => sendMessage('dictionaryChanged', undefined, tab));
}

/** Tells every open page that pledges were judged or forgotten. */
export async function tellPledgesChanged(): Promise<void> {
  await inEveryTab((tab) => sendMessage('pledgesChanged', undefined, tab));
}

async function inEveryTab(tell: (tab: number) => Promise<unknown>): Promise<void> {
  const tabs = await browser.tabs.query({});
  // A tab without our script answers nothing; that is no failure.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : tell(id))));
}
