import { useEffect, useState } from 'preact/hooks';
import { type Care, CareHint } from '@/components/data/CareHint';
import { careFor, noteCare, readCare } from '@/utils/backup/care';
import { countsOf } from '@/utils/store/changes';
import { storageRoom } from '@/utils/store/persistence';
import { openData } from './open-data';
import { withStoreOnce } from '@/utils/store/with-store';

/** One quiet sentence on the care of the notes, where there is something to be said of it; nothing before the first note. */
export function CareBar() {
  const [care, setCare] = useState<Care>();
  useEffect(() => {
    void findCare().then(setCare);
  }, []);
  if (!care) return null;
  const close = async (): Promise<void> => {
    setCare(undefined);
    await noteCare({ closed: [...(await readCare()).closed, care] });
  };
  return <CareHint care={care} onOpen={() => void openData()} onClose={() => void close()} />;
}

async function findCare(): Promise<Care | undefined> {
  const counts = await withStoreOnce(countsOf);
  if (!counts.ok) return undefined;
  const [facts, { persisted }] = [await readCare(), await storageRoom()];
  return careFor(counts.value.notes, { ...facts, persisted });
}
