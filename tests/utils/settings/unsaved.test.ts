import { expect, describe, it } from 'vitest';
import { browser } from 'wxt/browser';
import { removeUnsaved, UNSAVED } from '@/utils/settings/unsaved';

describe('removeUnsaved', () => {
  it('removes what could not be stored, and nothing else', async () => {
    await browser.storage.local.set({ [`${UNSAVED}a`]: { x: 1 }, [`${UNSAVED}b`]: {}, settings: 1 });
    await removeUnsaved();
    expect(await browser.storage.local.get(null)).toEqual({ settings: 1 });
  });
});
