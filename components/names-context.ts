import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { nameInLanguage, type SpokenName } from '@/utils/locale/name-in-language';
import type { OtherNames } from '@/utils/model/entity';
import { useText } from './text-context';

/** How what has a Chinese name is called otherwise. Nothing is known until a provider says it. */
export const NamesContext = createContext<(name: string) => OtherNames | undefined>(() => undefined);

/** How a name is said in the language of the interface. */
export function useSpoken(): (name: string) => SpokenName {
  const { language } = useText();
  const othersOf = useContext(NamesContext);
  return (name) => nameInLanguage(language, name, othersOf(name));
}
