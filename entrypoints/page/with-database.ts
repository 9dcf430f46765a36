import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { tellPages, tellPledgesChanged } from '@/utils/messaging/tell-pages';
import type { Outcome } from '@/utils/model/outcome';
import { type MeipiDatabase, openDatabase } from '@/utils/store/database';

/** Opens the store, does one piece of work on it, and closes it. */
export async function withDatabase<T>(work: (db: MeipiDatabase) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const db = await openDatabase();
  if (!db.ok) return db;
  try {
    return await work(db.value);
  } finally {
    db.value.close();
  }
}

/** Has everything that shows notes, pledges or own entries look again. */
export async function tellAll(): Promise<void> {
  await tellPages();
  await tellPledgesChanged();
  await askDesk(() => sendMessage('entriesChanged', {}));
}
