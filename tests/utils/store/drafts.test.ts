import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { draftOf, dropDraft, saveDraft } from '@/utils/store/drafts';
import { SAMPLE } from '@/tests/utils/exchange/sample-data';
import type { Draft } from '@/utils/model/reader-data';
import { freshDatabase } from './fresh-database';

const [DRAFT] = SAMPLE.drafts as [Draft];

describe('drafts', () => {
  it('are kept by key, the last one counts, and are forgotten when asked', async () => {
    const db = await freshDatabase();
    expect(await draftOf(db, 'new')).toEqual({ ok: true, value: undefined });
    await saveDraft(db, { ...DRAFT, modified: '2024-01-01T00:00:00.000Z' });
    expect(await saveDraft(db, DRAFT)).toEqual({ ok: true, value: DRAFT });
    expect(await draftOf(db, 'new')).toEqual({ ok: true, value: DRAFT });
    expect(await dropDraft(db, 'new')).toMatchObject({ ok: true });
    expect(await dropDraft(db, 'new')).toMatchObject({ ok: true });
    expect(await draftOf(db, 'new')).toEqual({ ok: true, value: undefined });
  });

  it('say that the store is closed', async () => {
    const db = await freshDatabase();
    db.close();
    for (const outcome of [await saveDraft(db, DRAFT), await draftOf(db, 'new'), await dropDraft(db, 'new')]) {
      expect(outcome).toMatchObject({ ok: false, error: 'store-closed' });
    }
  });
});
