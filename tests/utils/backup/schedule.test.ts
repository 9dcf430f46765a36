import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteCare, readCare } from '@/utils/backup/care';
import { BACKUP_ALARM, backupSoon } from '@/utils/backup/schedule';
import { freshStorage } from './kept';

beforeEach(freshStorage);

describe('backupSoon', () => {
  it('sets an alarm within half a minute, which further writes do not put off', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await backupSoon();
    await backupSoon();
    expect(create.mock.calls).toEqual([[BACKUP_ALARM, { delayInMinutes: 0.5 }]]);
    await fakeBrowser.alarms.clear(BACKUP_ALARM);
    await backupSoon();
    expect(create).toHaveBeenCalledTimes(2);
  });
});

describe('noteCare', () => {
  it('writes what changed and leaves the rest', async () => {
    await noteCare({ closed: ['persist'] });
    await noteCare({ copiedAt: '2026-01-01T00:00:00.000Z' });
    expect(await readCare()).toEqual({ closed: ['persist'], copiedAt: '2026-01-01T00:00:00.000Z' });
  });

  it.each([undefined, 'gone', { closed: 3, copiedAt: 4 }])('%j is nothing done yet', async (care) => {
    await fakeBrowser.storage.local.set({ care });
    expect((await readCare()).copiedAt).toBeUndefined();
    expect((await readCare()).closed).toEqual([]);
  });
});
