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
  const [persisted, estimate] = await Promise.all([
    navigator.storage.persisted().catch(() => undefined),
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  return { persisted, usage: estimate.usage, quota: estimate.quota };
}

/**
 * Asks the browser to keep the store until the reader removes it, and answers whether it
 * will. Firefox may ask the reader, so this is called after a click alone.
 */
export async function askToPersist(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
