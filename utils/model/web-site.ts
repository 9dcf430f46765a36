/**
 * The `site` of articles on sites that have no adapter of their own: `web:` and the
 * host without `www.`. Publishers' ids hold no colon, so the two never meet.
 */
const PREFIX = 'web:';

/** The site of a host, e.g. `web:news.example.org`. */
export function webSite(host: string): string {
  return PREFIX + host.toLowerCase().replace(/^www\./, '');
}

/** The host behind such a site, which is also its name for the reader; undefined for a publisher's id. */
export function hostOfWebSite(site: string): string | undefined {
  return site.startsWith(PREFIX) ? site.slice(PREFIX.length) : undefined;
}
