import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DictionarySectionProps, EntriesMoved, OpenForm } from '@/components/options/DictionarySection';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { type EntryStart, startFromHash } from '@/utils/model/entry-start';
import type { EntryDraft } from '@/utils/model/found-entity';
import { type Failure, failed, type Outcome } from '@/utils/model/outcome';
import type { Entry } from '@/utils/model/reader-data';
import type { ToastRecord } from '@/utils/reading/reading-state';
import { exportEntries, importEntries } from './exchange-entries';
import { putEntry, removeEntry, saveDraft } from './own-store';
import { useEntries, useFound } from './use-dictionaries';

const EMPTY: EntryDraft = { kind: 'person', names: [] };

/** The reader's own dictionary as the page shows it, and what can be done with it. */
export function useOwnDictionary() {
  const [failure, setFailure] = useState<Failure>();
  const entries = useEntries(setFailure);
  const [query, setQuery] = useState('');
  const found = useFound(query);
  const [moved, setMoved] = useState<EntriesMoved>();
  const { toasts, toast, closeToast } = useToasts();
  const deleted = useRef(new Map<string, Entry>());

  /** Carries out a step and says what went wrong with it. */
  async function step<T>(work: Promise<Outcome<T>>, then: (value: T) => void): Promise<void> {
    const outcome = await work;
    setFailure(outcome.ok ? undefined : outcome);
    if (outcome.ok) then(outcome.value);
  }
  const { form, open, correct, close } = useForm(entries, setFailure);

  const dictionary: DictionarySectionProps = {
    entries,
    query,
    found,
    form,
    moved,
    failure,
    onQuery: setQuery,
    onAdd: () => open(EMPTY),
    onCorrect: correct,
    onEdit: (entry) => open(entry, entry),
    onCancel: close,
    onSave: (draft) =>
      void step(saveDraft(draft, form?.entry), ({ id, names: [name = ''] }) => {
        close();
        toast({ key: `saved:${id}`, subject: 'entry-saved', name, undo: false });
      }),
    onDelete: ({ id }) =>
      void step(removeEntry(id), (entry) => {
        if (!entry) return;
        deleted.current.set(id, entry);
        if (form?.entry?.id === id) close();
        toast({ key: id, subject: 'entry-deleted', name: entry.names[0] ?? '', undo: true });
      }),
    onExport: () => setMoved(exportEntries(entries ?? [])),
    onImport: (file) => void step(importEntries(file), setMoved),
    onCloseFailure: () => setFailure(undefined),
  };
  function undo(key: string): void {
    const entry = deleted.current.get(key);
    if (entry) void step(putEntry(entry), () => closeToast(key));
  }
  return { dictionary, toasts, undo, closeToast };
}

/** The one form that may be open, and the ways to open it; one of them is the page's address. */
function useForm(entries: readonly Entry[] | undefined, setFailure: (failure: Failure | undefined) => void) {
  const [form, setForm] = useState<OpenForm>();
  const open = (draft: EntryDraft, entry?: Entry): void =>
    setForm({ key: `${Date.now()}`, draft, ...(entry ? { entry } : {}) });
  async function startFromBundled(id: string): Promise<void> {
    const draft = await askDesk(() => sendMessage('draftOfBundled', { id }));
    setFailure(draft.ok ? undefined : draft);
    if (draft.ok) open(draft.value);
  }
  function correct(id: string): void {
    const own = entries?.find(({ replaces }) => replaces === id);
    if (own) open(own, own);
    else void startFromBundled(id);
  }
  useStart(entries, (start, own) => {
    if (start.type === 'add') open({ kind: start.kind, names: [start.name] });
    else if (start.type === 'correct') correct(start.id);
    else if (own) open(own, own);
    else setFailure(failed('not-found', start.id));
  });
  return { form, open, correct, close: () => setForm(undefined) };
}

/** Calls back once with what the page's address says to start with, as soon as the entries are read; the address forgets it. */
function useStart(
  entries: readonly Entry[] | undefined,
  begin: (start: EntryStart, own: Entry | undefined) => void,
): void {
  const beginRef = useRef(begin);
  useLayoutEffect(() => {
    beginRef.current = begin;
  });
  const isRead = entries !== undefined;
  useEffect(() => {
    const start = isRead ? startFromHash(location.hash) : undefined;
    if (!start) return;
    history.replaceState(undefined, '', location.pathname);
    // An entry that was imported under another id goes by `own/` and that id.
    beginRef.current(start, start.type === 'edit' ? entries?.find(({ id }) => start.id.endsWith(id)) : undefined);
  }, [isRead, entries]);
}

function useToasts() {
  const [toasts, setToasts] = useState<readonly ToastRecord[]>([]);
  const closeToast = (key: string): void => setToasts((before) => before.filter((each) => each.key !== key));
  const toast = (next: ToastRecord): void =>
    setToasts((before) => [...before.filter(({ key }) => key !== next.key), next]);
  return { toasts, toast, closeToast };
}
