import { useId } from 'preact/hooks';
import { useColorName } from '@/components/color-names';
import { useText } from '@/components/text-context';
import { type Color, COLORS } from '@/utils/model/annotation';

export interface ColorChoiceProps {
  /** Undefined where none is chosen yet. */
  readonly value: Color | undefined;
  /** What the colour is of; without it the group is named as a colour. */
  readonly label?: string;
  readonly onChoose: (color: Color) => void;
}

/** The five colours as a group of radio buttons. */
export function ColorChoice({ value, label, onChoose }: ColorChoiceProps) {
  const { t } = useText();
  const colorName = useColorName();
  const name = useId();
  return (
    <fieldset class="colors">
      <legend class="only-heard">{label ?? t('color.choose')}</legend>
      {COLORS.map((color) => (
        <label key={color} class={`swatch color-${color}`} title={colorName(color)}>
          <input
            type="radio"
            name={name}
            checked={color === value}
            aria-label={colorName(color)}
            onChange={() => onChoose(color)}
          />
        </label>
      ))}
    </fieldset>
  );
}
