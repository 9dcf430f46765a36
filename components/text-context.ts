import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type Translator } from '@/utils/locale/translator';

/** The language in which everything below speaks. English until a provider says otherwise. */
export const TextContext = createContext<Translator>(createTranslator('en'));

/** Messages and formatters of the interface language. */
export function useText(): Translator {
  return useContext(TextContext);
}
