import { useEffect, useState } from 'preact/hooks';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { FoundEntity } from '@/utils/model/found-entity';
import type { Failure } from '@/utils/model/outcome';
import type { Entry } from '@/utils/model/reader-data';
import { watchEntries } from '@/utils/store/entries';
import { withStoreUntil } from '@/utils/store/with-store';

/** As many entities of the bundled dictionary as are shown for a search. */
const SHOWN = 12;

/** The own entries as they are in the store now, undefined until they are read. */
export function useEntries(fail: (failure: Failure) => void): readonly Entry[] | undefined {
  const [entries, setEntries] = useState<readonly Entry[]>();
  useEffect(() => {
    const life = new AbortController();
    void withStoreUntil(life.signal, (db) => {
      const stop = watchEntries(db, (read) => (read.ok ? setEntries(read.value) : fail(read)));
      life.signal.addEventListener('abort', stop);
    });
    return () => life.abort();
  }, [fail]);
  return entries;
}

/** What the bundled dictionary has for a query; the answer to an earlier one never replaces that to a later one. */
export function useFound(query: string): readonly FoundEntity[] {
  const [found, setFound] = useState<readonly FoundEntity[]>([]);
  useEffect(() => {
    let current = true;
    async function find(): Promise<void> {
      const answer = await askDesk(() => sendMessage('lookUp', { query: query.slice(0, 200), limit: SHOWN }));
      if (current) setFound(answer.ok ? answer.value : []);
    }
    if (query.trim() === '') setFound([]);
    else void find();
    return () => {
      current = false;
    };
  }, [query]);
  return found;
}
