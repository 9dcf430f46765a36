import { Dexie, type Table } from 'dexie';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { ImportRecord } from '@/utils/model/import-record';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { Draft, Entry, Sighting, Tag, Verdict } from '@/utils/model/reader-data';
import { failureOf } from './attempt';

/** The reader's store. Opened by the background and the extension's own pages, never by a content script. */
export type MeipiDatabase = Dexie & {
  readonly articles: Table<Article, string>;
  readonly annotations: Table<AnnotationRecord, string>;
  readonly entries: Table<Entry, string>;
  readonly sightings: Table<Sighting, [string, string]>;
  readonly verdicts: Table<Verdict, string>;
  readonly drafts: Table<Draft, string>;
  readonly tags: Table<Tag, string>;
  readonly imports: Table<ImportRecord, string>;
};

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
];

/** IndexedDB counts in tenths of a Dexie version. */
const NATIVE_STEP = 10;

/**
 * Opens the store and creates or upgrades it where needed. A store written by a
 * later version of Meipi is left untouched: `store-newer`, its version in the
 * detail. The connection gives way when another context upgrades the store, and
 * answers `store-closed` from then on.
 */
export async function openDatabase(name = 'meipi'): Promise<Outcome<MeipiDatabase>> {
  try {
    const later = await laterVersion(name);
    if (later !== undefined) return failed('store-newer', String(later));
    const db = define(name);
    await db.open();
    return done(db);
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * The version of the store on disk, if it is later than the last one known here.
 * Asked before opening, because Dexie opens a later store as well, and may even
 * change its schema to the earlier one.
 */
async function laterVersion(name: string): Promise<number | undefined> {
  const databases = await indexedDB.databases();
  const native = databases.find((each) => each.name === name)?.version ?? 0;
  const version = Math.floor(native / NATIVE_STEP);
  return version > VERSIONS.length ? version : undefined;
}

function define(name: string): MeipiDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  for (const [index, stores] of VERSIONS.entries()) db.version(index + 1).stores(stores);
  db.on('versionchange', (event) => {
    if (!event.newVersion) return undefined; // deleted: Dexie gives way and makes it anew at the next query
    db.close();
    return false; // keeps Dexie's own handler from opening the upgraded store at the next query
  });
  return db as MeipiDatabase;
}
