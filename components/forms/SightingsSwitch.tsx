import { Switch } from './Switch';
import { useText } from '@/components/text-context';

export interface SightingsSwitchProps {
  /** Whether the pledges of articles read are remembered. */
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** The switch for the memory of pledges met in reading, after what exactly is remembered. */
export function SightingsSwitch({ on, onSwitch }: SightingsSwitchProps) {
  const { t } = useText();
  return (
    <div class="field">
      <p class="card-hint">{t('sightings.text')}</p>
      <Switch label={t('sightings.remember')} on={on} onSwitch={onSwitch} />
    </div>
  );
}
