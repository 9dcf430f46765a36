import { browser } from 'wxt/browser';
import type { DataStatus } from '@/components/popup/PopupData';
import { saveFile } from '@/utils/dom/save-file';
import { toCollection } from '@/utils/exchange/collection';
import { LARGEST_EXPORT, parseExport } from '@/utils/exchange/parse-collection';
import { planImport } from '@/utils/exchange/plan-import';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { tellPages } from '@/utils/messaging/tell-pages';
import { failed } from '@/utils/model/outcome';
import { openDatabase } from '@/utils/store/database';
import { allForExport, applyImport } from '@/utils/store/transfer';

type Tell = (status: DataStatus) => void;

/** Hands the whole store to the reader as one JSON file. */
export async function exportNotes(tell: Tell): Promise<void> {
  tell({ type: 'exporting' });
  const db = await openDatabase();
  if (!db.ok) return tell({ type: 'failed', failure: db });
  const all = await allForExport(db.value);
  db.value.close();
  if (!all.ok) return tell({ type: 'failed', failure: all });
  const now = new Date();
  const generator = `Meipi ${browser.runtime.getManifest().version}`;
  const collection = toCollection({ ...all.value, exportedAt: now.toISOString(), generator });
  const file = `meipi-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.json`;
  saveFile(file, JSON.stringify(collection, undefined, 1));
  tell({ type: 'exported', count: all.value.annotations.length, file });
}

/** Takes a file into the store, whole or not at all. */
export async function importNotes(file: File, tell: Tell): Promise<void> {
  tell({ type: 'importing' });
  if (file.size > LARGEST_EXPORT) return tell({ type: 'failed', failure: failed('too-large') });
  const incoming = parseExport(await file.text());
  if (!incoming.ok) return tell({ type: 'failed', failure: incoming });
  const db = await openDatabase();
  if (!db.ok) return tell({ type: 'failed', failure: db });
  const done = await applyImport(db.value, (current) => planImport(current, incoming.value));
  db.value.close();
  if (!done.ok) return tell({ type: 'failed', failure: done });
  const { added, updated, same, older } = done.value;
  tell({ type: 'imported', added: added.length, updated: updated.length, same: same.length + older.length });
  await tellPages();
  if (done.value.entries.length > 0) await askDesk(() => sendMessage('entriesChanged', {}));
}
