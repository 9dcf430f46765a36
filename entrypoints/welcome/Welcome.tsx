import { browser } from 'wxt/browser';
import { OverlayRoot } from '@/components/OverlayRoot';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { useSettings } from '@/entrypoints/page/use-settings';
import { NEWS_SITES } from '@/utils/sites/hosts';

/** The page after install, wired to the settings, the manifest and the list of news sites. */
export function Welcome() {
  const page = useSettings(({ t }) => t('welcome.title'));
  const { settings, language, failure, closeFailure } = page;
  const { t } = page.translator;
  return (
    <OverlayRoot language={language} theme={settings.theme}>
      <WelcomeView
        remembering={settings.sightings}
        onRemember={(on) => void page.change({ sightings: on })}
        permissions={browser.runtime.getManifest().permissions ?? []}
        sites={NEWS_SITES.map(({ site, hosts }) => ({ name: t(`site.${site}`), hosts }))}
        optionsUrl={browser.runtime.getURL('/options.html')}
        failure={failure}
        onCloseFailure={closeFailure}
      />
    </OverlayRoot>
  );
}
