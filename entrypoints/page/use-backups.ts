import { useState } from 'preact/hooks';
import type { DataSectionProps } from '@/components/data/DataSection';
import { articlesInBackup } from '@/utils/backup/backup-file';
import { isCopyDue, noteCare, readCare } from '@/utils/backup/care';
import { removeBackups } from '@/utils/backup/keep-backup';
import { type Backup, sizeOfBackup } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import { keepCopyFolder } from '@/utils/store/folder';
import { askToPersist } from '@/utils/store/persistence';
import { canPickFolder, pickFolder, writeToFolder } from './copy-folder';
import { backupAsFile, type DataFile, everythingAsFile, save, type WorkCare } from './data-files';
import { eraseAll } from './erase-all';
import { restore } from './restore';
import { type DataFacts, useDataFacts } from './use-data-facts';
import { type Steps, useSteps } from './use-steps';
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
      due: isCopyDue(store?.counts.notes ?? 0, care),
      busy,
      ...copying(facts, steps),
    },
    erase: {
      busy,
      onErase: (withBackups) =>
        void step(
          'export',
          (working) => eraseAll(withBackups, working),
          ({ name }) => say({ type: 'erased', file: name }),
        ),
    },
    working: steps.working,
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
    void step(
      'restore',
      (care) => restore(backup, { ...care, articleId }),
      ({ counts, unchanged, broken, importId }) => {
        const { added, updated } = counts;
        setOpened(undefined);
        if (broken > 0) say({ type: 'restored-partly', added, updated, broken }, importId);
        else say({ type: 'restored', added, updated, same: unchanged }, importId);
      },
    );
  }
  async function open(backup: Backup | undefined): Promise<void> {
    setOpened(backup && { id: backup.id, articles: undefined });
    if (!backup) return;
    await step(
      undefined,
      () => articlesInBackup(backup),
      (articles) => setOpened({ id: backup.id, articles }),
    );
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
    onExport: (backup) =>
      void step(
        'export',
        (care) => backupAsFile(backup, care),
        (file) => hand(file, say),
      ),
    onDelete: ({ id }) =>
      void step(
        undefined,
        () => removeBackups([id]),
        () => setOpened(undefined),
      ),
  };
}

function hand(file: DataFile, say: Steps['say']): void {
  save(file);
  say({ type: 'copied', count: file.count, file: file.name });
}

/** The two ways to a copy outside the browser. */
function copying(facts: DataFacts, { step, say }: Steps): Pick<DataSectionProps['copy'], 'onFolder' | 'onFile'> {
  async function toFolder(anew: boolean, care: WorkCare): Promise<Outcome<DataFile | undefined>> {
    const known = anew ? undefined : facts.store?.folder;
    // Straight from the click: a browser lets a folder be chosen from nowhere else.
    const folder = known ? done(known) : await pickFolder();
    if (!folder.ok || !folder.value) return folder.ok ? done(undefined) : folder;
    const { value } = folder;
    const file = await everythingAsFile(care);
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
    onFolder: (anew) =>
      void step(
        'export',
        (care) => toFolder(anew, care),
        (file) => file && void noteCopy(file),
      ),
    onFile: () =>
      void step('export', everythingAsFile, (file) => {
        save(file);
        void noteCopy(file);
      }),
  };
}
