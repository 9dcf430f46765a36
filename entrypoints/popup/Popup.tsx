import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OverlayRoot } from '@/components/OverlayRoot';
import { PopupView } from '@/components/popup/PopupView';
import { CareBar } from '@/entrypoints/page/CareBar';
import { StoreTroubleBar } from '@/entrypoints/page/StoreTroubleBar';
import { useExport } from '@/entrypoints/page/use-export';
import { useSettings } from '@/entrypoints/page/use-settings';
import { type Failure, failed } from '@/utils/model/outcome';
import { hidePage } from './article-tab';
import { openExchange, openLedger, openNotebook, openPanel, openPdf, openReader } from './open-surfaces';
import { usePage } from './use-page';

/** The popup, wired to the page in the active tab, the settings and the store. */
export function Popup() {
  const { settings, language, change, failure: unsaved, closeFailure } = useSettings(({ t }) => t('name'));
  const { status, exportNotes, close } = useExport(language);
  const [failure, setFailure] = useState<Failure>();
  const { page, reach, look, read, allow } = usePage(language, settings.sitesOff);
  const complain = (error: unknown): void => setFailure(failed('unexpected', String(error)));

  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <StoreTroubleBar />
      <CareBar />
      <PopupView
        page={page}
        reach={reach}
        settings={{
          density: settings.density,
          language: settings.language,
          theme: settings.theme,
          keys: settings.keys,
        }}
        data={status}
        failure={failure ?? unsaved}
        onSite={(site, on) => {
          const others = settings.sitesOff.filter((each) => each !== site);
          void change({ sitesOff: on ? others : [...others, site] });
        }}
        onRead={() => void read().catch(complain)}
        onAlways={(host, on) => void allow(host, on).catch(complain)}
        onHidden={(hidden) => void hidePage(hidden).then(look)}
        onPanel={() => void openPanel().catch(complain)}
        onNotebook={() => void openNotebook()}
        onLedger={() => void openLedger()}
        onReader={() => void openReader()}
        onOpenPdf={() => void openPdf().catch(complain)}
        onDensity={(density) => void change({ density })}
        onLanguage={(chosen) => void change({ language: chosen })}
        onTheme={(theme) => void change({ theme })}
        onKeys={(keys) => void change({ keys })}
        onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
        onCloseSettingsFailure={() => {
          setFailure(undefined);
          closeFailure();
        }}
        onExport={() => void exportNotes({ format: 'json', scope: { type: 'all' }, recognized: false })}
        onImport={() => void openExchange()}
        onCloseFailure={close}
      />
    </OverlayRoot>
  );
}
