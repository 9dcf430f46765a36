import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { done } from '@/utils/model/outcome';
import type { MeipiDatabase } from '@/utils/store/database';
import { withStore } from '@/utils/store/with-store';
import { valueOf } from './fresh-database';

describe('withStore', () => {
  it('opens one connection for all that wait after it had to close', async () => {
    const connections = new Set<MeipiDatabase>();
    const use = (): Promise<unknown> =>
      withStore((db) => {
        connections.add(db);
        return Promise.resolve(done(undefined));
      });
    await use();
    const [first] = connections;
    first?.close();
    const open = vi.spyOn(indexedDB, 'open');
    await Promise.all(Array.from({ length: 20 }, use));
    expect(connections.size).toBe(2);
    expect(open).toHaveBeenCalledTimes(1);
    open.mockRestore();
    expect(await valueOf(withStore((db) => Promise.resolve(done(db.isOpen()))))).toBe(true);
  });
});
