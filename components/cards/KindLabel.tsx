import { useText } from '@/components/text-context';
import type { PaintedKind } from '@/utils/model/settings';

export interface KindLabelProps {
  readonly kind: PaintedKind;
  /** Recognized by a pattern and not by an entry: drawn at half strength and said so. */
  readonly guess?: boolean;
}

/** A kind by its name, underlined as its marks are in the text. */
export function KindLabel({ kind, guess = false }: KindLabelProps) {
  const { t } = useText();
  return (
    <>
      <span class={`kind kind-${kind}${guess ? ' kind-guess' : ''}`}>{t(`kind.${kind}`)}</span>
      {guess && <span class="badge">{t('card.guess')}</span>}
    </>
  );
}
