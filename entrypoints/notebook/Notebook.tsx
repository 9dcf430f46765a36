import { useMemo, useState } from 'preact/hooks';
import { NotebookView } from '@/components/notebook/NotebookView';
import { OverlayRoot } from '@/components/OverlayRoot';
import { ToastList } from '@/components/margin/Toast';
import { useLatest } from '@/components/use-latest';
import { StoreTroubleBar } from '@/entrypoints/page/StoreTroubleBar';
import { useSettings } from '@/entrypoints/page/use-settings';
import type { Failure } from '@/utils/model/outcome';
import type { NotebookAddress } from '@/utils/reading/notebook-address';
import { ArticlesPart } from './ArticlesPart';
import { DataPart } from './DataPart';
import { KeptPart } from './KeptPart';
import { othersOf } from './known-names';
import { LedgerPart } from './LedgerPart';
import { createNoteWrites, type NoteWrites } from './note-writes';
import { NotesPart } from './NotesPart';
import { OverviewPart } from './OverviewPart';
import { TagsPart } from './TagsPart';
import { TrashPart } from './TrashPart';
import { type AddressBar, useAddress } from './use-address';
import { useToasts } from './use-toasts';
import { useWorkerFailure } from './use-worker-failure';

/** What every section is given. */
export interface PartProps {
  readonly bar: AddressBar;
  readonly writes: NoteWrites;
  readonly page: ReturnType<typeof useSettings>;
  readonly onFailure: (failure: Failure) => void;
  /** Notes that were chosen to be exported; undefined where none were. */
  readonly chosen: readonly string[] | undefined;
  /** Goes to the export of some notes. */
  readonly onExport: (ids: readonly string[]) => void;
}

/** The notebook, wired to the store, the desk, the settings and its worker. */
export function Notebook() {
  const page = useSettings(({ t }) => `${t('notebook.title')} · Meipi`);
  const [failure, setFailure] = useState<Failure>();
  const [chosen, setChosen] = useState<readonly string[]>();
  const { toasts, tell, close, undo } = useToasts();
  const tellRef = useLatest(tell);
  const writes = useMemo(
    () => createNoteWrites({ tell: (told) => tellRef.current(told), onFailure: setFailure }),
    [tellRef],
  );
  const bar = useAddress();
  useWorkerFailure(setFailure);
  return (
    <OverlayRoot language={page.language} theme={page.settings.theme} othersOf={othersOf}>
      <StoreTroubleBar />
      <NotebookView
        section={bar.address.section}
        onSection={(section) => bar.go(emptyAddress(section))}
        failure={failure ?? page.failure}
        onCloseFailure={() => {
          setFailure(undefined);
          page.closeFailure();
        }}
      >
        <Part
          bar={bar}
          writes={writes}
          page={page}
          onFailure={setFailure}
          chosen={chosen}
          onExport={(ids) => {
            setChosen(ids);
            bar.go({ section: 'data' });
          }}
        />
      </NotebookView>
      <ToastList toasts={toasts} onUndo={undo} onClose={close} />
    </OverlayRoot>
  );
}

function Part(props: PartProps) {
  const { address } = props.bar;
  switch (address.section) {
    case 'notes':
      return <NotesPart {...props} query={address.query} />;
    case 'ledger':
      return <LedgerPart {...props} filter={address.filter} start={address.pledge} />;
    case 'articles':
      if (address.open !== undefined)
        return <KeptPart {...props} key={address.open} id={address.open} note={address.note} />;
      return <ArticlesPart {...props} query={address.query} />;
    case 'overview':
      return <OverviewPart {...props} />;
    case 'tags':
      return <TagsPart {...props} />;
    case 'trash':
      return <TrashPart {...props} />;
    default:
      return <DataPart {...props} />;
  }
}

function emptyAddress(section: NotebookAddress['section']): NotebookAddress {
  if (section === 'ledger') return { section, filter: {} };
  return section === 'notes' || section === 'articles' ? { section, query: {} } : { section };
}
