import type { Outcome } from '@/utils/model/outcome';
import { type MeipiDatabase, openDatabase } from '@/utils/store/database';

let opened: Promise<Outcome<MeipiDatabase>> | undefined;

/** Does one piece of work on the store, over the one connection of this page: opened at the first call, and again after it had to close. */
export async function withStore<T>(work: (db: MeipiDatabase) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  opened ??= openDatabase();
  const store = await opened;
  if (store.ok && store.value.isOpen()) return work(store.value);
  opened = openDatabase();
  const again = await opened;
  return again.ok ? work(again.value) : again;
}
