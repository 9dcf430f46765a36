import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { createTranslator } from '@/utils/locale/translator';
import type { OtherNames } from '@/utils/model/entity';
import type { Language, Settings } from '@/utils/model/settings';
import { ColorNames } from './color-names';
import { NamesContext } from './names-context';
import { TextContext } from './text-context';

export interface OverlayRootProps {
  readonly language: Language;
  readonly theme: Settings['theme'];
  /** What the reader calls the colours. */
  readonly colorNames?: Settings['colorNames'];
  /** How what has a Chinese name is called in other languages; without it names are said in Chinese. */
  readonly othersOf?: (name: string) => OtherNames | undefined;
  readonly children: ComponentChildren;
}

const NONE: Settings['colorNames'] = {};
const nothing = (): undefined => undefined;

/**
 * The ground of an interface: speaks the language, wears the theme, carries the custom
 * properties of `tokens.css`. Used once in the shadow root of a page and once in each tab.
 */
export function OverlayRoot({ language, theme, colorNames = NONE, othersOf = nothing, children }: OverlayRootProps) {
  const translator = useMemo(() => createTranslator(language), [language]);
  return (
    <TextContext.Provider value={translator}>
      <ColorNames.Provider value={colorNames}>
        <NamesContext.Provider value={othersOf}>
          <div class="meipi" lang={language} data-theme={theme}>
            {children}
          </div>
        </NamesContext.Provider>
      </ColorNames.Provider>
    </TextContext.Provider>
  );
}
