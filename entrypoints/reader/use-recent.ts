import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '@/utils/model/outcome';
import type { KeptDocument, RecentDocument } from '@/utils/model/reader-document';
import type { ToastRecord } from '@/utils/reading/reading-state';
import { forget, keep, watchRecent } from './kept-documents';

interface Recent {
  /** Undefined until they are read. */
  readonly documents: readonly RecentDocument[] | undefined;
  readonly toasts: readonly ToastRecord[];
  remove(document: RecentDocument): void;
  undo(id: string): void;
  closeToast(id: string): void;
}

/** The documents that are kept, as they are now, and the way to remove one and to have it back. */
export function useRecent(onFailure: (failure: Failure) => void): Recent {
  const [documents, setDocuments] = useState<readonly RecentDocument[]>();
  const [toasts, setToasts] = useState<readonly ToastRecord[]>([]);
  const removedRef = useRef(new Map<string, KeptDocument>());
  useEffect(() => {
    const life = new AbortController();
    void watchRecent((recent) => (recent.ok ? setDocuments(recent.value) : onFailure(recent)), life.signal);
    return () => life.abort();
    // Once: the store tells of its changes.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);

  async function remove({ id, title }: RecentDocument): Promise<void> {
    const removed = await forget(id);
    if (!removed.ok) return onFailure(removed);
    if (!removed.value) return;
    removedRef.current.set(id, removed.value);
    setToasts((all) => [
      ...all.filter(({ key }) => key !== id),
      { key: id, subject: 'document-removed', name: title, undo: true },
    ]);
  }

  async function undo(id: string): Promise<void> {
    const removed = removedRef.current.get(id);
    closeToast(id);
    const kept = removed && (await keep(removed));
    if (kept && !kept.ok) onFailure(kept);
  }

  function closeToast(id: string): void {
    setToasts((all) => all.filter(({ key }) => key !== id));
  }

  return {
    documents,
    toasts,
    closeToast,
    remove: (document) => void remove(document),
    undo: (id) => void undo(id),
  };
}
