import { useState } from 'preact/hooks';
import type { BackedUpArticle } from '@/components/data/ArticleChoice';
import type { DataDone, DataSectionProps } from '@/components/data/DataSection';
import { MANY_NOTES, noteCare, readCare } from '@/utils/backup/care';
import { removeBackups } from '@/utils/backup/keep-backup';
import { readBackup } from '@/utils/backup/read-backup';
import { type Backup, sizeOfBackup } from '@/utils/model/backup';
import { done, type Failure, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { keepCopyFolder } from '@/utils/store/folder';
import { askToPersist } from '@/utils/store/persistence';
import { canPickFolder, pickFolder, writeToFolder } from './copy-folder';
import { backupAsFile, type DataFile, everythingAsFile, save } from './data-files';
import { eraseAll } from './erase-all';
import { restore, undoRestore } from './restore';
import { type DataFacts, useDataFacts } from './use-data-facts';
import { withStoreOnce } from '@/utils/store/with-store';

/** The data section as any of the extension's pages shows it, wired to the store, the backups and the browser. */
export function useBackups(): DataSectionProps {
  const facts = useDataFacts();
  const steps = useSteps(facts);
  const { step, say, busy } = steps;
  const storage = useStorage(facts);
  const backups = useBackupList(facts, steps);
  const { store, care } = facts;
  return {
    storage,
    backups,
    copy: {
      canFolder: canPickFolder(),
      folder: store?.folder?.name,
      copiedAt: care.copiedAt,
      due: care.copiedAt === undefined && (store?.counts.notes ?? 0) >= MANY_NOTES,
      busy,
      ...copying(facts, steps),
    },
    erase: {
      busy,
      onErase: (withBackups) => void step(eraseAll(withBackups), ({ name }) => say({ type: 'erased', file: name })),
    },
    done: steps.done,
    onUndo: steps.onUndo,
    failure: steps.failure,
    onCloseFailure: steps.closeFailure,
  };
}

function useStorage({ store, room, index, look }: DataFacts): DataSectionProps['storage'] {
  const [declined, setDeclined] = useState(false);
  async function persist(): Promise<void> {
    setDeclined(!(await askToPersist()));
    // Whatever the browser said: the reader knows of it now.
    await noteCare({ closed: [...new Set([...(await readCare()).closed, 'persist' as const])] });
    await look();
  }
  return {
    counts: store?.counts,
    usage: room?.usage,
    quota: room?.quota,
    backupSize: (index?.list ?? []).reduce((sum, backup) => sum + sizeOfBackup(backup), 0),
    persisted: room?.persisted,
    declined,
    onPersist: () => void persist(),
  };
}

function useBackupList(facts: DataFacts, { step, say, busy }: Steps): DataSectionProps['backups'] {
  const [opened, setOpened] = useState<DataSectionProps['backups']['opened']>();
  function bringBack(backup: Backup, articleId?: string): void {
    void step(restore(backup, articleId), ({ plan, broken, importId }) => {
      const added = plan.added.length;
      const updated = plan.updated.length;
      const same = plan.same.length + plan.older.length;
      setOpened(undefined);
      if (broken > 0) say({ type: 'restored-partly', added, updated, broken }, importId);
      else say({ type: 'restored', added, updated, same }, importId);
    });
  }
  async function open(backup: Backup | undefined): Promise<void> {
    setOpened(backup && { id: backup.id, articles: undefined });
    if (!backup) return;
    await step(readBackup(backup), ({ data }) => setOpened({ id: backup.id, articles: articlesWithNotes(data) }));
  }
  return {
    backups: facts.index?.list,
    broken: facts.broken,
    database: facts.store?.database,
    fault: facts.index?.fault,
    opened,
    busy,
    onRestore: bringBack,
    onOpen: (backup) => void open(backup),
    onExport: (backup) => void step(backupAsFile(backup), (file) => hand(file, say)),
    onDelete: ({ id }) => void step(removeBackups([id]), () => setOpened(undefined)),
  };
}

interface Steps {
  readonly busy: boolean;
  readonly done: DataDone | undefined;
  readonly onUndo: (() => void) | undefined;
  readonly failure: Failure | undefined;
  closeFailure(): void;
  /** Carries out a step, one at a time, and says what went wrong with it. */
  step<T>(work: Promise<Outcome<T>>, then: (value: T) => void): Promise<void>;
  /** Says what came of a step; `importId` is given where it can be taken back. */
  say(done: DataDone, importId?: string): void;
}

function useSteps(facts: DataFacts): Steps {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly done: DataDone; readonly importId?: string | undefined }>();
  const [failure, setFailure] = useState<Failure>();

  async function step<T>(work: Promise<Outcome<T>>, then: (value: T) => void): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    const outcome = await work;
    setBusy(false);
    if (outcome.ok) then(outcome.value);
    else setFailure(outcome);
    await facts.look();
  }
  const importId = said?.importId;
  return {
    busy,
    done: said?.done,
    failure,
    closeFailure: () => setFailure(undefined),
    onUndo:
      importId === undefined
        ? undefined
        : () => void step(undoRestore(importId), () => setSaid({ done: { type: 'undone' } })),
    step,
    say: (next, id) => setSaid({ done: next, importId: id }),
  };
}

function hand(file: DataFile, say: Steps['say']): void {
  save(file);
  say({ type: 'copied', count: file.count, file: file.name });
}

/** The two ways to a copy outside the browser. */
function copying(facts: DataFacts, { step, say }: Steps): Pick<DataSectionProps['copy'], 'onFolder' | 'onFile'> {
  async function toFolder(anew: boolean): Promise<Outcome<DataFile | undefined>> {
    const known = anew ? undefined : facts.store?.folder;
    // Straight from the click: a browser lets a folder be chosen from nowhere else.
    const folder = known ? done(known) : await pickFolder();
    if (!folder.ok || !folder.value) return folder.ok ? done(undefined) : folder;
    const { value } = folder;
    const file = await everythingAsFile();
    if (!file.ok) return file;
    const written = await writeToFolder(value, file.value);
    if (!written.ok) return written;
    const kept = await withStoreOnce((db) => keepCopyFolder(db, value));
    return kept.ok ? file : kept;
  }
  const noteCopy = async (file: DataFile): Promise<void> => {
    await noteCare({ copiedAt: new Date().toISOString() });
    say({ type: 'copied', count: file.count, file: file.name });
    await facts.look();
  };
  return {
    onFolder: (anew) => void step(toFolder(anew), (file) => file && void noteCopy(file)),
    onFile: () =>
      void step(everythingAsFile(), (file) => {
        save(file);
        void noteCopy(file);
      }),
  };
}

/** The articles of a backup that have notes, the most first. */
function articlesWithNotes({ articles, annotations }: ReaderData): BackedUpArticle[] {
  const notes = new Map<string, number>();
  for (const { articleId } of annotations) notes.set(articleId, (notes.get(articleId) ?? 0) + 1);
  return articles
    .filter(({ id }) => notes.has(id))
    .map(({ id, title }) => ({ id, title, notes: notes.get(id) ?? 0 }))
    .toSorted((a, b) => b.notes - a.notes);
}
