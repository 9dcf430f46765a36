import { useText } from '@/components/text-context';

/** The permissions that the page can explain, by their names in the manifest. */
const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'scripting',
  'activeTab',
  'contextMenus',
  'sidePanel',
] as const;

/** A publisher and the hosts it is known by. */
export interface SiteHosts {
  readonly name: string;
  readonly hosts: readonly string[];
}

export interface PermissionSectionProps {
  /** Those that this browser was asked for. */
  readonly permissions: readonly string[];
  readonly sites: readonly SiteHosts[];
}

/** What each permission is for, and the news sites that one of them names. */
export function PermissionSection({ permissions, sites }: PermissionSectionProps) {
  const { t } = useText();
  return (
    <section class="welcome-section" aria-labelledby="permissions">
      <h2 id="permissions">{t('welcome.permissions')}</h2>
      <dl class="told permissions">
        {PERMISSIONS.filter((permission) => permissions.includes(permission)).map((permission) => (
          <div key={permission}>
            <dt>
              <code>{permission}</code>
            </dt>
            <dd>{t(`welcome.permission.${permission}`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('welcome.permission.hosts')}</dt>
          <dd>{t('welcome.permission.hosts.text')}</dd>
        </div>
      </dl>
      <h3 id="hosts">{t('welcome.hosts')}</h3>
      <p class="card-hint">{t('welcome.hosts.text')}</p>
      <dl class="site-hosts" aria-labelledby="hosts">
        {sites.map(({ name, hosts }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="card-hint">{hosts.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
