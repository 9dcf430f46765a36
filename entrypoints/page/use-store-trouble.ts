import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { StoreTroubleProps, Trouble } from '@/components/data/StoreTrouble';
import { useText } from '@/components/text-context';
import { readIndex } from '@/utils/backup/backup-index';
import { findLoss, LOSS, settleLoss } from '@/utils/backup/canary';
import { lastWhole } from '@/utils/backup/read-backup';
import { backupSoon } from '@/utils/backup/schedule';
import { done, failed, isPassing, type Outcome } from '@/utils/model/outcome';
import { isFull } from '@/utils/store/persistence';
import { onStoreWrite } from '@/utils/store/watch';
import { rescueFile, save } from './data-files';
import { restore } from './restore';
import { withStoreOnce } from '@/utils/store/with-store';

/**
 * What keeps the reader from the notes, as the surface at hand is to show it; undefined
 * where all is well. Looked for when the page opens and whenever something bears on it.
 */
export function useStoreTrouble(onBackups?: () => void): StoreTroubleProps | undefined {
  const { t, formatMoment } = useText();
  const [trouble, setTrouble] = useState<Trouble>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const look = useCallback(async () => setTrouble(await findTrouble()), []);
  useLooking(look);
  useLookingAgain(trouble, look);
  // What was said of one trouble says nothing of another.
  useEffect(() => setSaid(undefined), [trouble?.type]);

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
        const saved = { count: file.count, file: file.name };
        if (file.backup) setSaid(t('trouble.rescued.backup', { ...saved, time: formatMoment(file.backup.at) }));
        else setSaid(t('trouble.rescued', saved));
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

/** How long to wait before a store that did not open is looked at again, in milliseconds. */
const AGAIN_MS = 3_000;

/** Looks again while the store does not open: what keeps it may pass. */
function useLookingAgain(trouble: Trouble | undefined, look: () => Promise<void>): void {
  useEffect(() => {
    if (trouble?.type !== 'failed' || !isPassing(trouble.failure)) return undefined;
    const timer = setTimeout(() => void look(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [trouble, look]);
}

async function findTrouble(): Promise<Trouble | undefined> {
  try {
    const looked = await withStoreOnce((db) => findLoss(db, new Date().toISOString()));
    if (!looked.ok) return { type: 'failed', failure: looked };
    const loss = looked.value;
    if (!loss) return undefined;
    const backups = (await readIndex()).list.filter((backup) => backup.database === loss.database);
    return { type: 'lost', loss, backup: await lastWhole(backups) };
  } catch (error) {
    // Extension storage may fail as well.
    return { type: 'failed', failure: failed((await isFull()) ? 'store-full' : 'unexpected', String(error)) };
  }
}
