import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { careFor, isCopyDue, noteCare, readCare } from '@/utils/backup/care';

const COPIED = '2026-01-01T12:00:00.000Z';

beforeEach(() => fakeBrowser.reset());

describe('isCopyDue', () => {
  it.each([
    { notes: 29, copiedAt: undefined, due: false },
    { notes: 30, copiedAt: undefined, due: true },
    { notes: 30, copiedAt: COPIED, due: false },
    { notes: 50_000, copiedAt: COPIED, due: false },
  ])('is $due with $notes notes, last copied $copiedAt', ({ notes, copiedAt, due }) => {
    expect(isCopyDue(notes, { copiedAt })).toBe(due);
  });
});

describe('careFor', () => {
  it.each([
    { notes: 0, persisted: false, closed: [], care: undefined },
    { notes: 1, persisted: false, closed: [], care: 'persist' },
    { notes: 1, persisted: undefined, closed: [], care: undefined },
    { notes: 1, persisted: true, closed: [], care: undefined },
    { notes: 30, persisted: false, closed: [], care: 'persist' },
    { notes: 30, persisted: true, closed: [], care: 'copy' },
    { notes: 29, persisted: false, closed: ['persist' as const], care: undefined },
    { notes: 30, persisted: false, closed: ['persist' as const], care: 'copy' },
    { notes: 30, persisted: false, closed: ['persist' as const, 'copy' as const], care: undefined },
    { notes: 30, persisted: true, closed: ['copy' as const], care: undefined },
  ])('is $care with $notes notes, kept for good: $persisted, closed: $closed', ({ notes, care, ...facts }) => {
    expect(careFor(notes, facts)).toBe(care);
  });

  it('says nothing of a copy where there is one', () => {
    expect(careFor(30, { persisted: true, closed: [], copiedAt: COPIED })).toBeUndefined();
  });
});

describe('noteCare', () => {
  it('keeps what was noted before, and reads past what is damaged', async () => {
    expect(await readCare()).toEqual({ closed: [] });
    await noteCare({ copiedAt: COPIED });
    await noteCare({ closed: ['persist'] });
    expect(await readCare()).toEqual({ copiedAt: COPIED, closed: ['persist'] });
    await fakeBrowser.storage.local.set({ care: { copiedAt: 7, closed: ['copy'] } });
    expect(await readCare()).toMatchObject({ closed: ['copy'] });
    await fakeBrowser.storage.local.set({ care: 'gone' });
    expect(await readCare()).toEqual({ closed: [] });
  });
});
