import { liveQuery } from 'dexie';
import type { Outcome } from '@/utils/model/outcome';
import type { Entry } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** The reader's own dictionary, the entry changed last first. */
export function entriesOf(db: MeipiDatabase): Promise<Outcome<Entry[]>> {
  return attempt(() => db.entries.orderBy('modified').reverse().toArray());
}

/** Writes an entry, new or in place of the one with its id; fields this version does not know stay as they were. */
export function saveEntry(db: MeipiDatabase, entry: Entry): Promise<Outcome<Entry>> {
  return attempt(() =>
    db.transaction('rw', db.entries, async () => {
      const known = await db.entries.get(entry.id);
      const { en: _en, note: _note, replaces: _replaces, ...rest } = known ?? {};
      const saved: Entry = { ...rest, ...entry };
      await db.entries.put(saved);
      return saved;
    }),
  );
}

/** Takes an entry out for good, and answers with it as it was, so that it can be put back; undefined if there was none. */
export function deleteEntry(db: MeipiDatabase, id: string): Promise<Outcome<Entry | undefined>> {
  return attempt(() =>
    db.transaction('rw', db.entries, async () => {
      const entry = await db.entries.get(id);
      await db.entries.delete(id);
      return entry;
    }),
  );
}

/** Calls back with the entries now and after every change in any context of the extension; returns how to stop. */
export function watchEntries(db: MeipiDatabase, changed: (entries: Outcome<Entry[]>) => void): () => void {
  const watching = liveQuery(() => entriesOf(db)).subscribe(changed);
  return () => watching.unsubscribe();
}
