import { useId } from 'preact/hooks';
import { KeyList } from '@/components/margin/KeyList';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';
import { type Density, type Language, LANGUAGES, type Settings } from '@/utils/model/settings';
import { Switch } from './Switch';

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
  readonly onCloseSettingsFailure?: (() => void) | undefined;
}

export interface PopupPreferencesProps extends PreferenceActions {
  readonly settings: PopupSettings;
  readonly failure: Failure | undefined;
}

/** Each language by its own name, so that it is found by whoever reads no other. */
const OWN_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };
const THEMES = ['system', 'light', 'dark'] as const;

/** Language, theme and keys. A change that could not be saved is said so here. */
export function PopupPreferences(props: PopupPreferencesProps) {
  const { t } = useText();
  const { settings, failure, onLanguage, onTheme, onKeys, onCloseSettingsFailure } = props;
  return (
    <section class="popup-section" aria-label={t('popup.preferences')}>
      {failure && (
        <>
          <p>{t('popup.save-failed')}</p>
          <Notice failure={failure} {...(onCloseSettingsFailure ? { onClose: onCloseSettingsFailure } : {})} />
        </>
      )}
      <Choice
        label={t('popup.language')}
        value={settings.language ?? ''}
        options={[['', t('popup.language.browser')], ...LANGUAGES.map((each) => [each, OWN_NAMES[each]] as const)]}
        onChoose={(value) => onLanguage(LANGUAGES.find((each) => each === value))}
      />
      <Choice
        label={t('popup.theme')}
        value={settings.theme}
        options={THEMES.map((theme) => [theme, t(`popup.theme.${theme}`)] as const)}
        onChoose={(value) => onTheme(THEMES.find((theme) => theme === value) ?? 'system')}
      />
      <Switch label={t('popup.keys.on')} on={settings.keys} onSwitch={onKeys} />
      <details class="popup-keys">
        <summary>{t('popup.keys')}</summary>
        <KeyList />
      </details>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
