import { liveQuery } from 'dexie';

/**
 * Asks the store at once and again whenever something that the answer was made of has
 * changed, in any context of the extension; returns how to stop.
 */
export function watchStore<T>(query: () => Promise<T>, onAnswer: (answer: T) => void): () => void {
  const watching = liveQuery(query).subscribe(onAnswer);
  return () => watching.unsubscribe();
}
