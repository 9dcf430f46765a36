import { failed, type Outcome } from '@/utils/model/outcome';
import type { KeptDocument, RecentDocument } from '@/utils/model/reader-document';
import { type MeipiDatabase, openDatabase } from '@/utils/store/database';
import { documentOf, keepDocument, recentDocuments, removeDocument } from '@/utils/store/documents';
import { watchStore } from '@/utils/store/watch';

async function withStore<T>(work: (db: MeipiDatabase) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const db = await openDatabase();
  if (!db.ok) return db;
  const worked = await work(db.value);
  db.value.close();
  return worked;
}

/** Keeps a document as opened now. */
export function keep(document: KeptDocument): Promise<Outcome<KeptDocument>> {
  return withStore((db) => keepDocument(db, document));
}

/** A document that was kept, opened again now; `document-gone` where it is no longer there. */
export function openKept(id: string): Promise<Outcome<KeptDocument>> {
  return withStore(async (db) => {
    const found = await documentOf(db, id);
    if (!found.ok) return found;
    if (!found.value) return failed('document-gone');
    return keepDocument(db, { ...found.value, openedAt: new Date().toISOString() });
  });
}

/** Forgets the text of a document; answers with it, for an undo. */
export function forget(id: string): Promise<Outcome<KeptDocument | undefined>> {
  return withStore((db) => removeDocument(db, id));
}

/** Follows the list of kept documents until the signal ends. */
export async function watchRecent(
  onAnswer: (recent: Outcome<readonly RecentDocument[]>) => void,
  signal: AbortSignal,
): Promise<void> {
  const db = await openDatabase();
  if (!db.ok) return onAnswer(db);
  const stop = watchStore(() => recentDocuments(db.value), onAnswer);
  const end = (): void => {
    stop();
    db.value.close();
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end);
}
