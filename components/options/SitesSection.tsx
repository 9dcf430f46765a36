import { useState } from 'preact/hooks';
import { Field } from '@/components/forms/Field';
import { Switch } from '@/components/forms/Switch';
import { useText } from '@/components/text-context';
import type { MessageKey } from '@/utils/locale/messages';

/** A site by its id in the settings. */
export interface SiteRow {
  readonly id: string;
  readonly name: string;
}

/** A site that the reader allows besides the named ones. */
export interface OtherSite {
  readonly pattern: string;
  /** Undefined where the permission is for all sites. */
  readonly site?: SiteRow;
}

/** What may be wrong with a wish to read a site, or to read it no longer. */
export type SiteFault = 'bad' | 'named' | 'denied';

export interface SitesSectionProps {
  readonly sites: readonly SiteRow[];
  readonly others: readonly OtherSite[];
  readonly sitesOff: readonly string[];
  readonly onSite: (id: string, on: boolean) => void;
  /** Asks for a site by its address; answers what is wrong. Called straight from the click, as browsers demand. */
  readonly onAdd: (address: string) => Promise<SiteFault | undefined>;
  /** Gives a site back; answers whether it is gone. */
  readonly onRemove: (pattern: string) => Promise<boolean>;
}

/** The sites that are read by themselves: the named ones, and those the reader has added. */
export function SitesSection(props: SitesSectionProps) {
  const { t } = useText();
  const { sites, sitesOff, onSite } = props;
  return (
    <section class="options-section" aria-labelledby="sites">
      <h2 id="sites">{t('options.sites')}</h2>
      <h3 class="entries-head">{t('options.sites.named')}</h3>
      <div class="site-switches">
        {sites.map((site) => (
          <SiteSwitch key={site.id} site={site} on={!sitesOff.includes(site.id)} onSite={onSite} />
        ))}
      </div>
      <h3 class="entries-head">{t('options.sites.others')}</h3>
      <OtherSites {...props} />
      <AddSite onAdd={props.onAdd} />
    </section>
  );
}

interface SiteSwitchProps {
  readonly site: SiteRow;
  readonly on: boolean;
  readonly onSite: (id: string, on: boolean) => void;
}

function SiteSwitch({ site, on, onSite }: SiteSwitchProps) {
  const { t } = useText();
  return <Switch label={t('popup.site', { site: site.name })} on={on} onSwitch={(next) => onSite(site.id, next)} />;
}

function OtherSites({ others, sitesOff, onSite, onRemove }: SitesSectionProps) {
  const { t } = useText();
  const [kept, setKept] = useState<string>();
  if (others.length === 0) return <p class="card-hint">{t('options.sites.others.none')}</p>;
  return (
    <ul class="entries">
      {others.map(({ pattern, site }) => (
        <li key={pattern} class="entry other-site">
          {site ? (
            <SiteSwitch site={site} on={!sitesOff.includes(site.id)} onSite={onSite} />
          ) : (
            <p class="entry-text">{t('options.sites.all')}</p>
          )}
          <button
            type="button"
            class="text-button"
            aria-label={t('options.sites.remove.name', { site: site?.name ?? t('options.sites.all') })}
            onClick={() => void onRemove(pattern).then((gone) => setKept(gone ? undefined : pattern))}
          >
            {t('options.sites.remove')}
          </button>
          {kept === pattern && (
            <p class="field-fault" role="alert">
              {t('options.sites.remove.failed')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddSite({ onAdd }: Pick<SitesSectionProps, 'onAdd'>) {
  const { t } = useText();
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState<SiteFault>();
  async function add(): Promise<void> {
    const next = await onAdd(address);
    setFault(next);
    if (next === undefined) setAddress('');
  }
  const says: MessageKey | undefined = fault && `options.sites.add.${fault}`;
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label={t('options.sites.add')}
        value={address}
        onInput={(next) => {
          setAddress(next);
          setFault(undefined);
        }}
        hint={t('options.sites.add.hint')}
        fault={says && t(says)}
        lang="en"
      />
      <button type="submit" class="button">
        {t('options.sites.add.button')}
      </button>
    </form>
  );
}
