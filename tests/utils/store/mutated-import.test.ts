import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportText } from '@/tests/utils/exchange/export-text';
import { HYPOTHESIS_ROW, W3C_SAMPLES } from '@/tests/utils/exchange/foreign-samples';
import { mutated, mutatedValue } from '@/tests/utils/exchange/mutate';
import { read } from '@/tests/utils/exchange/reading';
import { ARTICLE, edited, EMPTY, SAMPLE, planned } from '@/tests/utils/exchange/sample-data';
import { noteText } from '@/utils/model/annotation';
import type { ReaderData } from '@/utils/model/reader-data';
import type { MeipiDatabase } from '@/utils/store/database';
import { undoImport } from '@/utils/store/imports';
import { keyOf, TABLES } from '@/utils/store/rows';
import { applyImport, inOneBatch } from '@/utils/store/apply-import';
import { everythingIn } from '@/tests/utils/store/everything';
import { freshDatabase, valueOf } from './fresh-database';

const FILES = [
  exportText(SAMPLE),
  JSON.stringify(W3C_SAMPLES[4]?.annotation, undefined, 1),
  JSON.stringify({ rows: [HYPOTHESIS_ROW] }),
];

/** Of ten thousand mutated files every twentieth, read. */
const READ = FILES.flatMap((file, seed) => [
  ...fc.sample(mutated(file), { numRuns: 2_000, seed }),
  ...fc.sample(mutatedValue(JSON.parse(file)), { numRuns: 1_340, seed }).map((value) => JSON.stringify(value)),
])
  .filter((_, index) => index % 20 === 0)
  .map((file) => read(file, 97));
/** What those hold that are not refused as a whole. */
const BROUGHT = READ.flatMap((outcome) => (outcome.ok ? [outcome.value.data] : []));

/** What the reader has before: an older version of a note that the first file brings as well. */
const HERE: ReaderData = { ...EMPTY, articles: [ARTICLE], annotations: [edited('旧', '2024-01-01T00:00:00.000Z')] };
const JOURNAL = { id: 'one', at: '2025-01-01T00:00:00.000Z', file: 'mutated.json' };

/** Every row under its table and key. */
function rowsOf(data: ReaderData): Map<string, object> {
  return new Map(
    TABLES.flatMap((table) =>
      data[table].map((row) => [`${table} ${JSON.stringify(keyOf(table, row))}`, row] as const),
    ),
  );
}

async function stored(db: MeipiDatabase): Promise<Map<string, object>> {
  return rowsOf(await valueOf(everythingIn(db)));
}

/** A store with something in it. */
async function storeWith(data: ReaderData): Promise<MeipiDatabase> {
  const db = await freshDatabase();
  await valueOf(applyImport(db, { next: inOneBatch(data), plan: planned }));
  return db;
}

describe('applyImport, with ten thousand mutated files of which every twentieth is taken,', () => {
  it('is given files that are refused, refused in part, and whole', () => {
    expect(READ).toHaveLength(501);
    const partly = READ.filter((outcome) => outcome.ok && outcome.value.refusedCount > 0);
    expect(partly.length).toBeGreaterThan(50);
    expect(BROUGHT.length - partly.length).toBeGreaterThan(50);
    expect(READ.length - BROUGHT.length).toBeGreaterThan(50);
  });

  it('brings in all that could be read', { timeout: 60_000 }, async () => {
    for (const data of BROUGHT) {
      const db = await storeWith(data);
      expect(await stored(db)).toEqual(rowsOf(data));
      db.close();
    }
  });

  it(
    'keeps every word that was there, and gives back exactly that when it is undone',
    { timeout: 60_000 },
    async () => {
      for (const data of BROUGHT) {
        const db = await storeWith(HERE);
        const before = await stored(db);
        await valueOf(applyImport(db, { next: inOneBatch(data), plan: planned, journal: JOURNAL }));
        const after = await valueOf(everythingIn(db));
        expect(after.annotations.map(({ annotation }) => noteText(annotation))).toContain('旧');
        for (const id of data.annotations.map((record) => record.id))
          expect(after.annotations.map((record) => record.id)).toContain(id);
        if (!isDeepStrictEqual(rowsOf(after), before)) await valueOf(undoImport(db, JOURNAL.id));
        expect(await stored(db)).toEqual(before);
        db.close();
      }
    },
  );

  it('leaves everything as it was where it is given up, or a row cannot be written', { timeout: 60_000 }, async () => {
    for (const [index, data] of BROUGHT.entries()) {
      const db = await storeWith(HERE);
      const before = await stored(db);
      const [life, isGivenUp] = [new AbortController(), index % 2 === 0];
      let writes = 0;
      const stop = (): void => {
        writes += 1;
        if (isGivenUp) life.abort();
        else throw new Error('The disk is full.');
      };
      if (!isGivenUp) db.tables.forEach((table) => table.hook('creating', stop));
      const options = { journal: JOURNAL, signal: life.signal, ...(isGivenUp && { onWritten: stop }) };
      const outcome = await applyImport(db, { next: inOneBatch(data), plan: planned, ...options });
      expect(outcome.ok).toBe(writes === 0);
      if (writes > 0) expect(await stored(db)).toEqual(before);
      db.close();
    }
  });
});
