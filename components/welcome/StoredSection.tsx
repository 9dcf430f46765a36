import { SightingsSwitch } from '@/components/forms/SightingsSwitch';
import { useText } from '@/components/text-context';

export interface StoredSectionProps {
  /** Whether the pledges of articles read are remembered. */
  readonly remembering: boolean;
  readonly onRemember: (on: boolean) => void;
}

const STORED = [
  'notes',
  'articles',
  'documents',
  'sightings',
  'verdicts',
  'entries',

  'backups',
  'settings',
] as const;

/** What is stored, where, and until when; what is remembered of reading has its switch beside it. */
export function StoredSection({ remembering, onRemember }: StoredSectionProps) {
  const { t } = useText();
  return (
    <section class="welcome-section" aria-labelledby="stored">
      <h2 id="stored">{t('welcome.stored')}</h2>
      <p>{t('welcome.stored.text')}</p>
      <dl class="told">
        {STORED.map((what) => (
          <div key={what}>
            <dt>{t(`welcome.stored.${what}`)}</dt>
            <dd>
              {what === 'sightings' ? (
                <SightingsSwitch on={remembering} onSwitch={onRemember} />
              ) : (
                t(`welcome.stored.${what}.text`)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
