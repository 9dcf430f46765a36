/**
 * The store as the browser holds it, read without Dexie and without an upgrade: for a
 * store that this version of Meipi cannot or must not open, as one that a later version
 * has written. Nothing is created, changed or upgraded.
 */
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { failureOf } from './attempt';
import { STORE } from './database';

/** Every row of every table, whatever is in them. */
export interface RawDump {
  readonly database: string;
  /** As the browser counts it. */
  readonly version: number;
  readonly rows: number;
  /** A table that could not be read is here with the reason in the place of its rows. */
  readonly tables: Readonly<Record<string, readonly unknown[] | { readonly unreadable: string }>>;
}

/** Reads whatever can be read of a store; `not-found` where there is none. */
export async function rawDump(name = STORE): Promise<Outcome<RawDump>> {
  try {
    const databases = await indexedDB.databases();
    if (!databases.some((each) => each.name === name)) return failed('not-found', name);
    const native = await open(name);
    const tables: Record<string, readonly unknown[] | { readonly unreadable: string }> = {};
    for (const table of native.objectStoreNames) tables[table] = await rowsOf(native, table);
    const { version } = native;
    native.close();
    const rows = Object.values(tables).reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0);
    return done({ database: name, version, rows, tables });
  } catch (error) {
    return failureOf(error);
  }
}

/** Without a version the browser opens the store in the one that it has. */
function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Gone in the meantime: it is not to be made anew.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The store did not open.')));
  });
}

async function rowsOf(native: IDBDatabase, table: string): Promise<unknown[] | { readonly unreadable: string }> {
  try {
    return await new Promise((resolve, reject) => {
      const request = native.transaction(table, 'readonly').objectStore(table).getAll();
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('The table was not read.')));
    });
  } catch (error) {
    return { unreadable: String(error) };
  }
}
