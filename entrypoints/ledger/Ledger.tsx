import { useEffect, useState } from 'preact/hooks';
import { LedgerView } from '@/components/ledger/LedgerView';
import { OverlayRoot } from '@/components/OverlayRoot';
import { StoreTroubleBar } from '@/entrypoints/page/StoreTroubleBar';
import { useSettings } from '@/entrypoints/page/use-settings';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { tellPledgesChanged } from '@/utils/messaging/tell-pages';
import type { Failure } from '@/utils/model/outcome';
import { openDatabase } from '@/utils/store/database';
import { eraseSightings } from '@/utils/store/sightings';
import { exportLedger } from './export-ledger';
import { useLedgerRows } from './use-ledger-rows';

/** The ledger, wired to the store, the desk and the settings. */
export function Ledger() {
  const { settings, language, change, ...saving } = useSettings(({ t }) => `${t('ledger.title')} · Meipi`);
  const [failure, setFailure] = useState<Failure>();
  const [erased, setErased] = useState<number>();
  const rows = useLedgerRows(setFailure);
  const start = useStart();

  async function erase(): Promise<void> {
    const db = await openDatabase();
    if (!db.ok) return setFailure(db);
    const done = await eraseSightings(db.value);
    db.value.close();
    if (!done.ok) return setFailure(done);
    setErased(done.value);
    await tellPledgesChanged();
  }

  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <StoreTroubleBar />
      <LedgerView
        rows={rows}
        today={today()}
        start={start}
        failure={failure ?? saving.failure}
        onCloseFailure={() => {
          setFailure(undefined);
          saving.closeFailure();
        }}
        remembering={settings.sightings}
        onRemember={(on) => void change({ sightings: on })}
        onErase={() => void erase()}
        erased={erased}
        onExport={(shown, format) => exportLedger(shown, format, language)}
        onJudge={async (pledge, judgement) => {
          const verdict = { ...judgement, pledge, modified: new Date().toISOString() };
          const saved = await askDesk(() => sendMessage('setVerdict', verdict));
          if (!saved.ok) setFailure(saved);
          return saved;
        }}
      />
    </OverlayRoot>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The pledge named in the address. */
function useStart(): string | undefined {
  const read = (): string | undefined => {
    try {
      return decodeURIComponent(location.hash.slice(1)) || undefined;
    } catch {
      return undefined; // an address that was cut in the middle of a character
    }
  };
  const [start, setStart] = useState(read);
  useEffect(() => {
    const follow = (): void => setStart(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return start;
}
