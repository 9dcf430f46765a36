import { useMemo } from 'preact/hooks';
import { ToastList } from '@/components/margin/Toast';
import { Notice } from '@/components/margin/Notice';
import { UnsavedNotes } from '@/components/margin/UnsavedNotes';
import { OverlayRoot } from '@/components/OverlayRoot';
import { PanelEdits } from '@/components/panel/PanelEdits';
import { PanelEntities } from '@/components/panel/PanelEntities';
import { PanelExport } from '@/components/panel/PanelExport';
import { PanelMarks } from '@/components/panel/PanelMarks';
import { PanelMirrors } from '@/components/panel/PanelMirrors';
import { PanelNotes } from '@/components/panel/PanelNotes';
import { PanelPledges } from '@/components/panel/PanelPledges';
import { PanelView } from '@/components/panel/PanelView';
import { CareBar } from '@/entrypoints/page/CareBar';
import { StoreTroubleBar } from '@/entrypoints/page/StoreTroubleBar';
import { useSettings } from '@/entrypoints/page/use-settings';
import { askDesk } from '@/utils/messaging/ask-desk';
import { type PageArticle, sendMessage } from '@/utils/messaging/protocol';
import type { MarkRef } from '@/utils/model/mark-ref';
import { otherNamesIn } from '@/utils/reading/other-names';
import { entityGroups } from '@/utils/reading/panel-entities';
import { pledgeView } from '@/utils/reading/pledge-view';
import { useActivePage } from './use-active-page';
import { usePanelExport } from './use-panel-export';
import { useReadPage } from './use-read-page';
import { usePanelNotes } from './use-panel-notes';

/** The side panel, wired to the page in the active tab. */
export function SidePanel() {
  const { settings, language, translator, change, ...saving } = useSettings(({ t }) => t('name'));
  const page = useActivePage();
  const wish = useReadPage(page);
  const shown = page.type === 'article' ? page.shown : undefined;
  const recognition = shown?.recognition;
  const othersOf = useMemo(() => recognition && otherNamesIn(recognition), [recognition]);
  const notes = usePanelNotes(shown);
  const out = usePanelExport({ shown, language, translator, tell: notes.tell, complain: notes.complain });
  const tell = (say: (tabId: number) => Promise<unknown>): void => {
    // A page that has gone in the meantime is noticed by its tab's change.
    if (page.type === 'article') say(page.tabId).catch(() => undefined);
  };
  const go = (mark: MarkRef): void => tell((tabId) => sendMessage('goToMark', mark, tabId));
  const failure = notes.failure ?? saving.failure;
  const closeFailures = (): void => {
    notes.closeFailure();
    saving.closeFailure();
  };

  return (
    <OverlayRoot language={language} theme={settings.theme} {...(othersOf ? { othersOf } : {})}>
      <StoreTroubleBar />
      <CareBar />
      <PanelView
        state={wish.state}
        onNotebook={() => void askDesk(() => sendMessage('openNotebook', {}))}
        onLedger={() => void askDesk(() => sendMessage('openLedger', {}))}
        onRead={wish.read}
      >
        {failure && <Notice failure={failure} onClose={closeFailures} />}
        <UnsavedNotes notes={notes.unsaved} onOpen={notes.onOpenUnsaved} onRetry={notes.onRetry} />
        <PanelMarks
          density={settings.density}
          hiddenKinds={settings.hiddenKinds}
          onDensity={(density) => void change({ density })}
          onKind={(kind, on) => {
            const others = settings.hiddenKinds.filter((each) => each !== kind);
            void change({ hiddenKinds: on ? others : [...others, kind] });
          }}
        />
        {shown && (
          <ArticleParts
            key={shown.article.id}
            shown={shown}
            out={out}
            list={notes.list}
            onGo={go}
            onReattach={(id) => tell((tabId) => sendMessage('startReattach', { id }, tabId))}
            onAccept={(id) => tell((tabId) => sendMessage('acceptOnPage', { id }, tabId))}
          />
        )}
      </PanelView>
      <ToastList toasts={notes.toasts} onUndo={notes.undo} onClose={notes.closeToast} />
    </OverlayRoot>
  );
}

interface ArticlePartsProps {
  readonly shown: PageArticle;
  readonly out: ReturnType<typeof usePanelExport>;
  readonly list: ReturnType<typeof usePanelNotes>['list'];
  readonly onGo: (mark: MarkRef) => void;
  readonly onReattach: (id: string) => void;
  readonly onAccept: (id: string) => void;
}

/** The sections about one article; another one begins with them as they are at first. */
function ArticleParts({ shown, out, list, onGo, onReattach, onAccept }: ArticlePartsProps) {
  return (
    <>
      <PanelExport {...out.section} />
      {shown.edits.length > 0 && <PanelEdits edits={shown.edits} />}
      {shown.mirrors.length > 0 && <PanelMirrors mirrors={shown.mirrors} />}
      <Pledges shown={shown} onGo={onGo} />
      <PanelNotes
        {...list}
        onCopy={out.onCopy}
        onCopyAll={out.onCopyAll}
        onGo={(id) => onGo({ type: 'note', id })}
        onReattach={onReattach}
        onAccept={onAccept}
      />
      <PanelEntities groups={entityGroups(shown.recognition)} onGo={(start) => onGo({ type: 'mention', start })} />
    </>
  );
}

function Pledges({ shown, onGo }: { readonly shown: PageArticle; readonly onGo: (mark: MarkRef) => void }) {
  const now = currentTime();
  return (
    <PanelPledges
      pledges={shown.recognition.pledges.map((statement) =>
        pledgeView(statement, shown.recognition, { ...shown, now }),
      )}
      today={now.slice(0, 10)}
      onGo={(start) => onGo({ type: 'pledge', start })}
    />
  );
}

function currentTime(): string {
  return new Date().toISOString();
}
