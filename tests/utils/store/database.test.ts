import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { annotationsOf } from '@/utils/store/annotations';
import { openDatabase } from '@/utils/store/database';
import { allForExport } from '@/utils/store/transfer';
import { ARTICLE, note } from '@/tests/utils/exchange/sample-data';
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

/** The stores of every version as they are on disk, written down independently of the code. Never change an entry. */
const ON_DISK: readonly Stores[] = [FIRST, SECOND, { ...SECOND, imports: { key: 'id', indexes: plain('at') } }];

describe('openDatabase', () => {
  it('makes exactly the stores and indexes of the latest version', async () => {
    const db = await valueOf(openDatabase('schema'));
    const native = db.backendDB();
    expect(native.version).toBe(ON_DISK.length * 10);
    expect(schemaOf(native)).toEqual(inOrder(ON_DISK.at(-1) ?? {}));
    db.close();
  });

  it.each(ON_DISK.map((_, index) => index + 1))('opens a store of version %i and keeps its rows', async (version) => {
    const name = `from-version-${version}`;
    const native = await create(name, version * 10, ON_DISK[version - 1] ?? {});
    const transaction = native.transaction(['articles', 'annotations'], 'readwrite');
    transaction.objectStore('articles').put(ARTICLE);
    transaction.objectStore('annotations').put(note());
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    native.close();
    const db = await valueOf(openDatabase(name));
    expect(await valueOf(annotationsOf(db, ARTICLE.id))).toEqual([note()]);
    expect((await valueOf(allForExport(db))).articles).toEqual([ARTICLE]);
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
