import { useText } from '@/components/text-context';
import { DensityChoice } from '@/components/popup/DensityChoice';
import { ENTITY_KINDS } from '@/utils/model/entity';
import type { Density, PaintedKind } from '@/utils/model/settings';

export interface PanelMarksProps {
  readonly density: Density;
  readonly hiddenKinds: readonly PaintedKind[];
  readonly onDensity: (density: Density) => void;
  readonly onKind: (kind: PaintedKind, on: boolean) => void;
}

const PAINTED: readonly PaintedKind[] = ['pledge', ...ENTITY_KINDS];

/** How much is marked and of which kinds, folded until it is wanted. */
export function PanelMarks({ density, hiddenKinds, onDensity, onKind }: PanelMarksProps) {
  const { t } = useText();
  return (
    <details class="panel-marks">
      <summary>{t('panel.marks')}</summary>
      <DensityChoice density={density} onDensity={onDensity} />
      <fieldset class="panel-kinds">
        <legend class="only-heard">{t('options.kinds')}</legend>
        {PAINTED.map((kind) => (
          <label key={kind} class="filter-check">
            <input
              type="checkbox"
              checked={!hiddenKinds.includes(kind)}
              onChange={(event) => onKind(kind, event.currentTarget.checked)}
            />
            <span class={`kind kind-${kind}`}>{t(`kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
