import { OverlayRoot } from '@/components/OverlayRoot';
import { OptionsView } from '@/components/options/OptionsView';
import { OwnData } from '@/entrypoints/page/OwnData';
import { OwnExchange } from '@/entrypoints/page/OwnExchange';
import { StoreTroubleBar } from '@/entrypoints/page/StoreTroubleBar';
import { useSettings } from '@/entrypoints/page/use-settings';
import { NEWS_SITES } from '@/utils/sites/hosts';
import { useMutedNames } from './use-muted-names';
import { useOwnDictionary } from './use-own-dictionary';
import { useSites } from './use-sites';

/** The page of settings, wired to the settings, the own entries in the store and the desk's dictionary. */
export function Options() {
  const page = useSettings(({ t }) => `${t('name')} · ${t('options.title')}`);
  const { settings, language, translator, failure, closeFailure } = page;
  const { t } = translator;
  const { dictionary, toasts, undo, closeToast } = useOwnDictionary();
  const otherSites = useSites();
  const mutedNames = useMutedNames(settings.muted, dictionary.entries);

  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <OptionsView
        dictionary={dictionary}
        preferences={{
          settings,
          sites: NEWS_SITES.map(({ site }) => ({ id: site, name: t(`site.${site}`) })),
          otherSites,
          mutedNames,
          onChange: (changes) => void page.change(changes),
        }}
        toasts={toasts}
        failure={failure}
        onUndo={undo}
        onCloseToast={closeToast}
        onCloseFailure={closeFailure}
        trouble={<StoreTroubleBar atBackups />}
      >
        <div class="options-section">
          <OwnExchange language={language} />
        </div>
        <OwnData sought />
      </OptionsView>
    </OverlayRoot>
  );
}
