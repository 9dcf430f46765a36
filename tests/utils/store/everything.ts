import type { Outcome } from '@/utils/model/outcome';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import { attempt } from '@/utils/store/attempt';
import type { MeipiDatabase } from '@/utils/store/database';

/** Everything in the store, table by table, each asked for whole. */
export function everythingIn(db: MeipiDatabase): Promise<Outcome<ReaderData>> {
  return attempt(() =>
    db.transaction('r', db.tables, async () => {
      const tables = Object.keys(NO_READER_DATA) as (keyof ReaderData)[];
      const rows = await Promise.all(tables.map(async (table) => [table, await db.table(table).toArray()] as const));
      return Object.fromEntries(rows) as unknown as ReaderData;
    }),
  );
}
