import type { Outcome } from '@/utils/model/outcome';
import { type MeipiDatabase, openDatabase } from './database';

/** Opens the store, does one piece of work on it, and closes it. */
export async function withStore<T>(work: (db: MeipiDatabase) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const db = await openDatabase();
  if (!db.ok) return db;
  try {
    return await work(db.value);
  } finally {
    db.value.close();
  }
}
