import { LanguageChoice } from '@/components/forms/LanguageChoice';
import { SightingsSwitch } from '@/components/forms/SightingsSwitch';
import { ThemeChoice } from '@/components/forms/ThemeChoice';
import { DensityChoice } from '@/components/popup/DensityChoice';
import { Switch } from '@/components/forms/Switch';
import { useText } from '@/components/text-context';
import { type SiteRow, SitesSection, type SitesSectionProps } from './SitesSection';
import { ENTITY_KINDS } from '@/utils/model/entity';
import type { PaintedKind, Settings } from '@/utils/model/settings';

import { KeySection } from './KeySection';
import { NoteSection } from './NoteSection';

/** A change of settings; a `language` of undefined follows the browser. */
export type SettingsChange = Partial<{ [Key in keyof Settings]: Settings[Key] | undefined }>;

export interface PreferenceSectionsProps {
  readonly settings: Settings;
  /** The sites that Meipi knows, by their ids in the settings. */
  readonly sites: readonly SiteRow[];
  readonly otherSites: Pick<SitesSectionProps, 'others' | 'onAdd' | 'onRemove'>;
  /** The names of muted entities by their ids; an id without one is shown as it is. */
  readonly mutedNames: Readonly<Record<string, string>>;
  readonly onChange: (change: SettingsChange) => void;
}

const KINDS: readonly PaintedKind[] = [...ENTITY_KINDS, 'pledge'];

/** Everything that can be set, besides the dictionary. */
export function PreferenceSections(props: PreferenceSectionsProps) {
  const { t } = useText();
  const { settings, sites, onChange } = props;
  const { density, hiddenKinds, sitesOff, language, theme } = settings;
  return (
    <>
      <section class="options-section" aria-labelledby="marks">
        <h2 id="marks">{t('options.marks')}</h2>
        <DensityChoice density={density} onDensity={(chosen) => onChange({ density: chosen })} />
        <fieldset class="kinds">
          <legend>{t('options.kinds')}</legend>
          {KINDS.map((kind) => (
            <Switch
              key={kind}
              label={t(`kind.${kind}`)}
              on={!hiddenKinds.includes(kind)}
              onSwitch={(on) => onChange({ hiddenKinds: without(hiddenKinds, kind, on) })}
            />
          ))}
        </fieldset>
      </section>
      <NoteSection settings={settings} onChange={onChange} />
      <MutedSection {...props} />
      <SitesSection
        {...props.otherSites}
        sites={sites}
        sitesOff={sitesOff}
        onSite={(id, on) => onChange({ sitesOff: without(sitesOff, id, on) })}
      />
      <section class="options-section" aria-labelledby="sightings">
        <h2 id="sightings">{t('sightings.label')}</h2>
        <SightingsSwitch on={settings.sightings} onSwitch={(on) => onChange({ sightings: on })} />
      </section>
      <KeySection settings={settings} onChange={onChange} />
      <section class="options-section" aria-labelledby="look">
        <h2 id="look">{t('options.look')}</h2>
        <LanguageChoice language={language} onLanguage={(chosen) => onChange({ language: chosen })} />
        <ThemeChoice theme={theme} onTheme={(chosen) => onChange({ theme: chosen })} />
      </section>
    </>
  );
}

/** The list with an item out of it, or at its end. */
function without<Item>(items: readonly Item[], item: Item, out: boolean): Item[] {
  const others = items.filter((each) => each !== item);
  return out ? others : [...others, item];
}

function MutedSection({ settings, mutedNames, onChange }: PreferenceSectionsProps) {
  const { t } = useText();
  const { muted } = settings;
  return (
    <section class="options-section" aria-labelledby="muted">
      <h2 id="muted">{t('options.muted')}</h2>
      {muted.length === 0 && <p class="card-hint">{t('options.muted.none')}</p>}
      <ul class="entries" hidden={muted.length === 0}>
        {muted.map((id) => {
          const name = mutedNames[id] ?? id.replace(/^text\//, '');
          return (
            <li key={id} class="entry">
              <p class="entry-text" lang="zh">
                {name}
              </p>
              <button
                type="button"
                class="text-button"
                aria-label={t('options.unmute.name', { name })}
                onClick={() => onChange({ muted: without(muted, id, true) })}
              >
                {t('options.unmute')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
