import { ToastList } from '@/components/margin/Toast';
import { Notice } from '@/components/margin/Notice';
import { OverlayRoot } from '@/components/OverlayRoot';
import { PanelEdits } from '@/components/panel/PanelEdits';
import { PanelEntities } from '@/components/panel/PanelEntities';
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
import { entityGroups } from '@/utils/reading/panel-entities';
import { pledgeView } from '@/utils/reading/pledge-view';
import { useActivePage } from './use-active-page';
import { useReadPage } from './use-read-page';
import { usePanelNotes } from './use-panel-notes';

/** The side panel, wired to the page in the active tab. */
export function SidePanel() {
  const { settings, language, change, ...saving } = useSettings(({ t }) => t('name'));
  const page = useActivePage();
  const wish = useReadPage(page);
  const shown = page.type === 'article' ? page.shown : undefined;
  const notes = usePanelNotes(shown);
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
    <OverlayRoot language={language} theme={settings.theme}>
      <StoreTroubleBar />
      <CareBar />
      <PanelView
        state={wish.state}
        onNotebook={() => void askDesk(() => sendMessage('openNotebook', {}))}
        onLedger={() => void askDesk(() => sendMessage('openLedger', {}))}
        onRead={wish.read}
      >
        {failure && <Notice failure={failure} onClose={closeFailures} />}
        <PanelMarks
          density={settings.density}
          hiddenKinds={settings.hiddenKinds}
          onDensity={(density) => void change({ density })}
          onKind={(kind, on) => {
            const others = settings.hiddenKinds.filter((each) => each !== kind);
            void change({ hiddenKinds: on ? others : [...others, kind] });
          }}
        />
        {shown && shown.edits.length > 0 && <PanelEdits edits={shown.edits} />}
        {shown && shown.mirrors.length > 0 && <PanelMirrors mirrors={shown.mirrors} />}
        {shown && <Pledges shown={shown} onGo={go} />}
        {shown && (
          <PanelNotes
            key={shown.article.id}
            {...notes.list}
            onGo={(id) => go({ type: 'note', id })}
            onReattach={(id) => tell((tabId) => sendMessage('startReattach', { id }, tabId))}
          />
        )}
        {shown && (
          <PanelEntities
            key={shown.article.id}
            groups={entityGroups(shown.recognition)}
            onGo={(start) => go({ type: 'mention', start })}
          />
        )}
      </PanelView>
      <ToastList toasts={notes.toasts} onUndo={notes.undo} onClose={notes.closeToast} />
    </OverlayRoot>
  );
}

function Pledges({ shown, onGo }: { readonly shown: PageArticle; readonly onGo: (mark: MarkRef) => void }) {
  const now = currentTime();
  return (
    <PanelPledges
      key={shown.article.id}
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
