/**
 * What a backup holds, part by part: never more than one part and the changes beside it are
 * in memory. A part that is gone, or is not as it was kept, is left out and counted, and so
 * is a row that cannot be read.
 */
import { browser } from 'wxt/browser';
import { type OwnRead, readOwn } from '@/utils/exchange/read-own';
import type { Backup, BackupPart } from '@/utils/model/backup';
import type { Rows } from '@/utils/model/export-source';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { partKey } from './backup-index';
import { isAsPacked, unpack } from './pack';

/** A backup that is being read. */
export interface BackupReading {
  /** The rows of the next part; undefined when there are no more. `backup-broken` where no part is left at all. */
  next(): Promise<Outcome<Rows | undefined>>;
  /** How many parts, and rows of others, were damaged and left out so far. */
  broken(): number;
}

/**
 * Reads a backup from its beginning. Each row comes once, in the state of the last change
 * that is in it; `onPart` is told how many parts are read.
 */
export function openBackup(
  backup: Backup,
  onPart: (done: number, all: number) => void = () => undefined,
): BackupReading {
  const all = backup.parts.length + (backup.recent ? 1 : 0);
  let [at, parts, read, broken] = [0, 0, 0, 0];
  let changes: Changes | undefined;

  async function part(key: string, kept: BackupPart): Promise<ReaderData | undefined> {
    const data = await readPart(key, kept);
    onPart((parts += 1), all);
    if (data.ok) read += 1;
    broken += data.ok ? data.value.refusedCount : 1;
    return data.ok ? data.value.data : undefined;
  }
  return {
    broken: () => broken,
    async next() {
      if (!changes) {
        const recent = backup.recent && (await part(partKey(backup.id, 'recent'), backup.recent));
        changes = changesOf(recent);
      }
      while (at < backup.parts.length) {
        const kept = backup.parts[at];
        const data = kept && (await part(partKey(backup.id, at), kept));
        at += 1;
        if (data) return done(changes.over(data));
      }
      return read === 0 ? failed('backup-broken') : done(changes.rest());
    },
  };
}

/** Whether every part of a backup is there as it was kept. */
export async function isWhole(backup: Backup): Promise<boolean> {
  const parts = [...backup.parts.map((part, at) => [at, part] as const)];
  const all = backup.recent ? [...parts, ['recent', backup.recent] as const] : parts;
  for (const [at, { sha256 }] of all) {
    const key = partKey(backup.id, at);
    const kept = await browser.storage.local.get(key);
    if (!(await isAsPacked(kept[key], sha256))) return false;
  }
  return true;
}

/** The newest of some backups, the newest of them first, that can be read to its end; else the newest at all. */
export async function lastWhole(backups: readonly Backup[]): Promise<Backup | undefined> {
  for (const backup of backups) if (await isWhole(backup)) return backup;
  return backups[0];
}

/** The rows of one part; those that cannot be read are counted, and the others come. */
export async function readPart(key: string, { sha256 }: BackupPart): Promise<Outcome<OwnRead>> {
  const kept = await browser.storage.local.get(key);
  const text = await unpack(kept[key], sha256);
  return text.ok ? readOwn(text.value) : text;
}

/** What has changed since the whole store was read. */
interface Changes {
  /** The rows of a part, brought to their later state. */
  over(data: ReaderData): Rows;
  /** What stood in no part; undefined if there is nothing, or the second time. */
  rest(): Rows | undefined;
}

/**
 * The later row stands in the place of the earlier one. Tables that the changes hold whole
 * are taken from them; what was deleted from the others for good is in the parts still.
 */
function changesOf(recent: ReaderData | undefined): Changes {
  if (!recent) return { over: (data) => data, rest: () => undefined };
  const { annotations, articles, sightings, ...whole } = recent;
  const later = {
    annotations: byKey(annotations, idOf),
    articles: byKey(articles, idOf),
    sightings: byKey(sightings, pairOf),
  };
  let isOver = false;
  return {
    over: (data) => ({
      annotations: data.annotations.map((row) => taken(later.annotations, idOf(row), row)),
      articles: data.articles.map((row) => taken(later.articles, idOf(row), row)),
      sightings: data.sightings.map((row) => taken(later.sightings, pairOf(row), row)),
    }),
    rest() {
      if (isOver) return undefined;
      isOver = true;
      return {
        ...whole,
        annotations: [...later.annotations.values()],
        articles: [...later.articles.values()],
        sightings: [...later.sightings.values()],
      };
    },
  };
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function pairOf({ pledge, articleId }: ReaderData['sightings'][number]): string {
  return JSON.stringify([pledge, articleId]);
}

/** The later state of a row, which then is no longer waiting; the row itself where there is none. */
function taken<Row>(later: Map<string, Row>, key: string, row: Row): Row {
  const found = later.get(key);
  later.delete(key);
  return found ?? row;
}
