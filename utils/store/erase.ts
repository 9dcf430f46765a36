import type { Outcome } from '@/utils/model/outcome';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** Empties the whole store in one step, the trash included. It stays the same store: its id is kept. */
export function eraseEverything(db: MeipiDatabase): Promise<Outcome<undefined>> {
  const tables = db.tables.filter(({ name }) => name !== db.meta.name);
  return attempt(() =>
    db.transaction('rw', tables, async () => {
      for (const table of tables) await table.clear();
      return undefined;
    }),
  );
}
