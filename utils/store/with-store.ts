import type { Outcome } from '@/utils/model/outcome';
import { type MeipiDatabase, openDatabase } from './database';

type Work<T> = (db: MeipiDatabase) => Promise<Outcome<T>>;

let opened: Promise<Outcome<MeipiDatabase>> | undefined;

/** Does one piece of work on the store, over the one connection of this context: opened at the first call, and again after it had to close. */
export async function withStore<T>(work: Work<T>): Promise<Outcome<T>> {
  const awaited = (opened ??= openDatabase());
  const store = await awaited;
  if (store.ok && store.value.isOpen()) return work(store.value);
  // Of all that waited for it, the first opens it anew.
  if (opened === awaited) opened = openDatabase();
  const again = await opened;
  return again.ok ? work(again.value) : again;
}

/** Opens the store, does one piece of work on it, and closes it: for what is done seldom, or is to see whether it opens. */
export async function withStoreOnce<T>(work: Work<T>): Promise<Outcome<T>> {
  const db = await openDatabase();
  if (!db.ok) return db;
  try {
    return await work(db.value);
  } finally {
    db.value.close();
  }
}

/** How long to wait before a store that did not open is tried again, in milliseconds. */
const AGAIN_MS = 3_000;

/**
 * Opens the store for what follows it as long as a view lives, and closes it when the
 * signal ends. A store that does not open is tried again until it does; the reader is told
 * of it above the view.
 */
export async function withStoreUntil(signal: AbortSignal, onOpen: (db: MeipiDatabase) => void): Promise<void> {
  while (!signal.aborted) {
    const db = await openDatabase();
    if (db.ok) {
      if (signal.aborted) return db.value.close();
      signal.addEventListener('abort', () => db.value.close());
      return onOpen(db.value);
    }
    await new Promise((resolve) => void setTimeout(resolve, AGAIN_MS));
  }
}
