/**
 * Automatic backups. On the first change of a day the whole store is read and kept; every
 * later change of that day goes into a second, small part beside it, found by the store's
 * indexes. So the work after a write grows with what was written that day, not with what
 * the store holds. Seven days are kept.
 *
 * The whole store is read anew, in the place of the day's backup, when the changes cannot
 * be told by their times (an import brings old ones) or have grown large; and beside it,
 * when notes have gone for good.
 *
 * The list of backups is written last and only when every part is there: a backup that
 * could not be finished leaves the earlier ones as they were.
 */
import { browser } from 'wxt/browser';
import type { CollectionMade } from '@/utils/exchange/collection';
import { collectionText } from '@/utils/exchange/collection-writer';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Backup, BackupPart } from '@/utils/model/backup';
import { done, type Failure, failed, type Outcome } from '@/utils/model/outcome';
import { changedCounts, changedSince, countsOf, stampOf } from '@/utils/store/changes';
import { databaseId, type MeipiDatabase } from '@/utils/store/database';
import { alone, type BackupIndex, keysOf, partKey, readIndex, writeIndex } from './backup-index';
import { findLoss } from './canary';
import { pack } from './pack';
import { readPart } from './read-backup';
import { writeParts } from './write-parts';

/** Days of which a backup is kept. */
const DAYS = 7;

/** So many characters of changes are kept beside a backup before the whole store is read anew. */
const LARGEST_RECENT = 4_000_000;
/** The same in notes and articles, counted before they are read. */
const MOST_RECENT = 1_000;

/** So many more parts are announced at a time, to be removed should the backup never be finished. */
const ANNOUNCED = 100;

/** A write is dated when the reader made it, and may reach the store a while after. */
const OVERLAP_MS = 600_000;

/** What was done: the whole store was read, its changes were, or nothing had changed. */
export type Kept = 'whole' | 'changes' | 'nothing';

/**
 * Brings the automatic backups up to date. Whatever goes wrong, the store and the earlier
 * backups are as before, and the fault is written down beside them.
 */
export function keepBackup(db: MeipiDatabase, now: Date): Promise<Outcome<Kept>> {
  return alone(async () => {
    try {
      const kept = await keep(db, now);
      if (!kept.ok) await noteFault(kept, now);
      return kept;
    } catch (error) {
      const failure = failureOfStorage(error);
      await noteFault(failure, now);
      return failure;
    }
  });
}

async function keep(db: MeipiDatabase, now: Date): Promise<Outcome<Kept>> {
  const [database, stamp] = [await databaseId(db), await stampOf(db)];
  if (!database.ok) return database;
  if (!stamp.ok) return stamp;
  if (stamp.value === '') return done('nothing');
  const index = await readIndex();
  const newest = index.list.find((backup) => backup.database === database.value);
  if (newest?.stamp === stamp.value) {
    if (index.fault && !isIncomplete(index)) await writeIndex({ list: index.list });
    return done('nothing');
  }
  const facts = { database: database.value, stamp: stamp.value };
  if (!newest || dayOf(newest.id) !== dayOf(now.toISOString())) return keepWhole({ db, now, index, ...facts });
  return keepChanges({ db, now, index, newest, ...facts });
}

interface Keeping {
  readonly db: MeipiDatabase;
  readonly now: Date;
  readonly index: BackupIndex;
  readonly database: string;
  readonly stamp: string;
  /** The backup that this one takes the place of. */
  readonly instead?: Backup;
}

async function keepWhole({ db, now, index, database, stamp, instead }: Keeping): Promise<Outcome<Kept>> {
  const id = now.toISOString();
  const since = new Date(now.getTime() - OVERLAP_MS).toISOString();
  if (index.writing) await browser.storage.local.remove(keysOf(index.writing));
  const parts: BackupPart[] = [];
  let [settled, announced, unread] = [0, 0, 0];
  const counts = await writeParts(db, {
    ...madeAt(now),
    onNote: (record) => (settled += isSettled(record, since) ? 1 : 0),
    async write(json) {
      if (parts.length >= announced) {
        announced += ANNOUNCED;
        await writeIndex({ ...index, writing: { id, parts: announced } });
      }
      const written = await writePart(partKey(id, parts.length), json);
      parts.push(written.part);
      unread += written.unread;
    },
  });
  const backup: Backup = { id, database, at: id, ...counts, since, settled, stamp, parts };
  const others = index.list.filter((each) => each.id !== id && each.id !== instead?.id);
  const loss = await findLoss(db, id);
  const list = loss.ok && !loss.value ? withoutOld([backup, ...others]) : [backup, ...others];
  await writeIndex({ list, ...faultOf(unread, now) });
  const gone = index.list.filter((each) => !list.some((kept) => kept.id === each.id));
  await removeParts(gone);
  return done('whole');
}

async function keepChanges(keeping: Keeping & { readonly newest: Backup }): Promise<Outcome<Kept>> {
  const { db, now, index, newest, stamp } = keeping;
  const found = await changedCounts(db, newest.since);
  if (!found.ok) return found;
  const { untouched, rewritten, written, deleted, read } = found.value;
  // What was there must be there still, edited or not; and no more, or it came with an old date.
  const surplus = untouched + rewritten - newest.settled;
  if (surplus < 0) return keepWhole(keeping);
  if (surplus > 0 || written + deleted + read > MOST_RECENT) return keepWhole({ ...keeping, instead: newest });
  const [changes, counts] = [await changedSince(db, newest.since), await countsOf(db)];
  if (!changes.ok) return changes;
  if (!counts.ok) return counts;
  const json = collectionText({ ...changes.value, ...madeAt(now) });
  if (json.length > LARGEST_RECENT) return keepWhole({ ...keeping, instead: newest });
  const { part: recent, unread } = await writePart(partKey(newest.id, 'recent'), json);
  const [notes, articles, entries] = [untouched + written, counts.value.articles, changes.value.entries.length];
  const next: Backup = { ...newest, at: now.toISOString(), notes, articles, entries, stamp, recent };
  const list = index.list.map((each) => (each.id === newest.id ? next : each));
  await writeIndex({ list, ...(isIncomplete(index) ? { fault: index.fault } : {}), ...faultOf(unread, now) });
  return done('changes');
}

/** Whether a note was there at that moment, whenever it was last written. */
function isSettled({ modified, annotation }: AnnotationRecord, since: string): boolean {
  return modified <= since || annotation.created <= since;
}

function madeAt(now: Date): CollectionMade {
  return { exportedAt: now.toISOString(), generator: `Meipi ${browser.runtime.getManifest().version}` };
}

/** Writes a part and reads it back: what cannot be read again is no backup. Throws where it is not there as it was written. */
async function writePart(key: string, json: string): Promise<WrittenPart> {
  const { letters, sha256 } = await pack(json);
  await browser.storage.local.set({ [key]: letters });
  const part = { sha256, size: letters.length };
  const read = await readPart(key, part);
  if (!read.ok) throw new Error(`A part of the backup could not be read back: ${read.error} ${read.detail ?? ''}`);
  return { part, unread: read.value.refusedCount };
}

interface WrittenPart {
  readonly part: BackupPart;
  /** Rows that are in it and cannot be read back. */
  readonly unread: number;
}

/** Why a backup is less than what is in the store, where it is. */
function faultOf(unread: number, now: Date): Pick<BackupIndex, 'fault'> {
  return unread === 0 ? {} : { fault: { at: now.toISOString(), failure: failed('backup-incomplete', String(unread)) } };
}

/** Whether the last backup was made and yet has rows that cannot be read back. */
function isIncomplete({ fault }: BackupIndex): boolean {
  return fault?.failure.error === 'backup-incomplete';
}

/** The backups of the last days on which there are any. */
function withoutOld(list: readonly Backup[]): Backup[] {
  const days = [...new Set(list.map(({ id }) => dayOf(id)))].sort().slice(-DAYS);
  return list.filter(({ id }) => days.includes(dayOf(id)));
}

/** The reader's day, as a word that sorts. */
function dayOf(time: string): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

async function removeParts(backups: readonly Backup[]): Promise<void> {
  const keys = backups.flatMap(({ id, parts }) => keysOf({ id, parts: parts.length }));
  if (keys.length > 0) await browser.storage.local.remove(keys);
}

/** Removes one backup, or all of them. */
export function removeBackups(ids: readonly string[] | 'all'): Promise<Outcome<undefined>> {
  return alone(async () => {
    try {
      const index = await readIndex();
      const gone = index.list.filter(({ id }) => ids === 'all' || ids.includes(id));
      await writeIndex({ ...index, list: index.list.filter((each) => !gone.includes(each)) });
      await removeParts(gone);
      return done(undefined);
    } catch (error) {
      return failureOfStorage(error);
    }
  });
}

function failureOfStorage(error: unknown): Failure {
  const text = String(error);
  return failed(/quota/i.test(text) ? 'store-full' : 'unexpected', text);
}

async function noteFault(failure: Failure, now: Date): Promise<void> {
  try {
    await writeIndex({ ...(await readIndex()), fault: { at: now.toISOString(), failure } });
  } catch {
    // Where nothing can be written any more, the fault cannot be either; the next backup tries again.
  }
}
