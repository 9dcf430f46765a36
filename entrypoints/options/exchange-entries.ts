import { browser } from 'wxt/browser';
import type { EntriesMoved } from '@/components/options/DictionarySection';
import { saveFile } from '@/utils/dom/save-file';
import { toCollection } from '@/utils/exchange/collection';
import { readOwn } from '@/utils/exchange/read-own';
import { planImport } from '@/utils/exchange/plan-import';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { type Entry, NO_READER_DATA } from '@/utils/model/reader-data';
import { applyImport, inOneBatch } from '@/utils/store/apply-import';
import { store } from './own-store';

/** Hands the own entries alone to the reader, as a file of the same form as every export. */
export function exportEntries(entries: readonly Entry[]): EntriesMoved {
  const now = new Date();
  const generator = `Meipi ${browser.runtime.getManifest().version}`;
  const collection = toCollection({ ...NO_READER_DATA, entries, exportedAt: now.toISOString(), generator });
  const file = `meipi-dictionary-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.json`;
  saveFile(file, JSON.stringify(collection, undefined, 1));
  return { type: 'exported', count: entries.length, file };
}

/** The largest file whose text is taken into memory, in bytes. */
const LARGEST = 50_000_000;

/** Takes the entries of a file into the store, whole or not at all; what else is in the file stays out. */
export async function importEntries(file: File): Promise<Outcome<EntriesMoved>> {
  if (file.size > LARGEST) return failed('too-large');
  const incoming = readOwn(await file.text());
  if (!incoming.ok) return incoming;
  const bad = incoming.value.refused.find(({ list }) => list === 'meipi.entries');
  if (bad) return failed('bad-record', `${bad.line}: ${bad.detail ?? bad.reason}`);
  const db = await store();
  if (!db.ok) return db;
  const { entries } = incoming.value.data;
  const at = new Date().toISOString();
  const imported = await applyImport(db.value, {
    next: inOneBatch({ ...NO_READER_DATA, entries }),
    plan: (current, rows) => planImport(current, rows, { at }),
  });
  if (!imported.ok) return imported;
  const changed = imported.value.counts.others;
  if (changed > 0) await askDesk(() => sendMessage('entriesChanged', {}));
  return done({ type: 'imported', changed, same: entries.length - changed });
}
