import { useEffect, useState } from 'preact/hooks';
import type { OtherSite, SiteFault } from '@/components/options/SitesSection';
import { webSite } from '@/utils/model/web-site';
import {
  type GrantedSite,
  grantedSites,
  isGranted,
  removeSite,
  requestSite,
  sitePattern,
  watchGrantedSites,
} from '@/utils/settings/granted-sites';
import { siteOfHost } from '@/utils/sites/hosts';

/** The sites that the reader allows besides the named ones, as the browser has them at this moment. */
export function useSites() {
  const [granted, setGranted] = useState<readonly GrantedSite[]>([]);
  useEffect(() => {
    const look = (): void => void grantedSites().then(setGranted);
    look();
    return watchGrantedSites(look);
  }, []);
  return { others: granted.map(otherSite), onAdd: add, onRemove: remove };
}

function otherSite({ pattern, host }: GrantedSite): OtherSite {
  return host === undefined ? { pattern } : { pattern, site: { id: webSite(host), name: host } };
}

async function add(address: string): Promise<SiteFault | undefined> {
  const host = hostIn(address.trim());
  if (host === undefined) return 'bad';
  if (siteOfHost(host)) return 'named';
  const granted = await requestSite(sitePattern(host)).catch(() => false);
  return granted ? undefined : 'denied';
}

async function remove(pattern: string): Promise<boolean> {
  // A permission of the manifest's is refused with an error.
  await removeSite(pattern).catch(() => false);
  return !(await isGranted(pattern));
}

/** The host of an address as people write it, with or without its protocol. */
function hostIn(address: string): string | undefined {
  const url = /^\w+:\/\//.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) return undefined;
  const { hostname, protocol } = new URL(url);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? hostname : undefined;
}
