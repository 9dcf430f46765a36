/**
 * The publishers and the hosts they are known by. The extension's manifest is
 * made of this, by a loader that knows no path aliases: no imports here.
 */
interface NewsSite {
  /** The `site` of the publisher's addresses and articles; its name stands in the message files as `site.<id>`. */
  readonly site: string;
  /** Each with all hosts below it. */
  readonly hosts: readonly string[];
}

/** Every publisher. One that has hosts below another's stands before it. */
export const NEWS_SITES = [
  {
    site: 'sina-column',
    hosts: ['k.sina.com.cn', 'k.sina.cn', 'cj.sina.com.cn', 'cj.sina.cn', 'blog.sina.com.cn'],
  },
  { site: 'sina', hosts: ['sina.com.cn', 'sina.cn'] },
  { site: 'xinhua', hosts: ['news.cn', 'xinhuanet.com'] },
  { site: 'mfa', hosts: ['mfa.gov.cn', 'fmprc.gov.cn'] },
  {
    site: 'embassy',
    hosts: [
      ...['china-embassy.gov.cn', 'china-embassy.org', 'chineseembassy.org'],
      ...['china-consulate.gov.cn', 'china-consulate.org', 'chinaconsulate.org'],
    ],
  },
  { site: 'people-paper', hosts: ['paper.people.com.cn', 'paper.people.cn'] },
  { site: 'people', hosts: ['people.com.cn', 'people.cn'] },
  { site: 'gov', hosts: ['www.gov.cn'] },
  {
    site: 'ministry',
    hosts: [
      ...['pbc.gov.cn', 'csrc.gov.cn', 'stats.gov.cn', 'customs.gov.cn', 'moa.gov.cn', 'mwr.gov.cn'],
      ...['mohurd.gov.cn', 'audit.gov.cn', 'gwytb.gov.cn', 'mofcom.gov.cn', 'mof.gov.cn', 'ndrc.gov.cn'],
    ],
  },
  { site: 'cctv', hosts: ['cctv.com', 'cctv.cn', 'cntv.cn'] },
  { site: 'chinanews', hosts: ['chinanews.com', 'chinanews.com.cn'] },
  { site: 'qstheory', hosts: ['qstheory.cn'] },
  { site: 'gmw', hosts: ['gmw.cn'] },
  { site: 'pla', hosts: ['81.cn', 'mod.gov.cn', 'chinamil.com.cn'] },
  { site: 'huanqiu', hosts: ['huanqiu.com'] },
  { site: 'globaltimes', hosts: ['globaltimes.cn'] },
  { site: 'thepaper', hosts: ['thepaper.cn'] },
  { site: 'ifeng', hosts: ['ifeng.com'] },
  { site: 'caixin', hosts: ['caixin.com'] },
  { site: 'yicai', hosts: ['yicai.com'] },
  { site: 'eastmoney', hosts: ['eastmoney.com'] },
  { site: 'zaobao', hosts: ['zaobao.com', 'zaobao.com.sg'] },
] as const satisfies readonly NewsSite[];

/** The id of a publisher. */
export type NewsSiteId = (typeof NEWS_SITES)[number]['site'];

const HOSTS: readonly string[] = NEWS_SITES.flatMap(({ hosts }): readonly string[] => hosts);

/** Match patterns of all news hosts, for the manifest: none that another one includes. */
export const NEWS_HOSTS: readonly string[] = HOSTS.filter((host) => !HOSTS.some((other) => isBelow(host, other))).map(
  (host) => `*://*.${host}/*`,
);

/** The publisher whose host it is, undefined for a host of none. */
export function siteOfHost(host: string): NewsSiteId | undefined {
  return NEWS_SITES.find(({ hosts }) => hosts.some((one: string) => one === host || isBelow(host, one)))?.site;
}

function isBelow(host: string, above: string): boolean {
  return host.endsWith(`.${above}`);
}
