import type { Translator } from '@/utils/locale/translator';
import { hostOfWebSite } from '@/utils/model/web-site';
import { NEWS_SITES } from '@/utils/sites/hosts';

/** What a site is called: a publisher by its name, any other by its host, an id of neither as it is. */
export function siteName(id: string, t: Translator['t']): string {
  const named = NEWS_SITES.find(({ site }) => site === id)?.site;
  return named ? t(`site.${named}`) : (hostOfWebSite(id) ?? id);
}
