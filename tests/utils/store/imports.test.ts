import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerData } from '@/tests/utils/exchange/arbitrary-data';
import { ARTICLE, edited, EMPTY, ID, note, SAMPLE, planned } from '@/tests/utils/exchange/sample-data';
import { planImport } from '@/utils/exchange/plan-import';
import { noteContent, noteText } from '@/utils/model/annotation';
import type { ReaderData } from '@/utils/model/reader-data';
import { saveAnnotation } from '@/utils/store/annotations';
import { editAnnotation } from '@/utils/store/edits';
import type { MeipiDatabase } from '@/utils/store/database';
import { importsOf, undoImport } from '@/utils/store/imports';
import { applyImport, type ImportWork, inOneBatch } from '@/utils/store/apply-import';
import { everythingIn } from '@/tests/utils/store/everything';
import { freshDatabase, valueOf } from './fresh-database';

const AT = '2025-01-01T00:00:00.000Z';
const LATER = '2025-02-01T00:00:00.000Z';

async function take(db: MeipiDatabase, data: ReaderData, id = 'one', at = AT): Promise<void> {
  const plan: ImportWork['plan'] = (current, incoming) => planImport(current, incoming, { at });
  await valueOf(applyImport(db, { next: inOneBatch(data), plan, journal: { id, at, file: `${id}.json` } }));
}

describe('undoImport', () => {
  it('gives back exactly the database from before the import', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(readerData, readerData, async (here, incoming) => {
        const db = await freshDatabase();
        await valueOf(applyImport(db, { next: inOneBatch(here), plan: planned }));
        const before = await valueOf(everythingIn(db));
        await take(db, incoming);
        await undoImport(db, 'one');
        expect(await valueOf(everythingIn(db))).toEqual(before);
        expect(await valueOf(importsOf(db))).toEqual([]);
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('brings back the version that an import replaced, and takes its copy out of the trash', async () => {
    const db = await freshDatabase();
    await take(db, { ...EMPTY, articles: [ARTICLE], annotations: [edited('旧', '2024-06-01T00:00:00.000Z')] }, 'first');
    const before = await valueOf(everythingIn(db));
    await take(db, { ...EMPTY, annotations: [edited('新', '2024-07-01T00:00:00.000Z')] }, 'second');
    expect(await db.annotations.count()).toBe(2);
    expect(await valueOf(undoImport(db, 'second'))).toEqual({ restored: 2, kept: 0 });
    expect(await valueOf(everythingIn(db))).toEqual(before);
  });

  it('keeps what the reader wrote since, and the article it stands on', async () => {
    const db = await freshDatabase();
    await take(db, SAMPLE);
    const content = { text: '后来改的', tags: [], color: 'pink' as const, about: [] };
    await valueOf(editAnnotation(db, { id: ID, base: noteContent(note().annotation), content, at: LATER }));
    await valueOf(saveAnnotation(db, note({ id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ff' })));
    const { kept } = await valueOf(undoImport(db, 'one'));
    expect(kept).toBe(2);
    const left = await valueOf(everythingIn(db));
    expect(left.annotations.map(({ annotation }) => noteText(annotation)).sort()).toEqual(['去年也说过。', '后来改的']);
    expect(left.articles).toEqual([ARTICLE]);
    expect({ ...left, annotations: [], articles: [] }).toEqual(EMPTY);
  });

  it('undoes an import although its targets were looked for since', async () => {
    const db = await freshDatabase();
    await take(db, SAMPLE);
    await db.annotations.toCollection().modify({ state: 'orphan' });
    await valueOf(undoImport(db, 'one'));
    expect(await valueOf(everythingIn(db))).toEqual(EMPTY);
  });

  it('says that there is no such import, also the second time', async () => {
    const db = await freshDatabase();
    await take(db, SAMPLE);
    expect(await undoImport(db, 'two')).toMatchObject({ error: 'not-found' });
    expect(await undoImport(db, 'one')).toMatchObject({ ok: true });
    expect(await undoImport(db, 'one')).toMatchObject({ error: 'not-found' });
  });
});

describe('importsOf', () => {
  it('lists the last ten of the last thirty days, the last one first', async () => {
    const db = await freshDatabase();
    await take(db, { ...EMPTY, annotations: [edited('0', AT)] }, 'long ago', '2024-11-01T00:00:00.000Z');
    for (let day = 10; day < 22; day++) {
      const time = `2025-01-${day}T00:00:00.000Z`;
      await take(db, { ...EMPTY, annotations: [edited(String(day), time)] }, `day ${day}`, time);
    }
    const listed = await valueOf(importsOf(db));
    expect(listed.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `day ${21 - index}`));
    expect(listed[0]).toEqual({
      id: 'day 21',
      at: '2025-01-21T00:00:00.000Z',
      file: 'day 21.json',
      counts: { added: 0, updated: 1, others: 0 },
    });
  });

  it('does not list an import that changed nothing', async () => {
    const db = await freshDatabase();
    await take(db, SAMPLE, 'one');
    await take(db, SAMPLE, 'two');
    expect((await valueOf(importsOf(db))).map(({ id }) => id)).toEqual(['one']);
  });
});

describe('applyImport with a signal', () => {
  it('tells how far it is, and writes nothing once it is given up', async () => {
    const db = await freshDatabase();
    const told: number[] = [];
    const life = new AbortController();
    const outcome = await applyImport(db, {
      ...{ next: inOneBatch(SAMPLE), plan: planned },
      journal: { id: 'one', at: AT, file: 'a.json' },
      signal: life.signal,
      onWritten: (rows) => {
        told.push(rows);
        if (rows === 9) life.abort();
      },
    });
    expect(outcome).toEqual({ ok: false, error: 'cancelled' });
    expect(told.at(-1)).toBe(9);
    expect(await valueOf(everythingIn(db))).toEqual(EMPTY);
    expect(await valueOf(importsOf(db))).toEqual([]);
  });
});
