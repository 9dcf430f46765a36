import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { createTranslator } from '@/utils/locale/translator';
import type { Language, Settings } from '@/utils/model/settings';
import { TextContext } from './text-context';

export interface OverlayRootProps {
  readonly language: Language;
  readonly theme: Settings['theme'];
  readonly children: ComponentChildren;
}

/**
 * The ground of an interface: speaks the language, wears the theme, carries the custom
 * properties of `tokens.css`. Used once in the shadow root of a page and once in each tab.
 */
export function OverlayRoot({ language, theme, children }: OverlayRootProps) {
  const translator = useMemo(() => createTranslator(language), [language]);
  return (
    <TextContext.Provider value={translator}>
      <div class="meipi" lang={language} data-theme={theme}>
        {children}
      </div>
    </TextContext.Provider>
  );
}
