import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keepBackup } from '@/utils/backup/keep-backup';
import type { Backup } from '@/utils/model/backup';
import { setStates } from '@/utils/store/targets';
import { ARTICLE, ID, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from '@/tests/utils/store/fresh-database';
import { backups, day, freshStorage, readBackup } from './kept';

describe('keepBackup', () => {
  it('keeps beside it that words were seen to have changed under a note later that day', async () => {
    freshStorage();
    const db = await freshDatabase();
    for (const [table, rows] of Object.entries(SAMPLE)) await db.table(table).bulkPut([...(rows as unknown[])]);
    await keepBackup(db, day(1));
    const at = day(1, 13).toISOString();
    await db.articles.update(ARTICLE.id, { readAt: at });
    const parts = [
      { type: 'old', text: '三' },
      { type: 'new', text: '五' },
      { type: 'same', text: '亿元' },
    ] as const;
    await valueOf(setStates(db, [{ id: ID, state: 'changed', change: { parts, kinds: ['number'] } }], at));
    expect(await keepBackup(db, day(1, 14))).toEqual({ ok: true, value: 'changes' });
    const [backup] = await backups();
    const { data } = await valueOf(readBackup(backup as Backup));
    const { annotations } = data;
    expect(annotations.find(({ id }) => id === ID)).toMatchObject({
      state: 'changed',
      changes: [{ parts, kinds: ['number'], seenAt: at }],
    });
  });
});
