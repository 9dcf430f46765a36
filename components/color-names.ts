import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Color } from '@/utils/model/annotation';
import type { Settings } from '@/utils/model/settings';
import { useText } from './text-context';

/** What the reader calls the colours, for everything below. None until a provider says otherwise. */
export const ColorNames = createContext<Settings['colorNames']>({});

/** The name of a colour: the reader's own, else the usual one in the interface language. */
export function useColorName(): (color: Color) => string {
  const names = useContext(ColorNames);
  const { t } = useText();
  return (color) => names[color] ?? t(`color.${color}`);
}
