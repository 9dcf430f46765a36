import { useState } from 'preact/hooks';
import { Switch } from '@/components/forms/Switch';
import { useText } from '@/components/text-context';

export interface LedgerMemoryProps {
  /** Whether pledges of articles read are remembered. */
  readonly remembering: boolean;
  readonly onRemember: (on: boolean) => void;
  /** Forgets every pledge met. */
  readonly onErase: () => void;
  /** How many sightings were erased last. */
  readonly erased?: number | undefined;
  /** Whether there is something to forget. */
  readonly met: boolean;
}

/** What the ledger remembers, the switch for it, and how to have it forgotten. */
export function LedgerMemory({ remembering, onRemember, onErase, erased, met }: LedgerMemoryProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <section class="ledger-memory" aria-label={t('sightings.label')}>
      <h2>{t('sightings.label')}</h2>
      <p class="card-hint">{t('sightings.text')}</p>
      <Switch label={t('sightings.remember')} on={remembering} onSwitch={onRemember} />
      {asking ? (
        <fieldset class="erase">
          <legend>{t('sightings.erase.sure')}</legend>
          <div class="actions">
            <button
              type="button"
              class="button erase-now"
              onClick={() => {
                setAsking(false);
                onErase();
              }}
            >
              {t('sightings.erase.now')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('sightings.erase.not')}
            </button>
          </div>
        </fieldset>
      ) : (
        <button type="button" class="button" disabled={!met} onClick={() => setAsking(true)}>
          {t('sightings.erase')}
        </button>
      )}
      <p class="data-status" aria-live="polite">
        {erased === undefined ? '' : t('sightings.erased', { count: erased })}
      </p>
    </section>
  );
}
