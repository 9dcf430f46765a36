import { failed, type Outcome } from '@/utils/model/outcome';
import type { KeptDocument, RecentDocument } from '@/utils/model/reader-document';
import { documentOf, keepDocument, recentDocuments, removeDocument } from '@/utils/store/documents';
import { watchStore } from '@/utils/store/watch';
import { withStoreOnce, withStoreUntil } from '@/utils/store/with-store';

/** Keeps a document as opened now. */
export function keep(document: KeptDocument): Promise<Outcome<KeptDocument>> {
  return withStoreOnce((db) => keepDocument(db, document));
}

/** A document that was kept, opened again now; `document-gone` where it is no longer there. */
export function openKept(id: string): Promise<Outcome<KeptDocument>> {
  return withStoreOnce(async (db) => {
    const found = await documentOf(db, id);
    if (!found.ok) return found;
    if (!found.value) return failed('document-gone');
    return keepDocument(db, { ...found.value, openedAt: new Date().toISOString() });
  });
}

/** Forgets the text of a document; answers with it, for an undo. */
export function forget(id: string): Promise<Outcome<KeptDocument | undefined>> {
  return withStoreOnce((db) => removeDocument(db, id));
}

/** Follows the list of kept documents until the signal ends. */
export async function watchRecent(
  onAnswer: (recent: Outcome<readonly RecentDocument[]>) => void,
  signal: AbortSignal,
): Promise<void> {
  await withStoreUntil(signal, (db) => {
    const stop = watchStore(() => recentDocuments(db), onAnswer);
    signal.addEventListener('abort', stop);
  });
}
