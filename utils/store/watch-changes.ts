import { Dexie } from 'dexie';
import type { MeipiDatabase } from './database';

/** Which rows of a table were written or deleted: their keys, or `many` where only that is known. */
export type Changed = readonly string[] | 'many';

/** The most rows of one write whose keys are told to other contexts; of more, Dexie tells only the table. */
export const TOLD_ROWS = 49;

/** A set of ranges as Dexie tells it: a tree, whose nodes are single keys or stretches of keys. */
interface Ranges {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: Ranges | null;
  readonly r?: Ranges | null;
}

/**
 * Tells of every change of a table once it is in the store, whichever context of the
 * extension made it; returns how to stop. Changes that follow each other at once are told
 * together.
 */
export function watchChanges(db: MeipiDatabase, table: string, onChange: (changed: Changed) => void): () => void {
  let waiting: Set<string> | 'many' | undefined;
  const tell = (): void => {
    const changed = waiting;
    waiting = undefined;
    if (changed) onChange(changed === 'many' ? changed : [...changed]);
  };
  const hear = (parts: Readonly<Record<string, unknown>>): void => {
    const ranges = (parts[`idb://${db.name}/${table}/`] ?? parts.all) as Ranges | undefined;
    if (!ranges) return;
    if (waiting === undefined) setTimeout(tell, 10);
    const keys = keysIn(ranges);
    waiting = waiting === 'many' || keys === 'many' ? 'many' : new Set([...(waiting ?? []), ...keys]);
  };
  Dexie.on('storagemutated', hear as never);
  return () => Dexie.on.storagemutated.unsubscribe(hear as never);
}

function keysIn({ from, to, l, r }: Ranges): Changed {
  const keys: string[] = [];
  if (from !== undefined) {
    if (from !== to || typeof from !== 'string') return 'many';
    keys.push(from);
  }
  for (const branch of [l, r]) {
    const inBranch = branch ? keysIn(branch) : [];
    if (inBranch === 'many') return 'many';
    keys.push(...inBranch);
  }
  return keys;
}
