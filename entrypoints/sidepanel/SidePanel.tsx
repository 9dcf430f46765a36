import { OverlayRoot } from '@/components/OverlayRoot';
import { PanelMirrors } from '@/components/panel/PanelMirrors';
import { PanelPledges } from '@/components/panel/PanelPledges';
import { PanelView } from '@/components/panel/PanelView';
import { useSettings } from '@/entrypoints/page/use-settings';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { pledgeView } from '@/utils/reading/pledge-view';
import { stateOf, useActivePage } from './use-active-page';

/** The side panel, wired to the page in the active tab. */
export function SidePanel() {
  const { settings, language } = useSettings(({ t }) => t('name'));
  const page = useActivePage();

  const now = currentTime();
  const shown = page.type === 'article' ? page.shown : undefined;
  const tabId = page.type === 'article' ? page.tabId : undefined;
  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <PanelView state={stateOf(page)} onLedger={() => void askDesk(() => sendMessage('openLedger', {}))}>
        {shown && shown.mirrors.length > 0 && <PanelMirrors mirrors={shown.mirrors} />}
        {shown && (
          <PanelPledges
            key={shown.article.id}
            pledges={shown.recognition.pledges.map((statement) =>
              pledgeView(statement, shown.recognition, { ...shown, now }),
            )}
            today={now.slice(0, 10)}
            onGo={(start) => {
              // A page that has gone in the meantime is noticed by its tab's change.
              if (tabId !== undefined) sendMessage('goToPledge', { start }, tabId).catch(() => undefined);
            }}
          />
        )}
      </PanelView>
    </OverlayRoot>
  );
}

function currentTime(): string {
  return new Date().toISOString();
}
