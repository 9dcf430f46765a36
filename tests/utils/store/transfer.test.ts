import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExport } from '@/tests/utils/exchange/parse-export';
import { planImport } from '@/utils/exchange/plan-import';
import { noteText } from '@/utils/model/annotation';
import type { ReaderData } from '@/utils/model/reader-data';
import { saveAnnotation } from '@/utils/store/annotations';
import type { MeipiDatabase } from '@/utils/store/database';
import { applyImport, inOneBatch } from '@/utils/store/apply-import';
import { everythingIn } from '@/tests/utils/store/everything';
import { readerData } from '@/tests/utils/exchange/arbitrary-data';
import { exportText } from '@/tests/utils/exchange/export-text';
import { mutated } from '@/tests/utils/exchange/mutate';
import { ARTICLE, edited, EMPTY, note, SAMPLE, PLANNING, planned } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

describe('export and import', () => {
  it('give an empty profile the same database', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(readerData, async (data) => {
        const [first, second] = [await holding(data), await freshDatabase()];
        const before = await valueOf(everythingIn(first));
        await take(second, exportText(before));
        expect(await valueOf(everythingIn(second))).toEqual(before);
        await take(second, exportText(before));
        expect(await valueOf(everythingIn(second))).toEqual(before);
        first.close();
        second.close();
      }),
      { numRuns: 60 },
    );
  });

  it('never import half of a damaged file', { timeout: 30_000 }, async () => {
    const text = exportText(SAMPLE);
    const before = await valueOf(everythingIn(await holding(SAMPLE)));
    await fc.assert(
      fc.asyncProperty(mutated(text), async (damaged) => {
        const db = await holding(SAMPLE);
        const parsed = parseExport(damaged);
        if (parsed.ok) {
          await valueOf(applyImport(db, { next: inOneBatch(parsed.value), plan: planned }));
          const after = await valueOf(everythingIn(db));
          for (const table of Object.keys(before) as (keyof ReaderData)[]) {
            expect(after[table].length).toBeGreaterThanOrEqual(before[table].length);
          }
          expect(written(planImport(after, parsed.value, PLANNING))).toBe(0);
        } else {
          expect(parsed.error).toBeTruthy();
          expect(await valueOf(everythingIn(db))).toEqual(before);
        }
        db.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe('applyImport', () => {
  it('writes nothing at all when one row cannot be written', async () => {
    const db = await holding(SAMPLE);
    const before = await valueOf(everythingIn(db));
    const bad = {
      ...EMPTY,
      annotations: [edited('新', '2025-01-01T00:00:00.000Z')],
      drafts: [{ key: 'bad', content: () => 1 }],
    };
    const outcome = await applyImport(db, { next: inOneBatch(bad as unknown as ReaderData), plan: planned });
    expect(outcome).toMatchObject({ ok: false });
    expect(await valueOf(everythingIn(db))).toEqual(before);
  });

  it('plans from what is there when it writes, not from what a preview saw', async () => {
    const db = await holding({
      ...EMPTY,
      articles: [ARTICLE],
      annotations: [edited('旧', '2024-01-01T00:00:00.000Z')],
    });
    const incoming = { ...EMPTY, annotations: [edited('来', '2024-02-01T00:00:00.000Z')] };
    expect(planImport(await valueOf(everythingIn(db)), incoming, PLANNING).updated).toHaveLength(1);
    await saveAnnotation(db, edited('刚写', '2024-03-01T00:00:00.000Z'));
    const { counts, unchanged } = await valueOf(applyImport(db, { next: inOneBatch(incoming), plan: planned }));
    expect([counts.updated, unchanged]).toEqual([0, 1]);
    const all = await db.annotations.toArray();
    expect(all.map((record) => [noteText(record.annotation), record.deletedAt !== undefined])).toEqual(
      expect.arrayContaining([
        ['刚写', false],
        ['来', true],
      ]),
    );
  });

  it('says that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    expect(await applyImport(db, { next: inOneBatch(EMPTY), plan: planned })).toMatchObject({
      error: 'store-closed',
    });
    expect(await everythingIn(db)).toMatchObject({ error: 'store-closed' });
  });

  it('passes on what is wrong with a plan as unexpected, and writes nothing', async () => {
    const db = await holding({ ...EMPTY, articles: [ARTICLE], annotations: [note()] });
    const plan = (): never => {
      throw new TypeError('no plan');
    };
    const outcome = await applyImport(db, { next: inOneBatch(SAMPLE), plan });
    expect(outcome).toMatchObject({ ok: false, error: 'unexpected' });
    expect(await db.annotations.count()).toBe(1);
  });
});

async function holding(data: ReaderData): Promise<MeipiDatabase> {
  const db = await freshDatabase();
  await valueOf(applyImport(db, { next: inOneBatch(data), plan: planned }));
  return db;
}

async function take(db: MeipiDatabase, text: string): Promise<void> {
  const parsed = parseExport(text);
  if (!parsed.ok) throw new Error(`${parsed.error}: ${parsed.detail ?? ''}`);
  await valueOf(applyImport(db, { next: inOneBatch(parsed.value), plan: planned }));
}

function written({ added, updated, trashed }: ReturnType<typeof planImport>): number {
  return added.length + updated.length + trashed.length;
}
