import { useText } from '@/components/text-context';
import type { Settings } from '@/utils/model/settings';
import { Choice } from './Choice';

const THEMES = ['system', 'light', 'dark'] as const;

export interface ThemeChoiceProps {
  readonly theme: Settings['theme'];
  readonly onTheme: (theme: Settings['theme']) => void;
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ theme, onTheme }: ThemeChoiceProps) {
  const { t } = useText();
  return (
    <Choice
      label={t('popup.theme')}
      value={theme}
      options={THEMES.map((each) => [each, t(`popup.theme.${each}`)] as const)}
      onChoose={(value) => onTheme(THEMES.find((each) => each === value) ?? 'system')}
    />
  );
}
