import { v7 as uuid } from 'uuid';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { EntryDraft } from '@/utils/model/found-entity';
import { done, type Outcome } from '@/utils/model/outcome';
import type { Entry } from '@/utils/model/reader-data';
import { type MeipiDatabase, openDatabase } from '@/utils/store/database';
import { deleteEntry, saveEntry } from '@/utils/store/entries';

let opened: Promise<Outcome<MeipiDatabase>> | undefined;

/** The store, opened once for this page and again after it had to close. */
export async function store(): Promise<Outcome<MeipiDatabase>> {
  opened ??= openDatabase();
  const db = await opened;
  if (!db.ok || !db.value.isOpen()) opened = openDatabase();
  return opened;
}

/** Writes a draft as an entry, in place of the one it was made from if there is one, and has open pages follow. */
export function saveDraft(draft: EntryDraft, entry: Entry | undefined): Promise<Outcome<Entry>> {
  const id = entry?.id ?? `own/${uuid()}`;
  return putEntry({ ...draft, id, modified: new Date().toISOString() });
}

/** Writes an entry as it is, and has open pages follow. */
export async function putEntry(entry: Entry): Promise<Outcome<Entry>> {
  const db = await store();
  return db.ok ? told(await saveEntry(db.value, entry)) : db;
}

/** Takes an entry out of the store, and has open pages follow. */
export async function removeEntry(id: string): Promise<Outcome<Entry | undefined>> {
  const db = await store();
  return db.ok ? told(await deleteEntry(db.value, id)) : db;
}

/** What was written stands, even if the desk should not answer: then pages follow when they are next opened. */
async function told<T>(written: Outcome<T>): Promise<Outcome<T>> {
  if (!written.ok) return written;
  await askDesk(() => sendMessage('entriesChanged', {}));
  return done(written.value);
}
