import { ExchangeSection } from '@/components/exchange/ExchangeSection';
import type { Language } from '@/utils/model/settings';
import { useExchange } from './use-exchange';

/** The section of exports and imports; `selected` are the notes chosen on the page, where some can be. */
export function OwnExchange({
  language,
  selected,
}: {
  readonly language: Language;
  readonly selected?: readonly string[];
}) {
  return <ExchangeSection {...useExchange(language, selected)} />;
}
