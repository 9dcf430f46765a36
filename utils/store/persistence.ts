/** Whether the browser may clear the store away, and how much room there is. */
export interface StorageRoom {
  /** Kept until the reader removes it; undefined where the browser does not say. */
  readonly persisted: boolean | undefined;
  /** Bytes, as the browser estimates them. */
  readonly usage: number | undefined;
  readonly quota: number | undefined;
}

/** Asks the browser what it says of the store; never asks the reader. */
export async function storageRoom(): Promise<StorageRoom> {
  // Not everything that can open a store can say this, as Node in the tests; and a browser short of room may fail to.
  const { navigator: own } = globalThis as { readonly navigator?: { readonly storage?: StorageManager } };
  const storage = own?.storage;
  const [persisted, estimate] = await Promise.all([
    storage?.persisted().catch(() => undefined),
    storage?.estimate().catch(() => undefined),
  ]);
  return { persisted, usage: estimate?.usage, quota: estimate?.quota };
}

/** Less room than this, in bytes, is none: the browser writes ahead in larger pieces. */
const NO_ROOM = 1_000_000;

/** Whether there is no room left for anything; not where the browser does not say. */
export async function isFull(): Promise<boolean> {
  const { usage, quota } = await storageRoom();
  return usage !== undefined && quota !== undefined && quota - usage < NO_ROOM;
}

/**
 * Asks the browser to keep the store until the reader removes it, and answers whether it
 * will. Firefox may ask the reader, so this is called after a click alone.
 */
export async function askToPersist(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
