import { useState } from 'preact/hooks';
import { LedgerView } from '@/components/ledger/LedgerView';
import { withStore } from '@/utils/store/with-store';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { tellPledgesChanged } from '@/utils/messaging/tell-pages';
import type { PledgeFilter } from '@/utils/reading/pledge-filter';
import { eraseSightings } from '@/utils/store/sightings';
import { exportLedger } from './export-ledger';
import type { PartProps } from './Notebook';
import { useLedgerRows } from './use-ledger-rows';

interface LedgerPartProps extends PartProps {
  readonly filter: PledgeFilter;
  readonly start: string | undefined;
}

/** The section of the pledges, wired. */
export function LedgerPart({ bar, page, onFailure, filter, start }: LedgerPartProps) {
  const { settings, language, change } = page;
  const [erased, setErased] = useState<number>();
  const rows = useLedgerRows(onFailure);

  async function erase(): Promise<void> {
    const done = await withStore(eraseSightings);
    if (!done.ok) return onFailure(done);
    setErased(done.value);
    await tellPledgesChanged();
  }

  return (
    <LedgerView
      rows={rows}
      today={today()}
      start={start}
      filter={filter}
      onFilter={(next) => (next.words === filter.words ? bar.go : bar.stay)({ section: 'ledger', filter: next })}
      remembering={settings.sightings}
      onRemember={(on) => void change({ sightings: on })}
      onErase={() => void erase()}
      erased={erased}
      onExport={(shown, format) => exportLedger(shown, format, language)}
      onJudge={async (pledge, judgement) => {
        const verdict = { ...judgement, pledge, modified: new Date().toISOString() };
        const saved = await askDesk(() => sendMessage('setVerdict', verdict));
        if (!saved.ok) onFailure(saved);
        return saved;
      }}
    />
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
