import { useSpoken } from '@/components/names-context';
import { useText } from '@/components/text-context';
import { bothNames } from '@/utils/locale/name-in-language';
import type { AboutOffer } from '@/utils/reading/about-offers';

export interface AboutChoiceProps {
  readonly offers: readonly AboutOffer[];
  /** Ids of what the note is about. */
  readonly about: readonly string[];
  readonly onChange: (about: readonly string[]) => void;
}

/** Which of the entities and pledges at its place a note is about, each on or off: there it is shown on their cards too. */
export function AboutChoice({ offers, about, onChange }: AboutChoiceProps) {
  const { t } = useText();
  const spoken = useSpoken();
  if (offers.length === 0) return null;
  return (
    <fieldset class="about" aria-label={t('about.label')}>
      <span class="about-title" aria-hidden="true">
        {t('about.title')}
      </span>
      {offers.map(({ id, name, kind }) => {
        const isOn = about.includes(id);
        return (
          <button
            key={id}
            type="button"
            class={`about-offer kind-${kind}`}
            aria-pressed={isOn}
            title={t(isOn ? 'about.remove' : 'about.add', { name: bothNames(spoken(name)), kind: t(`kind.${kind}`) })}
            onClick={() => onChange(isOn ? about.filter((each) => each !== id) : [...about, id])}
          >
            <span lang={spoken(name).lang}>{spoken(name).text}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
