import { useEffect, useMemo, useState } from 'preact/hooks';
import { pickLanguage } from '@/utils/locale/pick-language';
import { createTranslator, type Translator } from '@/utils/locale/translator';
import { type Failure, failed } from '@/utils/model/outcome';
import { DEFAULT_SETTINGS, type Language, type Settings } from '@/utils/model/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/settings/settings';

type Changes = Parameters<typeof changeSettings>[0];

/** The settings as one of the extension's own pages uses them. */
interface PageSettings {
  readonly settings: Settings;
  readonly language: Language;
  readonly translator: Translator;
  /** Saves changes; what goes wrong is told by `failure` until the next change. */
  change(changes: Changes): Promise<void>;
  readonly failure: Failure | undefined;
  closeFailure(): void;
}

/**
 * The reader's settings, now and after every change in any context. The page takes the
 * language and the theme from them, and its title from `titleOf`.
 */
export function useSettings(titleOf: (translator: Translator) => string): PageSettings {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [failure, setFailure] = useState<Failure>();
  // To ask the browser for its languages takes longer than to draw a row.
  const browserLanguages = useMemo(() => navigator.languages, []);
  const language = pickLanguage(browserLanguages, settings.language);
  const translator = useMemo(() => createTranslator(language), [language]);
  const title = titleOf(translator);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = settings.theme;
    document.title = title;
  }, [language, settings.theme, title]);

  async function change(changes: Changes): Promise<void> {
    try {
      setSettings(await changeSettings(changes));
      setFailure(undefined);
    } catch (error) {
      setFailure(failed('unexpected', String(error)));
    }
  }
  return { settings, language, translator, change, failure, closeFailure: () => setFailure(undefined) };
}
