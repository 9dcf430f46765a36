/**
 * A word about the store, kept outside of it. A browser that is short of room may remove
 * a database without a word; extension storage is kept apart and stays. If the store is
 * then another one than the word speaks of, and that one had notes, they were removed.
 */
import { browser } from 'wxt/browser';
import type { StoreLoss } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import { countsOf } from '@/utils/store/changes';
import { databaseId, type MeipiDatabase } from '@/utils/store/database';

interface Canary {
  readonly database: string;
  readonly notes: number;
  /** ISO 8601 with milliseconds. */
  readonly at: string;
}

const CANARY = 'canary';
/** Where in extension storage a loss is written down until it is settled. */
export const LOSS = 'store-loss';

/**
 * What the browser has removed, if anything. It is said again and again until it is
 * settled, also when new notes have been written since.
 */
export async function findLoss(db: MeipiDatabase, now: string): Promise<Outcome<StoreLoss | undefined>> {
  const kept = await browser.storage.local.get([CANARY, LOSS]);
  const known = kept[LOSS] as StoreLoss | undefined;
  if (known) return done(known);
  const canary = kept[CANARY] as Canary | undefined;
  const id = await databaseId(db);
  if (!id.ok) return id;
  if (!canary || canary.notes === 0 || canary.database === id.value) return done(undefined);
  const loss: StoreLoss = { database: canary.database, notes: canary.notes, seenAt: canary.at, noticedAt: now };
  await browser.storage.local.set({ [LOSS]: loss });
  return done(loss);
}

/** Writes down what is in the store now; not as long as a loss is not settled. */
export async function markAlive(db: MeipiDatabase, now: string): Promise<Outcome<undefined>> {
  const loss = await findLoss(db, now);
  if (!loss.ok) return loss;
  if (loss.value) return done(undefined);
  return write(db, now);
}

/** The reader has decided what to do about a loss: from now on the present store counts. */
export async function settleLoss(db: MeipiDatabase, now: string): Promise<Outcome<undefined>> {
  const written = await write(db, now);
  if (written.ok) await browser.storage.local.remove(LOSS);
  return written;
}

async function write(db: MeipiDatabase, now: string): Promise<Outcome<undefined>> {
  const [id, counts] = [await databaseId(db), await countsOf(db)];
  if (!id.ok) return id;
  if (!counts.ok) return counts;
  const canary: Canary = { database: id.value, notes: counts.value.notes, at: now };
  await browser.storage.local.set({ [CANARY]: canary });
  return done(undefined);
}
