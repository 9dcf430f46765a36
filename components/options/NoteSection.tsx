import { Field } from '@/components/forms/Field';
import { Switch } from '@/components/forms/Switch';
import { useText } from '@/components/text-context';
import { COLORS } from '@/utils/model/annotation';
import type { Settings } from '@/utils/model/settings';

export interface NoteSectionProps {
  readonly settings: Pick<Settings, 'colorNames' | 'snap'>;
  readonly onChange: (change: Partial<Pick<Settings, 'colorNames' | 'snap'>>) => void;
}

/** How marks are made: what the colours mean to the reader, and whether selections snap. */
export function NoteSection({ settings, onChange }: NoteSectionProps) {
  const { t } = useText();
  const { colorNames, snap } = settings;
  return (
    <section class="options-section" aria-labelledby="notes">
      <h2 id="notes">{t('options.notes')}</h2>
      <fieldset class="color-names">
        <legend>{t('options.color-names')}</legend>
        {COLORS.map((color) => (
          <div key={color} class={`color-name color-${color}`}>
            <span class="color-sample" />
            <Field
              label={t(`color.${color}`)}
              value={colorNames[color] ?? ''}
              onInput={(name) => onChange({ colorNames: { ...colorNames, [color]: name } })}
            />
          </div>
        ))}
      </fieldset>
      <p class="card-hint">{t('options.color-names.hint')}</p>
      <Switch label={t('options.snap')} on={snap} onSwitch={(on) => onChange({ snap: on })} />
      <p class="card-hint">{t('options.snap.hint')}</p>
    </section>
  );
}
