import { useCallback, useEffect, useState } from 'preact/hooks';
import { type BackupIndex, readIndex, watchBackups } from '@/utils/backup/backup-index';
import { type CareFacts, readCare } from '@/utils/backup/care';
import { isWhole } from '@/utils/backup/read-backup';
import { done } from '@/utils/model/outcome';
import { countsOf, type StoreCounts } from '@/utils/store/changes';
import { databaseId } from '@/utils/store/database';
import { copyFolder } from '@/utils/store/folder';
import { storageRoom, type StorageRoom } from '@/utils/store/persistence';
import { onStoreWrite } from '@/utils/store/watch';
import { withStoreOnce } from '@/utils/store/with-store';

interface StoreFacts {
  readonly counts: StoreCounts;
  readonly database: string;
  readonly folder: FileSystemDirectoryHandle | undefined;
}

/** Everything that the data section tells, as it is now. */
export interface DataFacts {
  /** Undefined until it is read, and where the store does not open. */
  readonly store: StoreFacts | undefined;
  readonly room: StorageRoom | undefined;
  readonly index: BackupIndex | undefined;
  readonly care: CareFacts;
  /** Ids of backups of which a part is damaged. */
  readonly broken: ReadonlySet<string>;
  /** Reads everything but the backups anew. */
  look(): Promise<void>;
}

/** A burst of writes is looked at once. */
const PAUSE_MS = 300;

/** The facts, read when the page opens and again after every write in any context. */
export function useDataFacts(): DataFacts {
  const [store, setStore] = useState<StoreFacts>();
  const [room, setRoom] = useState<StorageRoom>();
  const [care, setCare] = useState<CareFacts>({ closed: [] });
  const { index, broken } = useBackupIndex();
  const look = useCallback(async () => {
    const facts = await withStoreOnce(async (db) => {
      const [counts, database, folder] = [await countsOf(db), await databaseId(db), await copyFolder(db)];
      if (!counts.ok) return counts;
      if (!database.ok) return database;
      return done({ counts: counts.value, database: database.value, folder: folder.ok ? folder.value : undefined });
    });
    setStore(facts.ok ? facts.value : undefined);
    setRoom(await storageRoom());
    setCare(await readCare());
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    void look();
    const stop = onStoreWrite(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [look]);
  return { store, room, index, care, broken, look };
}

/** The backups there are, and which of them are damaged, checked one after the other. */
function useBackupIndex(): Pick<DataFacts, 'index' | 'broken'> {
  const [index, setIndex] = useState<BackupIndex>();
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let round = 0;
    const read = async (): Promise<void> => {
      const mine = ++round;
      const next = await readIndex();
      if (mine !== round) return;
      setIndex(next);
      const faulty = new Set<string>();
      for (const backup of next.list) {
        if (!(await isWhole(backup))) faulty.add(backup.id);
        if (mine !== round) return;
      }
      setBroken(faulty);
    };
    void read();
    const stop = watchBackups(() => void read());
    return () => {
      round = Infinity;
      stop();
    };
  }, []);
  return { index, broken };
}
