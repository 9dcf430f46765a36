import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { findLoss, markAlive, settleLoss } from '@/utils/backup/canary';
import { openDatabase } from '@/utils/store/database';
import { ARTICLE, note } from '@/tests/utils/exchange/sample-data';
import { valueOf } from '@/tests/utils/store/fresh-database';
import { freshStorage } from './kept';

const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-01-02T00:00:00.000Z';
let made = 0;
let name: string;

beforeEach(() => {
  freshStorage();
  name = `canary-${made++}`;
});

async function withNotes(count: number) {
  const db = await valueOf(openDatabase(name));
  await db.articles.put(ARTICLE);
  for (let at = 0; at < count; at += 1) await db.annotations.put(note({ id: `urn:uuid:${at}` }));
  return db;
}

/** What a browser does that is short of room. */
async function purge(): Promise<void> {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).addEventListener('success', resolve);
  });
}

describe('findLoss', () => {
  it('finds none in a store that is the same, whatever was deleted in it', async () => {
    const db = await withNotes(2);
    expect(await valueOf(findLoss(db, EARLY))).toBeUndefined();
    await markAlive(db, EARLY);
    await db.annotations.clear();
    db.close();
    const again = await valueOf(openDatabase(name));
    expect(await valueOf(findLoss(again, LATE))).toBeUndefined();
    again.close();
  });

  it('finds that a store with notes is gone, also when a new one has notes by now', async () => {
    const db = await withNotes(2);
    await markAlive(db, EARLY);
    db.close();
    await purge();
    const anew = await withNotes(1);
    const loss = await valueOf(findLoss(anew, LATE));
    expect(loss).toMatchObject({ notes: 2, seenAt: EARLY, noticedAt: LATE });
    await markAlive(anew, LATE);
    expect(await valueOf(findLoss(anew, '2026-01-03T00:00:00.000Z'))).toEqual(loss);
    await settleLoss(anew, LATE);
    expect(await valueOf(findLoss(anew, LATE))).toBeUndefined();
    anew.close();
  });

  it('finds nothing to lose in a store without notes', async () => {
    const db = await withNotes(0);
    await markAlive(db, EARLY);
    db.close();
    await purge();
    const anew = await withNotes(0);
    expect(await valueOf(findLoss(anew, LATE))).toBeUndefined();
    anew.close();
  });
});
