import { useText } from '@/components/text-context';
import type { Translator } from '@/utils/locale/translator';
import type { Difference } from '@/utils/model/ledger';
import type { Quantity } from '@/utils/model/pledge';

export interface DifferenceListProps {
  readonly differences: readonly Difference[];
}

/** What became different from one statement to a later one, each in a short sentence. Nothing for none. */
export function DifferenceList({ differences }: DifferenceListProps) {
  const translator = useText();
  if (differences.length === 0) return null;
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={difference.type} class={`difference difference-${difference.type}`}>
          {differenceText(difference, translator)}
        </li>
      ))}
    </ul>
  );
}

/** One difference as a sentence. */
export function differenceText(difference: Difference, { t, formatDate, formatNumber }: Translator): string {
  const sum = (quantity: Quantity | undefined): string =>
    quantity ? t('pledge.quantity.plain', { value: formatNumber(quantity.value), unit: quantity.unit }) : '';
  switch (difference.type) {
    case 'due': {
      const { from = '', to = '', way } = difference;
      return t(`change.due.${way}`, { from: formatDate(from), to: formatDate(to) });
    }
    case 'quantity':
      return t(`change.quantity.${difference.way}`, { from: sum(difference.from), to: sum(difference.to) });
    case 'strength': {
      const { from, to, way } = difference;
      return from && to ? t(`change.strength.${way}.cue`, { from, to }) : t(`change.strength.${way}`);
    }
    default:
      return t('change.wording');
  }
}
