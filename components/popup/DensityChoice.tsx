import { useId } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { DENSITIES, type Density } from '@/utils/model/settings';

export interface DensityChoiceProps {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

/** How much is marked: three steps, the chosen one explained below. */
export function DensityChoice({ density, onDensity }: DensityChoiceProps) {
  const { t } = useText();
  const id = useId();
  return (
    <fieldset class="density" aria-describedby={`${id}-hint`}>
      <legend>{t('popup.density')}</legend>
      <div class="segments">
        {DENSITIES.map((each) => (
          <label key={each} class="segment">
            <input type="radio" name={id} checked={each === density} onChange={() => onDensity(each)} />
            <span>{t(`popup.density.${each}`)}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} class="card-hint">
        {t(`popup.density.${density}.hint`)}
      </p>
    </fieldset>
  );
}
