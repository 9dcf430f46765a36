import { useEffect, useState } from 'preact/hooks';
import { OverlayRoot } from '@/components/OverlayRoot';
import { PanelPledges } from '@/components/panel/PanelPledges';
import { PanelView } from '@/components/panel/PanelView';
import { pickLanguage } from '@/utils/locale/pick-language';
import { createTranslator } from '@/utils/locale/translator';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { pledgeView } from '@/utils/reading/pledge-view';
import { readSettings, watchSettings } from '@/utils/settings/settings';
import { stateOf, useActivePage } from './use-active-page';

/** The side panel, wired to the page in the active tab. */
export function SidePanel() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const language = pickLanguage(navigator.languages, settings.language);
  const page = useActivePage();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = settings.theme;
    document.title = createTranslator(language).t('name');
  }, [language, settings.theme]);

  const now = currentTime();
  const shown = page.type === 'article' ? page.shown : undefined;
  const tabId = page.type === 'article' ? page.tabId : undefined;
  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <PanelView state={stateOf(page)} onLedger={() => void askDesk(() => sendMessage('openLedger', {}))}>
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
