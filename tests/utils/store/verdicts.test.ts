import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/utils/model/reader-data';
import { saveVerdict } from '@/utils/store/verdicts';
import { freshDatabase, valueOf } from './fresh-database';

const FIRST: Verdict = {
  pledge: 'a',
  verdict: 'in-progress',
  evidence: 'https://example.org/1',
  note: '开工',
  modified: '2026-01-01T00:00:00.000Z',
};

describe('saveVerdict', () => {
  it('writes a verdict in the place of the one that was there, fields of later versions kept', async () => {
    const db = await freshDatabase();
    await db.verdicts.put({ ...FIRST, later: 1 } as Verdict);
    const next: Verdict = { pledge: 'a', verdict: 'kept', modified: '2026-02-01T00:00:00.000Z' };
    expect(await valueOf(saveVerdict(db, next))).toEqual({ ...next, later: 1 });
    expect(await db.verdicts.toArray()).toEqual([{ ...next, later: 1 }]);
  });

  it('leaves the time of a verdict that says the same', async () => {
    const db = await freshDatabase();
    await valueOf(saveVerdict(db, FIRST));
    expect(await valueOf(saveVerdict(db, { ...FIRST, modified: '2026-03-01T00:00:00.000Z' }))).toEqual(FIRST);
    const noted = { ...FIRST, note: '完工', modified: '2026-03-01T00:00:00.000Z' };
    expect(await valueOf(saveVerdict(db, noted))).toEqual(noted);
  });

  it('never takes the place of a later verdict', async () => {
    const db = await freshDatabase();
    await valueOf(saveVerdict(db, FIRST));
    const early: Verdict = { pledge: 'a', verdict: 'broken', modified: '2025-12-01T00:00:00.000Z' };
    expect(await valueOf(saveVerdict(db, early))).toEqual(FIRST);
    expect(await db.verdicts.toArray()).toEqual([FIRST]);
  });

  it('takes the place of one that is dated in the future, and comes after it', async () => {
    const db = await freshDatabase();
    await db.verdicts.put({ ...FIRST, modified: '2999-01-01T00:00:00.000Z' });
    const next: Verdict = { pledge: 'a', verdict: 'broken', modified: '2026-02-01T00:00:00.000Z' };
    expect(await valueOf(saveVerdict(db, next))).toEqual({ ...next, modified: '2999-01-01T00:00:00.001Z' });
  });

  it('says that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    expect(await saveVerdict(db, FIRST)).toMatchObject({ ok: false, error: 'store-closed' });
  });
});
