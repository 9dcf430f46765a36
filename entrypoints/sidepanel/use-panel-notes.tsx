import { useMemo, useState } from 'preact/hooks';
import { NoteEditor } from '@/components/margin/NoteEditor';
import type { PanelNotesProps } from '@/components/panel/PanelNotes';
import { askDesk } from '@/utils/messaging/ask-desk';
import { type PageArticle, sendMessage } from '@/utils/messaging/protocol';
import { type NoteContent, noteContent } from '@/utils/model/annotation';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { OpenEditor, ToastRecord } from '@/utils/reading/reading-state';

interface PanelNotes {
  /** What the list of notes needs, but for what the page has to do. */
  readonly list: Pick<PanelNotesProps, 'notes' | 'editor' | 'onEdit' | 'onDelete'>;
  readonly toasts: readonly ToastRecord[];
  /** Says that a step was taken which cannot be taken back. */
  tell(toast: Omit<ToastRecord, 'undo'>): void;
  undo(key: string): void;
  closeToast(key: string): void;
  readonly failure: Failure | undefined;
  complain(failure: Failure): void;
  closeFailure(): void;
}

/** Writing and deleting of the notes of the article that the panel shows, by the desk. */
export function usePanelNotes(shown: PageArticle | undefined): PanelNotes {
  const [writing, setWriting] = useState<{ readonly id: string; readonly status: OpenEditor['status'] }>();
  const [toasts, setToasts] = useState<readonly ToastRecord[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const notes = useMemo(() => shown?.notes ?? [], [shown]);
  const knownTags = useMemo(() => [...new Set(notes.flatMap(({ record }) => record.tags))].sort(), [notes]);
  const record = notes.find((note) => note.record.id === writing?.id)?.record;

  async function ask(call: () => Promise<Outcome<unknown>>): Promise<boolean> {
    const outcome = await askDesk(call);
    if (!outcome.ok) setFailure(outcome);
    return outcome.ok;
  }
  async function save(id: string, content: NoteContent): Promise<void> {
    const at = now();
    const saved = await ask(() => sendMessage('editNote', { id, content, at }));
    setWriting((open) => (open?.id === id ? { id, status: saved ? 'saved' : 'failed' } : open));
  }
  async function remove(id: string): Promise<void> {
    const at = now();
    if (!(await ask(() => sendMessage('trashNote', { id, at })))) return;
    show({ key: id, subject: 'note-deleted', undo: true });
  }
  const show = (toast: ToastRecord): void => setToasts((all) => [...all.filter(({ key }) => key !== toast.key), toast]);
  const closeToast = (key: string): void => setToasts((all) => all.filter((toast) => toast.key !== key));
  const field = writing && record && (
    <NoteEditor
      key={record.id}
      content={noteContent(record.annotation)}
      status={writing.status}
      knownTags={knownTags}
      onDraft={(content) => void save(record.id, content)}
      onDone={(content) => {
        setWriting(undefined);
        void save(record.id, content);
      }}
    />
  );
  return {
    list: {
      notes,
      editor: writing && field ? { id: writing.id, field } : undefined,
      onEdit: (id) => setWriting({ id, status: 'unchanged' }),
      onDelete: (id) => void remove(id),
    },
    toasts,
    tell: (toast) => show({ ...toast, undo: false }),
    closeToast,
    undo(key) {
      const at = now();
      closeToast(key);
      void ask(() => sendMessage('restoreNote', { id: key, at }));
    },
    failure,
    complain: setFailure,
    closeFailure: () => setFailure(undefined),
  };
}

/** The moment of a write, the same however often the desk has to be asked. */
function now(): string {
  return new Date().toISOString();
}
