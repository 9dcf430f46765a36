import { Dexie, liveQuery } from 'dexie';

/**
 * Asks the store at once and again whenever something that the answer was made of has
 * changed, in any context of the extension; returns how to stop.
 */
export function watchStore<T>(query: () => Promise<T>, onAnswer: (answer: T) => void): () => void {
  const watching = liveQuery(query).subscribe(onAnswer);
  return () => watching.unsubscribe();
}

/** Calls back after every write to the store, here and in every other context that is open; returns how to stop. */
export function onStoreWrite(written: () => void): () => void {
  Dexie.on('storagemutated', written);
  return () => Dexie.on.storagemutated.unsubscribe(written);
}
