import { useEffect, useState } from 'preact/hooks';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { LedgerRow } from '@/utils/model/ledger';
import { type Failure, failed, type Outcome } from '@/utils/model/outcome';
import { ledgerRows } from '@/utils/reading/ledger-rows';
import { type LedgerData, ledgerData } from '@/utils/store/ledger';
import { watchStore } from '@/utils/store/watch';
import { withStoreUntil } from '@/utils/store/with-store';
import { learnEntries, learnFacts } from './known-names';

/** The rows of the ledger, kept up to date with the store; undefined until they are read. */
export function useLedgerRows(onFailure: (failure: Failure) => void): readonly LedgerRow[] | undefined {
  const [rows, setRows] = useState<readonly LedgerRow[]>();
  useEffect(() => {
    const life = new AbortController();
    let round = 0;
    const show = async (data: Outcome<LedgerData>): Promise<void> => {
      const mine = ++round;
      const made = await rowsOf(data);
      if (mine !== round || life.signal.aborted) return;
      if (made.ok) setRows(made.value);
      else onFailure(made);
    };
    void withStoreUntil(life.signal, (db) => {
      const stop = watchStore(
        () => ledgerData(db),
        (data) => void show(data),
      );
      life.signal.addEventListener('abort', stop);
    });
    return () => life.abort();
    // Once: the store tells of its changes.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);
  return rows;
}

/** The rows of what the store holds, with the names and records that the bundled dictionary has for it. */
async function rowsOf(data: Outcome<LedgerData>): Promise<Outcome<readonly LedgerRow[]>> {
  if (!data.ok) return data;
  const { sightings, verdicts } = data.value;
  const entities = [...new Set(sightings.flatMap(({ by = [], to = [] }) => [...by, ...to]))];
  const pledges = [...new Set([...sightings, ...verdicts].map(({ pledge }) => pledge))];
  const facts = await askDesk(() => sendMessage('ledgerFacts', { entities, pledges }));
  if (!facts.ok) return facts;
  learnFacts(facts.value);
  learnEntries(data.value.entries);
  const { catalogue, names } = facts.value;
  try {
    return { ok: true, value: ledgerRows({ ...data.value, catalogue, names: { ...names, ...data.value.names } }) };
  } catch (error) {
    return failed('unexpected', String(error));
  }
}
