import { useEffect, useState } from 'preact/hooks';
import { OverlayRoot } from '@/components/OverlayRoot';
import { OptionsView } from '@/components/options/OptionsView';
import type { SettingsChange } from '@/components/options/PreferenceSections';
import { NEWS_SITES } from '@/utils/sites/hosts';
import { pickLanguage } from '@/utils/locale/pick-language';
import { createTranslator } from '@/utils/locale/translator';
import { type Failure, failed } from '@/utils/model/outcome';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/settings/settings';
import { useMutedNames } from './use-muted-names';
import { useOwnDictionary } from './use-own-dictionary';

/** The page of settings, wired to the settings, the own entries in the store and the desk's dictionary. */
export function Options() {
  const { settings, failure, change, closeFailure } = useSettings();
  const language = pickLanguage(navigator.languages, settings.language);
  const { t } = createTranslator(language);
  const { dictionary, toasts, undo, closeToast } = useOwnDictionary();
  const mutedNames = useMutedNames(settings.muted, dictionary.entries);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = settings.theme;
    document.title = `${t('name')} · ${t('options.title')}`;
  }, [language, settings.theme, t]);

  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <OptionsView
        dictionary={dictionary}
        preferences={{
          settings,
          sites: NEWS_SITES.map(({ site }) => ({ id: site, name: t(`site.${site}`) })),
          mutedNames,
          onChange: change,
        }}
        toasts={toasts}
        failure={failure}
        onUndo={undo}
        onCloseToast={closeToast}
        onCloseFailure={closeFailure}
      />
    </OverlayRoot>
  );
}

function useSettings() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  async function save(changes: SettingsChange): Promise<void> {
    try {
      setSettings(await changeSettings(changes));
      setFailure(undefined);
    } catch (error) {
      setFailure(failed('unexpected', String(error)));
    }
  }
  return {
    settings,
    failure,
    change: (changes: SettingsChange) => void save(changes),
    closeFailure: () => setFailure(undefined),
  };
}
