import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { StoreTroubleProps, Trouble } from '@/components/data/StoreTrouble';
import { useText } from '@/components/text-context';
import { readIndex } from '@/utils/backup/backup-index';
import { findLoss, LOSS, settleLoss } from '@/utils/backup/canary';
import { isWhole } from '@/utils/backup/read-backup';
import { backupSoon } from '@/utils/backup/schedule';
import type { Backup } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import { onStoreWrite } from '@/utils/store/watch';
import { rescueFile, save } from './data-files';
import { restore } from './restore';
import { withStoreOnce } from '@/utils/store/with-store';

/**
 * What keeps the reader from the notes, as the surface at hand is to show it; undefined
 * where all is well. Looked for when the page opens and whenever something bears on it.
 */
export function useStoreTrouble(onBackups?: () => void): StoreTroubleProps | undefined {
  const { t } = useText();
  const [trouble, setTrouble] = useState<Trouble>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const look = useCallback(async () => setTrouble(await findTrouble()), []);
  useLooking(look);

  async function step<T>(work: () => Promise<Outcome<T>>, then: (value: T) => void): Promise<void> {
    setBusy(true);
    setSaid(undefined);
    const outcome = await work();
    if (outcome.ok) then(outcome.value);
    else setSaid(t(`error.${outcome.error}`));
    setBusy(false);
    await look();
  }

  if (!trouble) return undefined;
  const backup = trouble.type === 'lost' ? trouble.backup : undefined;
  return {
    trouble,
    busy,
    said,
    onBackups,
    onRetry: () =>
      void step(
        () => Promise.resolve(done(undefined)),
        () => undefined,
      ),
    onRescue: () =>
      void step(rescueFile, (file) => {
        save(file);
        setSaid(t('trouble.rescued', { count: file.count, file: file.name }));
      }),
    onRestore: () => {
      if (!backup) return;
      void step(
        () => restore(backup),
        ({ broken }) => {
          if (broken > 0) setSaid(t('trouble.restored.partly'));
        },
      );
    },
    onDismiss: () =>
      void step(
        () => withStoreOnce((db) => settleLoss(db, new Date().toISOString())),
        () => undefined,
      ),
  };
}

/** Looks at once, and again when a loss is noticed or settled; has writes of this page backed up soon. */
function useLooking(look: () => Promise<void>): void {
  useEffect(() => {
    void look();
    const listener = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'local' && LOSS in changes) void look();
    };
    browser.storage.onChanged.addListener(listener);
    const stop = onStoreWrite(() => void backupSoon());
    return () => {
      browser.storage.onChanged.removeListener(listener);
      stop();
    };
  }, [look]);
}

async function findTrouble(): Promise<Trouble | undefined> {
  const looked = await withStoreOnce((db) => findLoss(db, new Date().toISOString()));
  if (!looked.ok) return { type: 'failed', failure: looked };
  const loss = looked.value;
  return loss && { type: 'lost', loss, backup: await lastWhole(loss.database) };
}

/** The last backup of a store that can be read to its end; else the last one at all. */
async function lastWhole(database: string): Promise<Backup | undefined> {
  const candidates = (await readIndex()).list.filter((backup) => backup.database === database);
  for (const backup of candidates) if (await isWhole(backup)) return backup;
  return candidates[0];
}
