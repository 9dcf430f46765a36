import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { createTranslator } from '@/utils/locale/translator';
import type { Language, Settings } from '@/utils/model/settings';
import { ColorNames } from './color-names';
import { TextContext } from './text-context';

export interface OverlayRootProps {
  readonly language: Language;
  readonly theme: Settings['theme'];
  /** What the reader calls the colours. */
  readonly colorNames?: Settings['colorNames'];
  readonly children: ComponentChildren;
}

const NONE: Settings['colorNames'] = {};

/**
 * The ground of an interface: speaks the language, wears the theme, carries the custom
 * properties of `tokens.css`. Used once in the shadow root of a page and once in each tab.
 */
export function OverlayRoot({ language, theme, colorNames = NONE, children }: OverlayRootProps) {
  const translator = useMemo(() => createTranslator(language), [language]);
  return (
    <TextContext.Provider value={translator}>
      <ColorNames.Provider value={colorNames}>
        <div class="meipi" lang={language} data-theme={theme}>
          {children}
        </div>
      </ColorNames.Provider>
    </TextContext.Provider>
  );
}
