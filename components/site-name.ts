import type { MessageKey } from '@/utils/locale/messages';
import type { Translator } from '@/utils/locale/translator';
import { hostOfWebSite } from '@/utils/model/web-site';

/** The name of a site as readers know it; of one that has no adapter of its own, its host. */
export function siteName(t: Translator['t'], site: string, url?: string): string {
  const key = `site.${site}`;
  const name = t(key as MessageKey);
  if (name !== key) return name;
  return hostOfWebSite(site) ?? (url !== undefined && URL.canParse(url) ? new URL(url).host : site);
}
