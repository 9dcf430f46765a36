import { Dexie, type Table, type Transaction } from 'dexie';
import { v7 as uuid } from 'uuid';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { ImportedRow, ImportedRows, ImportSummary, TableName } from '@/utils/model/import-record';
import type { KeptDocument } from '@/utils/model/reader-document';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { Draft, Entry, Sighting, Tag, Verdict } from '@/utils/model/reader-data';
import { attempt, explained } from './attempt';
import { isFull } from './persistence';

/** The reader's store. Opened by the background and the extension's own pages, never by a content script. */
export type MeipiDatabase = Dexie & {
  readonly articles: Table<Article, string>;
  readonly annotations: Table<AnnotationRecord, string>;
  readonly entries: Table<Entry, string>;
  readonly sightings: Table<Sighting, [string, string]>;
  readonly verdicts: Table<Verdict, string>;
  readonly drafts: Table<Draft, string>;
  readonly tags: Table<Tag, string>;
  readonly imports: Table<ImportSummary, string>;
  readonly importRows: Table<ImportedRows, [string, string, number]>;
  readonly meta: Table<MetaRow, string>;
  readonly documents: Table<KeptDocument, string>;
};

/**
 * What the store knows of itself. `database` is its id: another one is another store, made
 * anew. `folder` is where the reader has copies put; it can be kept nowhere but here.
 */
type MetaRow =
  | { readonly key: 'database'; readonly value: string }
  | { readonly key: 'folder'; readonly value: FileSystemDirectoryHandle };

/**
 * Keys and indexes of every version ever shipped, the first one first, each after the
 * first with the tables that it adds or changes. A new one is added, none is changed.
 */
const VERSIONS: readonly Readonly<Record<string, string>>[] = [
  {
    articles: 'id, *urls, site, docId, fingerprint, publishedAt, readAt',
    annotations: 'id, articleId, [articleId+start], modified, *tags, *about, state, deletedAt',
    entries: 'id, kind, *names, modified',
    sightings: '[pledge+articleId], pledge, articleId, at',
    verdicts: 'pledge, verdict, modified',
    drafts: 'key',
  },
  {
    articles: 'id, *urls, site, docId, fingerprint, publishedAt, readAt, *entities, *sketch',
    tags: 'name, modified',
  },
  { imports: 'id, at' },
  { meta: 'key' },
  { documents: 'id, openedAt' },
  { importRows: '[import+table+at]' },
];

/** The version from which on a store has an id. */
const WITH_ID = 4;

/** The version from which on the rows of an import lie in batches beside it. */
const WITH_IMPORT_ROWS = 6;
const IMPORT_BATCH = 500;

/** IndexedDB counts in tenths of a Dexie version. */
const NATIVE_STEP = 10;

/** The name of the reader's store in the browser. */
export const STORE = 'meipi';

/** How long an upgrade waits for a context that holds the store in its earlier version, in milliseconds. */
const PATIENCE_MS = 3_000;

/** As many times as long where the browser says nothing: the upgrade of another context may be under way, or held up itself. */
const UNTOLD = 1.5;

/** How long who asks again waits for an upgrade that is known to be held up. */
const AGAIN_MS = 300;

/** Upgrades that are held up in this context, by the name of the store. Their requests cannot be withdrawn. */
const heldUp = new Map<string, Promise<MeipiDatabase>>();

/**
 * Opens the store and creates or upgrades it where needed. A store written by a
 * later version of Meipi is left untouched: `store-newer`, its version in the
 * detail. Where another context holds an earlier version and does not let go:
 * `store-blocked`; who asks again is answered soon, and gets the store once it is let
 * go. Where there is no room on the disk: `store-full`, and nothing is touched. The connection gives way when another context upgrades the
 * store, and answers `store-closed` from then on.
 *
 * A write that was answered is on the disk: every transaction is of strict durability,
 * which Chromium and Firefox both know.
 */
export async function openDatabase(name = STORE, patience = PATIENCE_MS): Promise<Outcome<MeipiDatabase>> {
  try {
    // Opening writes. On a full disk that fails half-way, and Chromium then takes the store for broken and removes it.
    const [version, full] = await Promise.all([versionOnDisk(name), isFull()]);
    if (full) return failed('store-full');
    if (version > VERSIONS.length) return failed('store-newer', String(version));
    const isUpgrade = version > 0 && version < VERSIONS.length;
    const db = await (heldUp.has(name) ? takeHeldUp(name) : openFirst(name, patience, isUpgrade));
    return db ? done(db) : failed('store-blocked');
  } catch (error) {
    return explained(error);
  }
}

/** The store, or undefined where its upgrade is held up. */
async function openFirst(name: string, patience: number, isUpgrade = true): Promise<MeipiDatabase | undefined> {
  const db = define(name);
  const blocked = isUpgrade ? blockedFor(db, patience) : new Promise<undefined>(() => undefined);
  const opening = db.open().then(() => db);
  const opened = await Promise.race([opening, blocked]);
  if (opened) return opened;
  heldUp.set(name, opening);
  opening.catch(() => heldUp.delete(name)); // whoever asks next tries anew
  return undefined;
}

/** The store whose upgrade was held up, for the first who asks after it was let go; the others open their own. */
async function takeHeldUp(name: string): Promise<MeipiDatabase | undefined> {
  const opening = heldUp.get(name);
  const waited = new Promise<undefined>((resolve) => void setTimeout(resolve, AGAIN_MS));
  const db = await Promise.race([opening, waited]);
  if (!db) return undefined;
  if (heldUp.get(name) !== opening) return openFirst(name, PATIENCE_MS);
  heldUp.delete(name);
  return db;
}

/**
 * Answers when the upgrade has been held up for so long. Behind the request of another
 * context that is held up it only waits, and no event tells so.
 */
function blockedFor(db: MeipiDatabase, patience: number): Promise<undefined> {
  return new Promise((resolve) => {
    db.on('blocked', () => void setTimeout(resolve, patience));
    setTimeout(resolve, patience * UNTOLD);
  });
}

/** The id of the store, made with it; a store that the browser has removed comes back with another one. */
export function databaseId(db: MeipiDatabase): Promise<Outcome<string>> {
  return attempt(async () => {
    const row = await db.meta.get('database');
    return row?.key === 'database' ? row.value : '';
  });
}

/**
 * The version of the store on disk; 0 where there is none. Asked before opening, because
 * Dexie opens a later store as well, and may even change its schema to the earlier one.
 */
async function versionOnDisk(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  const native = databases.find((each) => each.name === name)?.version ?? 0;
  return Math.floor(native / NATIVE_STEP);
}

function define(name: string): MeipiDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  for (const [index, stores] of VERSIONS.entries()) db.version(index + 1).stores(stores);
  const giveId = (transaction: Transaction) => transaction.table('meta').put({ key: 'database', value: uuid() });
  db.version(WITH_ID).upgrade(giveId);
  db.on('populate', giveId);
  db.version(WITH_IMPORT_ROWS).upgrade(divideImports);
  db.on('versionchange', (event) => {
    if (!event.newVersion) return undefined; // deleted: Dexie gives way and makes it anew at the next query
    db.close();
    return false; // keeps Dexie's own handler from opening the upgraded store at the next query
  });
  return db as MeipiDatabase;
}

/** Earlier versions kept all rows of an import in the import itself. */
async function divideImports(transaction: Transaction): Promise<void> {
  const imports = transaction.table<ImportSummary & { rows?: Partial<Record<TableName, ImportedRow[]>> }>('imports');
  for (const id of await imports.toCollection().primaryKeys()) {
    const { rows = {}, ...summary } = (await imports.get(id)) ?? {};
    let at = 0;
    for (const [table, all] of Object.entries(rows)) {
      for (let from = 0; from < all.length; from += IMPORT_BATCH) {
        const batch = { import: id as string, table, at: at++, rows: all.slice(from, from + IMPORT_BATCH) };
        await transaction.table('importRows').put(batch);
      }
    }
    await imports.put(summary as ImportSummary);
  }
}
