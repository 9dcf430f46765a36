/** Where the automatic backups lie in extension storage: a list of them, and their parts under keys of their own. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Backup } from '@/utils/model/backup';
import type { Failure } from '@/utils/model/outcome';

const KEY = 'backups';

const part = v.object({ sha256: v.string(), size: v.number() });
const backup = v.object({
  id: v.string(),
  database: v.string(),
  at: v.string(),
  notes: v.number(),
  articles: v.number(),
  entries: v.number(),
  since: v.string(),
  settled: v.number(),
  stamp: v.string(),
  parts: v.array(part),
  recent: v.exactOptional(part),
});
const index = v.object({
  list: v.fallback(v.array(v.unknown()), []),
  writing: v.fallback(v.optional(v.object({ id: v.string(), parts: v.number() })), undefined),
  fault: v.fallback(v.optional(v.object({ at: v.string(), failure: v.any() })), undefined),
});

export interface BackupIndex {
  /** The newest first. */
  readonly list: readonly Backup[];
  /** One that was begun; if it is still here when the next one begins, it was never finished. */
  readonly writing?: { readonly id: string; readonly parts: number } | undefined;
  /** Why the last one could not be made; the earlier ones are as they were. */
  readonly fault?: { readonly at: string; readonly failure: Failure } | undefined;
}

export async function readIndex(): Promise<BackupIndex> {
  const stored = await browser.storage.local.get(KEY);
  const read = v.safeParse(index, stored[KEY]);
  if (!read.success) return { list: [] };
  const { list, ...others } = read.output;
  // One entry that is damaged costs the others nothing.
  return { ...(others as Omit<BackupIndex, 'list'>), list: list.filter((each) => v.is(backup, each)) };
}

export async function writeIndex({ list, writing, fault }: BackupIndex): Promise<void> {
  const sorted = list.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  await browser.storage.local.set({
    [KEY]: { list: sorted, ...(writing ? { writing } : {}), ...(fault ? { fault } : {}) },
  });
}

/** Calls back whenever a backup was made or removed, in any context; returns how to stop. */
export function watchBackups(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export function partKey(id: string, at: number | 'recent'): string {
  return `backup/${id}/${at}`;
}

/** The keys of every part of a backup. */
export function keysOf({ id, parts }: { readonly id: string; readonly parts: number }): string[] {
  return [...Array.from({ length: parts }, (_, at) => partKey(id, at)), partKey(id, 'recent')];
}

/** Does one piece of work on the backups at a time, in all contexts of the extension together. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('meipi-backups', work);
}
