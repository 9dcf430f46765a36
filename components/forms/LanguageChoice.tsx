import { useText } from '@/components/text-context';
import { type Language, LANGUAGES } from '@/utils/model/settings';
import { Choice } from './Choice';

/** Each language by its own name, so that it is found by whoever reads no other. */
function ownName(language: Language): string {
  const script = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant', en: 'en' }[language];
  return new Intl.DisplayNames(language, { type: 'language' }).of(script) ?? language;
}

export interface LanguageChoiceProps {
  /** Undefined follows the browser. */
  readonly language: Language | undefined;
  readonly onLanguage: (language: Language | undefined) => void;
}

/** The language of the interface. */
export function LanguageChoice({ language, onLanguage }: LanguageChoiceProps) {
  const { t } = useText();
  return (
    <Choice
      label={t('popup.language')}
      value={language ?? ''}
      options={[['', t('popup.language.browser')], ...LANGUAGES.map((each) => [each, ownName(each)] as const)]}
      onChoose={(value) => onLanguage(LANGUAGES.find((each) => each === value))}
    />
  );
}
