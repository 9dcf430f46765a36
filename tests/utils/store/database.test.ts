import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { annotationsOf } from '@/utils/store/annotations';
import { databaseId, openDatabase } from '@/utils/store/database';
import { ARTICLE, note, SAMPLE } from '@/tests/utils/exchange/sample-data';
import { valueOf } from './fresh-database';

interface Index {
  readonly name: string;
  readonly path: string | string[];
  readonly many?: boolean;
}

type Stores = Readonly<Record<string, { readonly key: string | string[]; readonly indexes: readonly Index[] }>>;

const FIRST: Stores = {
  articles: { key: 'id', indexes: [...plain('site', 'docId', 'fingerprint', 'publishedAt', 'readAt'), many('urls')] },
  annotations: {
    key: 'id',
    indexes: [
      ...plain('articleId', 'modified', 'state', 'deletedAt'),
      many('tags'),
      many('about'),
      { name: '[articleId+start]', path: ['articleId', 'start'] },
    ],
  },
  entries: { key: 'id', indexes: [...plain('kind', 'modified'), many('names')] },
  sightings: { key: ['pledge', 'articleId'], indexes: plain('pledge', 'articleId', 'at') },
  verdicts: { key: 'pledge', indexes: plain('verdict', 'modified') },
  drafts: { key: 'key', indexes: [] },
};

const SECOND: Stores = {
  ...FIRST,
  articles: {
    key: 'id',
    indexes: [
      ...plain('site', 'docId', 'fingerprint', 'publishedAt', 'readAt'),
      many('urls'),
      many('entities'),
      many('sketch'),
    ],
  },
  tags: { key: 'name', indexes: plain('modified') },
};

const THIRD: Stores = { ...SECOND, imports: { key: 'id', indexes: plain('at') } };

const FOURTH: Stores = { ...THIRD, meta: { key: 'key', indexes: [] } };

const FIFTH: Stores = { ...FOURTH, documents: { key: 'id', indexes: plain('openedAt') } };

/** The stores of every version as they are on disk, written down independently of the code. Never change an entry. */
const ON_DISK: readonly Stores[] = [
  FIRST,
  SECOND,
  THIRD,
  FOURTH,
  FIFTH,
  { ...FIFTH, importRows: { key: ['import', 'table', 'at'], indexes: [] } },
];

/** A field that no version knows, in every row: what rides along must never fall off. */
const UNKNOWN = { 'x-later': { deep: ['值', 1, null] } };

/** What an import wrote, more than is kept in one batch. */
const IMPORTED = Array.from({ length: 1_001 }, (_, index) => ({
  key: `note ${index}`,
  version: '1',
  before: { index },
}));

/** One row in every table that a version has, as that version wrote it. */
function rowsOf(version: number): Readonly<Record<string, readonly object[]>> {
  const tags = [{ name: '水果', color: 'green', modified: '2024-05-02T08:05:00.000Z' }];
  const counts = { added: 1, updated: 0, others: 0 };
  const summary = { id: 'one', at: '2024-05-03T00:00:00.000Z', file: 'a.json', counts };
  const imports = [version < 6 ? { ...summary, rows: { annotations: IMPORTED, tags: IMPORTED.slice(0, 1) } } : summary];
  const importRows = [{ import: 'one', table: 'annotations', at: 0, rows: IMPORTED }];
  const blocks = [{ type: 'paragraph', text: '会议开幕。' }];
  const documents = [{ id: 'file:one', title: '会议', openedAt: '2024-05-03T00:00:00.000Z', blocks }];
  const all: Record<string, readonly object[]> = { ...SAMPLE, tags, imports, importRows, documents };
  const tables = Object.keys(ON_DISK[version - 1] ?? {}).filter((table) => table !== 'meta');
  return Object.fromEntries(tables.map((table) => [table, (all[table] ?? []).map((row) => ({ ...row, ...UNKNOWN }))]));
}

describe('openDatabase', () => {
  it('makes exactly the stores and indexes of the latest version', async () => {
    const db = await valueOf(openDatabase('schema'));
    const native = db.backendDB();
    expect(native.version).toBe(ON_DISK.length * 10);
    expect(schemaOf(native)).toEqual(inOrder(ON_DISK.at(-1) ?? {}));
    db.close();
  });

  it.each(ON_DISK.map((_, index) => index + 1))('brings every row of version %i along', async (version) => {
    const name = `from-version-${version}`;
    const rows = rowsOf(version);
    const native = await create(name, version * 10, ON_DISK[version - 1] ?? {});
    await putAll(native, rows);
    native.close();
    const db = await valueOf(openDatabase(name));
    for (const [table, expected] of Object.entries(rows)) {
      expect(expected.length).toBeGreaterThan(0);
      // The rows of an import lie beside it since the sixth version.
      const kept = expected.map((row) => ({ ...row, ...(table === 'imports' && { rows: undefined }) }));
      expect(inKeyOrder(await db.table(table).toArray())).toEqual(inKeyOrder(kept));
    }
    if (version > 2 && version < 6) {
      const batches = await db.importRows.toArray();
      expect(batches.map(({ table, rows: { length } }) => [table, length])).toEqual([
        ...[500, 500, 1].map((length) => ['annotations', length]),
        ['tags', 1],
      ]);
      expect(batches.slice(0, 3).flatMap((batch) => batch.rows)).toEqual(IMPORTED);
    }
    expect((await valueOf(annotationsOf(db, ARTICLE.id))).map(({ id }) => id)).toEqual([note().id]);
    expect(await db.annotations.where('tags').equals('水果').count()).toBe(2);
    const native2 = db.backendDB();
    expect(native2.version).toBe(ON_DISK.length * 10);
    expect(schemaOf(native2)).toEqual(inOrder(ON_DISK.at(-1) ?? {}));
    db.close();
  });

  it.each(ON_DISK.map((_, index) => index + 1))('gives a store of version %i an id, once', async (version) => {
    const name = `id-of-version-${version}`;
    (await create(name, version * 10, ON_DISK[version - 1] ?? {})).close();
    const ids: string[] = [];
    for (let at = 0; at < 2; at += 1) {
      const db = await valueOf(openDatabase(name));
      ids.push(await valueOf(databaseId(db)));
      db.close();
    }
    // A store of the version that gives the id has one already; one made here by hand has none.
    if (version < 4) expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('gives a new store an id of its own', async () => {
    const [one, other] = [await valueOf(openDatabase('one')), await valueOf(openDatabase('other'))];
    const ids = [await valueOf(databaseId(one)), await valueOf(databaseId(other))];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    one.close();
    other.close();
  });

  it('says that another context holds an earlier version, and opens once it lets go', async () => {
    const holder = await create('held', 20, ON_DISK[1] ?? {});
    expect(await openDatabase('held', 10)).toEqual({ ok: false, error: 'store-blocked' });
    holder.close();
    const db = await valueOf(openDatabase('held', 10));
    expect(db.isOpen()).toBe(true);
    db.close();
  });

  it('waits for a context that lets go in time', async () => {
    const holder = await create('held for a while', 20, ON_DISK[1] ?? {});
    setTimeout(() => holder.close(), 20);
    const db = await valueOf(openDatabase('held for a while', 5_000));
    expect(db.isOpen()).toBe(true);
    db.close();
  });

  it('touches nothing on a full disk, and opens once there is room', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const estimate = vi.fn<() => Promise<StorageEstimate>>(async () => ({ usage: 5_000_000, quota: 5_900_000 }));
    vi.stubGlobal('navigator', { storage: { persisted: async () => true, estimate } });
    expect(await openDatabase('no room')).toEqual({ ok: false, error: 'store-full' });
    expect(open).not.toHaveBeenCalled();
    estimate.mockResolvedValue({ usage: 5_000_000, quota: 6_000_000 });
    (await valueOf(openDatabase('no room'))).close();
    vi.unstubAllGlobals();
    open.mockRestore();
  });

  it('is opened by everyone who asked while an upgrade was held up, each with a connection of its own', async () => {
    const holder = await create('held from many', 20, ON_DISK[1] ?? {});
    expect(await openDatabase('held from many', 10)).toMatchObject({ error: 'store-blocked' });
    expect(await openDatabase('held from many', 10)).toMatchObject({ error: 'store-blocked' });
    holder.close();
    const [one, other] = await Promise.all([openDatabase('held from many'), openDatabase('held from many')]);
    expect(one.ok && other.ok && one.value !== other.value).toBe(true);
    if (one.ok) one.value.close();
    expect(other.ok && (await other.value.annotations.count())).toBe(0);
    if (other.ok) other.value.close();
  });

  it('writes every row durably', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = await valueOf(openDatabase('durable'));
    await db.articles.put(ARTICLE);
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
    asked.mockRestore();
    db.close();
  });

  it('refuses a store of a later version and leaves it as it is', async () => {
    (await create('later', (ON_DISK.length + 1) * 10, { notes: { key: 'id', indexes: [] } })).close();
    expect(await openDatabase('later')).toEqual({
      ok: false,
      error: 'store-newer',
      detail: String(ON_DISK.length + 1),
    });
    const [still] = (await indexedDB.databases()).filter(({ name }) => name === 'later');
    expect(still?.version).toBe((ON_DISK.length + 1) * 10);
  });

  it.each([
    { error: new DOMException('disk', 'UnknownError'), code: 'store-closed' },
    { error: new DOMException('full', 'QuotaExceededError'), code: 'store-full' },
    { error: new DOMException('later', 'VersionError'), code: 'store-newer' },
  ])('answers $code when the browser refuses with $error.name', async ({ error, code }) => {
    const refusal = vi.spyOn(indexedDB, 'databases').mockRejectedValue(error);
    const outcome = await openDatabase('refused');
    refusal.mockRestore();
    expect(outcome).toMatchObject({ ok: false, error: code, detail: expect.stringContaining(error.message) });
  });

  it('gives way to a later version, and does not open it', async () => {
    const db = await valueOf(openDatabase('overtaken'));
    (await create('overtaken', (ON_DISK.length + 1) * 10, {})).close();
    expect(await annotationsOf(db, 'sina:i1')).toMatchObject({ ok: false, error: 'store-closed' });
    expect(db.isOpen()).toBe(false);
  });
});

function inKeyOrder(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

async function putAll(native: IDBDatabase, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const transaction = native.transaction(Object.keys(rows), 'readwrite');
  for (const [table, each] of Object.entries(rows)) for (const row of each) transaction.objectStore(table).put(row);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
}

function plain(...names: string[]): Index[] {
  return names.map((name) => ({ name, path: name }));
}

function many(name: string): Index {
  return { name, path: name, many: true };
}

function create(name: string, version: number, stores: (typeof ON_DISK)[number]): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      for (const [store, { key, indexes }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath: key });
        for (const index of indexes) made.createIndex(index.name, index.path, { multiEntry: index.many ?? false });
      }
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The store could not be made.')));
  });
}

function schemaOf(native: IDBDatabase): unknown {
  const names = [...native.objectStoreNames];
  const transaction = native.transaction(names, 'readonly');
  return inOrder(
    Object.fromEntries(
      names.map((name) => {
        const store = transaction.objectStore(name);
        const indexes = [...store.indexNames].map((each): Index => {
          const { keyPath, multiEntry } = store.index(each);
          return { name: each, path: keyPath, ...(multiEntry && { many: true }) };
        });
        return [name, { key: store.keyPath as string | string[], indexes }];
      }),
    ),
  );
}

function inOrder(stores: (typeof ON_DISK)[number]): unknown {
  return Object.fromEntries(
    Object.entries(stores).map(([name, { key, indexes }]) => [
      name,
      { key, indexes: indexes.toSorted((a, b) => (a.name < b.name ? -1 : 1)) },
    ]),
  );
}
