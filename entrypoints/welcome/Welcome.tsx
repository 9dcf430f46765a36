import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OverlayRoot } from '@/components/OverlayRoot';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { pickLanguage } from '@/utils/locale/pick-language';
import { createTranslator } from '@/utils/locale/translator';
import { type Failure, failed } from '@/utils/model/outcome';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/settings/settings';
import { NEWS_SITES } from '@/utils/sites/hosts';

/** The page after install, wired to the settings, the manifest and the list of news sites. */
export function Welcome() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [failure, setFailure] = useState<Failure>();
  const language = pickLanguage(navigator.languages, settings.language);
  const { t } = createTranslator(language);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = settings.theme;
    document.title = t('welcome.title');
  }, [language, settings.theme, t]);

  async function remember(sightings: boolean): Promise<void> {
    try {
      setSettings(await changeSettings({ sightings }));
      setFailure(undefined);
    } catch (error) {
      setFailure(failed('unexpected', String(error)));
    }
  }

  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <WelcomeView
        remembering={settings.sightings}
        onRemember={(on) => void remember(on)}
        permissions={browser.runtime.getManifest().permissions ?? []}
        sites={NEWS_SITES.map(({ site, hosts }) => ({ name: t(`site.${site}`), hosts }))}
        optionsUrl={browser.runtime.getURL('/options.html')}
        failure={failure}
        onCloseFailure={() => setFailure(undefined)}
      />
    </OverlayRoot>
  );
}
