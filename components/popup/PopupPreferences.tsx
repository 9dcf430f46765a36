import { LanguageChoice } from '@/components/forms/LanguageChoice';
import { ThemeChoice } from '@/components/forms/ThemeChoice';
import { KeyList } from '@/components/margin/KeyList';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';
import type { Density, Language, Settings } from '@/utils/model/settings';
import { Switch } from '@/components/forms/Switch';

/** The part of the settings that the popup shows. */
export interface PopupSettings {
  readonly density: Density;
  /** Undefined follows the browser. */
  readonly language: Language | undefined;
  readonly theme: Settings['theme'];
  readonly keys: boolean;
}

export interface PreferenceActions {
  /** Undefined follows the browser. */
  readonly onLanguage: (language: Language | undefined) => void;
  readonly onTheme: (theme: Settings['theme']) => void;
  /** Single-key commands on or off. */
  readonly onKeys: (on: boolean) => void;
  /** The page with all settings was asked for. */
  readonly onOptions: () => void;
  readonly onCloseSettingsFailure?: (() => void) | undefined;
}

export interface PopupPreferencesProps extends PreferenceActions {
  readonly settings: PopupSettings;
  readonly failure: Failure | undefined;
}

/** Language, theme and keys. A change that could not be saved is said so here. */
export function PopupPreferences(props: PopupPreferencesProps) {
  const { t } = useText();
  const { settings, failure, onLanguage, onTheme, onKeys, onOptions, onCloseSettingsFailure } = props;
  return (
    <section class="popup-section" aria-label={t('popup.preferences')}>
      {failure && (
        <>
          <p>{t('popup.save-failed')}</p>
          <Notice failure={failure} {...(onCloseSettingsFailure ? { onClose: onCloseSettingsFailure } : {})} />
        </>
      )}
      <LanguageChoice language={settings.language} onLanguage={onLanguage} />
      <ThemeChoice theme={settings.theme} onTheme={onTheme} />
      <Switch label={t('popup.keys.on')} on={settings.keys} onSwitch={onKeys} />
      <details class="popup-keys">
        <summary>{t('popup.keys')}</summary>
        <KeyList />
      </details>
      <button type="button" class="button" onClick={onOptions}>
        {t('popup.options')}
      </button>
    </section>
  );
}
