import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerData } from '@/tests/utils/exchange/arbitrary-data';
import { exportText } from '@/tests/utils/exchange/export-text';
import { articleAt, NOW, UNDATED } from '@/tests/utils/exchange/reading';
import { ARTICLE, edited, EMPTY, note, SAMPLE, PLANNING, planned } from '@/tests/utils/exchange/sample-data';
import { importBatches } from '@/utils/exchange/import-batches';
import { planImport } from '@/utils/exchange/plan-import';
import type { Rows } from '@/utils/model/export-source';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { applyImport, type ImportWork, inOneBatch } from '@/utils/store/apply-import';
import type { MeipiDatabase } from '@/utils/store/database';
import { undoImport } from '@/utils/store/imports';
import { TABLES } from '@/utils/store/rows';
import { everythingIn } from './everything';
import { freshDatabase, valueOf } from './fresh-database';

const JOURNAL = { id: 'one', at: '2025-01-01T00:00:00.000Z', file: 'a.json' };

async function holding(data: ReaderData): Promise<MeipiDatabase> {
  const db = await freshDatabase();
  for (const table of TABLES) await db.table(table).bulkPut([...data[table]]);
  return db;
}

/** The rows one after the other in batches of a size, each after a pause in which the browser does something else. */
function inBatches(data: ReaderData, size: number): ImportWork['next'] {
  const rows = TABLES.flatMap((table) => data[table].map((row) => ({ table, row })));
  let at = 0;
  return async () => {
    await new Promise((resolve) => setTimeout(resolve));
    if (at >= rows.length) return done(undefined);
    const batch: Partial<Record<keyof ReaderData, object[]>> = {};
    for (const { table, row } of rows.slice(at, at + size)) (batch[table] ??= []).push(row);
    at += size;
    return done(batch as Rows);
  };
}

/** The other data, its annotations under the ids of ours, so that versions meet. */
function meeting(current: ReaderData, other: ReaderData): ReaderData {
  const annotations = other.annotations.slice(0, current.annotations.length).map((record, index) => {
    const id = current.annotations[index]?.id ?? record.id;
    return { ...record, id, annotation: { ...record.annotation, id: `urn:uuid:${id}` } };
  });
  return { ...other, annotations };
}

describe('applyImport, batch by batch,', () => {
  it('does what it does with everything at once, and is undone as that is', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(readerData, readerData, fc.integer({ min: 1, max: 7 }), async (here, other, size) => {
        const incoming = meeting(here, other);
        const ids = new Set(incoming.annotations.map(({ id }) => id));
        const plan: ImportWork['plan'] = (current, some) => planImport(current, some, { ...PLANNING, ids });
        const [whole, batched] = [await holding(here), await holding(here)];
        const before = await valueOf(everythingIn(batched));
        const first = await valueOf(applyImport(whole, { next: inOneBatch(incoming), plan, journal: JOURNAL }));
        const second = await valueOf(applyImport(batched, { next: inBatches(incoming, size), plan, journal: JOURNAL }));
        expect(second).toEqual(first);
        expect(await valueOf(everythingIn(batched))).toEqual(await valueOf(everythingIn(whole)));
        await undoImport(batched, 'one');
        expect(await valueOf(everythingIn(batched))).toEqual(before);
        expect(await batched.importRows.count()).toBe(0);
        for (const db of [whole, batched]) db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same where the ids of the file are not known before', async () => {
    const earlier = edited('旧', '2024-06-01T00:00:00.000Z');
    const later = edited('新', '2024-07-01T00:00:00.000Z');
    const first = await holding({ ...EMPTY, articles: [ARTICLE], annotations: [earlier] });
    await valueOf(applyImport(first, { next: inOneBatch({ ...EMPTY, annotations: [later] }), plan: planned }));
    const kept = await valueOf(everythingIn(first));
    expect(kept.annotations).toHaveLength(2);
    for (const annotations of [kept.annotations, kept.annotations.toReversed()]) {
      const db = await holding({ ...EMPTY, articles: [ARTICLE], annotations: [earlier] });
      const before = await valueOf(everythingIn(db));
      await valueOf(applyImport(db, { next: inBatches({ ...kept, annotations }, 1), plan: planned, journal: JOURNAL }));
      expect(await valueOf(everythingIn(db))).toEqual(kept);
      await valueOf(undoImport(db, 'one'));
      expect(await valueOf(everythingIn(db))).toEqual(before);
    }
  });

  it.each([
    ['refused', () => Promise.resolve(failed('file-changed')), 'file-changed'],
    ['not to be read', () => Promise.reject(new Error('gone')), 'unexpected'],
  ] as const)('writes nothing at all where the last batch is %s', async (_, last, error) => {
    const db = await holding({ ...EMPTY, articles: [ARTICLE] });
    const rows = inBatches(SAMPLE, 2);
    const next = async (): Promise<Outcome<Rows | undefined>> => {
      const batch = await rows();
      return batch.ok && batch.value ? batch : last();
    };
    let written = 0;
    const onWritten = (count: number): void => void (written = count);
    expect(await applyImport(db, { next, plan: planned, journal: JOURNAL, onWritten })).toMatchObject({ error });
    expect(written).toBeGreaterThan(5);
    expect(await valueOf(everythingIn(db))).toEqual({ ...EMPTY, articles: [ARTICLE] });
    expect([await db.imports.count(), await db.importRows.count()]).toEqual([0, 0]);
  });

  it('is given up between batches', async () => {
    const db = await holding(EMPTY);
    const life = new AbortController();
    const rows = inBatches(SAMPLE, 2);
    let asked = 0;
    const next: ImportWork['next'] = () => {
      if (++asked === 3) life.abort();
      return rows();
    };
    expect(await applyImport(db, { next, plan: planned, signal: life.signal })).toMatchObject({
      error: 'cancelled',
    });
    expect(await valueOf(everythingIn(db))).toEqual(EMPTY);
  });

  it('keeps notes that another context saves while it waits for rows', async () => {
    const db = await holding({ ...EMPTY, articles: [ARTICLE] });
    const other = note({ id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ff' });
    const rows = inBatches(SAMPLE, 1);
    const saved: Promise<unknown>[] = [];
    const next: ImportWork['next'] = () => {
      if (saved.length === 0) saved.push(db.annotations.put(other));
      return rows();
    };
    await valueOf(applyImport(db, { next, plan: planned }));
    await Promise.all(saved);
    expect((await db.annotations.toCollection().primaryKeys()).sort()).toEqual(
      [...SAMPLE.annotations, other].map(({ id }) => id).sort(),
    );
  });
});

describe('importBatches', () => {
  it('brings a file as it was exported, in batches of some size', async () => {
    const annotations = Array.from({ length: 1_234 }, (_, index) =>
      note({ id: `urn:uuid:018f37c0-7c00-7abc-8def-${String(index).padStart(12, '0')}` }),
    );
    const text = exportText({ ...SAMPLE, annotations });
    async function* pieces(): AsyncGenerator<Outcome<string>> {
      for (let at = 0; at < text.length; at += 10_000) yield done(text.slice(at, at + 10_000));
    }
    const batches = importBatches(pieces(), { articleAt, undated: UNDATED, now: NOW });
    const sizes: number[] = [];
    const db = await freshDatabase();
    const next: ImportWork['next'] = async () => {
      const rows = await batches.next();
      if (rows.ok && rows.value) sizes.push(Object.values(rows.value).reduce((sum, { length }) => sum + length, 0));
      return rows;
    };
    await valueOf(applyImport(db, { next, plan: planned }));
    expect(await valueOf(everythingIn(db))).toEqual({ ...SAMPLE, annotations });
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(600);
    expect(batches.read()).toMatchObject({ refusedCount: 0, ids: new Set(annotations.map(({ id }) => id)) });
  });
});
