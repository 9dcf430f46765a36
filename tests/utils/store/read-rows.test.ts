import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerData } from '@/tests/utils/exchange/arbitrary-data';
import { contentOf, MADE } from '@/tests/utils/exchange/library';
import { memorySource } from '@/tests/utils/exchange/memory-source';
import { together } from '@/tests/utils/exchange/reading';
import { ARTICLE, EMPTY, note, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { EXPORT_FORMATS, exportFile } from '@/utils/exchange/export-file';
import { createScopeFilter, inScope } from '@/utils/exchange/scope';
import type { ExportScope, ExportSource, Rows } from '@/utils/model/export-source';
import type { ReaderData } from '@/utils/model/reader-data';
import type { MeipiDatabase } from '@/utils/store/database';
import { exportSource } from '@/utils/store/read-articles';
import { BATCH, readRows } from '@/utils/store/read-rows';
import { TABLES } from '@/utils/store/rows';
import { everythingIn } from './everything';
import { freshDatabase, valueOf } from './fresh-database';

async function holding(data: ReaderData): Promise<MeipiDatabase> {
  const db = await freshDatabase();
  for (const table of TABLES) await db.table(table).bulkPut([...data[table]]);
  return db;
}

/** All that is read, batch by batch. */
async function allOf(db: MeipiDatabase, scope: ExportScope): Promise<{ batches: Rows[]; told: Set<number> }> {
  const [batches, told]: [Rows[], Set<number>] = [[], new Set()];
  const take = (rows: Rows, all: number): void => {
    batches.push(rows);
    told.add(all);
  };
  await readRows(db, { scope, take });
  return { batches, told };
}

function manyNotes(count: number): ReaderData {
  const annotations = Array.from({ length: count }, (_, index) =>
    note({ id: `urn:uuid:018f37c0-7c00-7abc-8def-${String(index).padStart(12, '0')}` }),
  );
  return { ...EMPTY, articles: [ARTICLE], annotations };
}

/** Some of the notes and articles of data, each with ids that are nowhere. */
function scopesOf(data: ReaderData, seed: number): ExportScope[] {
  const some = (rows: readonly { readonly id: string }[]) =>
    rows.filter((_, index) => (index + seed) % 2 === 0).map(({ id }) => id);
  return [
    { type: 'all' },
    { type: 'notes', ids: [...some(data.annotations).toReversed(), 'nowhere'] },
    { type: 'articles', ids: [...some(data.articles).toReversed(), 'nowhere'] },
  ];
}

describe('readRows', () => {
  it('gives every row of every table once, in the order of the keys, and tells how many there are', async () => {
    const db = await holding({ ...SAMPLE, ...manyNotes(2 * BATCH + 1) });
    const { batches, told } = await allOf(db, { type: 'all' });
    const everything = await valueOf(everythingIn(db));
    expect(together(batches)).toEqual(everything);
    expect([...told]).toEqual([Object.values(everything).reduce((sum, { length }) => sum + length, 0)]);
    for (const rows of batches) expect(Math.max(...Object.values(rows).map(({ length }) => length))).toBeLessThan(501);
  });

  it('gives what a scope names, as the rules of scopes have it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(readerData, fc.nat(), async (data, seed) => {
        const db = await holding(data);
        const everything = await valueOf(everythingIn(db));
        for (const scope of scopesOf(data, seed)) {
          const filter = createScopeFilter(scope);
          const { batches } = await allOf(db, scope);
          expect(together(batches.map((rows) => filter(rows)))).toEqual(inScope(everything, scope));
        }
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('has all rows as they were at one moment, whatever is written meanwhile', async () => {
    const db = await holding(manyNotes(3 * BATCH));
    const before = await valueOf(everythingIn(db));
    const writes: Promise<unknown>[] = [];
    const batches: Rows[] = [];
    const last = before.annotations.at(-1);
    await readRows(db, {
      scope: { type: 'all' },
      take(rows) {
        batches.push(rows);
        if (writes.length > 0 || !last) return;
        // Comes after this batch and before the next in time, and has to wait.
        const other = { ...note({ id: 'urn:uuid:00000000-0000-7000-8000-000000000000' }) };
        const writing = writeLater(db, async () => {
          await db.annotations.put(other);
          await db.annotations.update(last.id, { state: 'orphan' });
          await db.annotations.delete(before.annotations[BATCH]?.id ?? '');
        });
        writes.push(writing);
      },
    });
    await Promise.all(writes);
    expect(writes).toHaveLength(1);
    expect(together(batches)).toEqual(before);
    expect(await db.annotations.count()).toBe(3 * BATCH);
    expect((await db.annotations.get(last?.id ?? ''))?.state).toBe('orphan');
  });

  it('stops where it is given up', async () => {
    const db = await holding(manyNotes(3 * BATCH));
    const life = new AbortController();
    let count = 0;
    const take = (): void => {
      count += 1;
      life.abort(new Error('given up'));
    };
    await expect(readRows(db, { scope: { type: 'all' }, take, signal: life.signal })).rejects.toThrow('given up');
    expect(count).toBe(1);
  });
});

/** Does something on the store outside of any transaction that runs now. */
function writeLater(db: MeipiDatabase, work: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => void db.transaction('rw', db.annotations, work).then(resolve, reject));
  });
}

describe('exportSource', () => {
  it.each(EXPORT_FORMATS)(
    'makes the same file of the store as of all its rows in memory: %s',
    { timeout: 60_000 },
    async (format) => {
      const made = (source: ExportSource, scope: ExportScope) =>
        exportFile<string | Uint8Array>({
          ...{ ...MADE, format, scope, source, keep: (piece) => piece },
          sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
          namesOf: (ids) => Promise.resolve(Object.fromEntries(ids.map((id) => [id, `«${id}»`]))),
        });
      await fc.assert(
        fc.asyncProperty(readerData, fc.nat(), async (data, seed) => {
          const db = await holding(data);
          const everything = await valueOf(everythingIn(db));
          for (const scope of scopesOf(data, seed)) {
            const [stored, held] = [
              await made(exportSource(db, scope), scope),
              await made(memorySource(everything, scope), scope),
            ];
            expect(contentOf(stored.pieces).equals(contentOf(held.pieces))).toBe(true);
            expect([stored.name, stored.notes]).toEqual([held.name, held.notes]);
          }
          db.close();
        }),
        { numRuns: 25 },
      );
    },
  );

  it('gives up between articles', async () => {
    const life = new AbortController();
    const source = exportSource(await holding(SAMPLE), { type: 'all' }, life.signal);
    life.abort(new Error('given up'));
    await expect(source.read([ARTICLE.id])).rejects.toThrow('given up');
  });
});
