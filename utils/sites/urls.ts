/**
 * Which addresses are articles, and of which document. These rules run on every
 * page of the publishers' hosts before anything else is loaded: no DOM and no
 * imports here. Videos, pictures, lists and home pages are no articles.
 */
export interface ArticleAddress {
  /** The publisher, e.g. `sina`. */
  readonly site: string;
  /**
   * The publisher's own document id, the same for every variant of the address.
   * The second page of a divided article has one of its own (`1125597921-2`):
   * its text is another, and notes on it must not be looked for on the first.
   */
  readonly docId: string;
  /** The address without query and fragment, with https where the publisher serves it. */
  readonly url: string;
  /** The address at which the page stood, where the page calls itself by another. */
  readonly pageUrl?: string;
}

interface UrlRule {
  readonly site: string;
  /** What the hosts of its articles have in common: a page of another publisher does not pay for the pattern. */
  readonly on: readonly string[];
  /**
   * Matches host and path of an article. The groups that took part, joined by
   * `_`, are the document id; a group named `page` comes last and counts from 2.
   */
  readonly article: RegExp;
  /** Where the page of a divided article stands in the query. The rest of every query is tracking. */
  readonly pageQuery?: RegExp;
  /** Whether the publisher's certificate does not fit its hosts, so that only http opens the page. */
  readonly plain?: true;
}

const RULES: readonly UrlRule[] = [
  // Desktop. The Markdown twin (`….shtml.md`) is no page that could be annotated. Hosts of other services are left out.
  {
    site: 'sina',
    on: ['sina.'],
    article:
      /^(?!(?:slide|video|k|cj|blog|comment\d?|money|vip|stock|live|search|tousu|fund|biz|app|api|feed)\b)(?:[a-z0-9-]+\.)+sina\.com\.cn\/(?:[\w-]+\/)*\d{4}-\d\d-\d\d\/doc-(i[a-z0-9]{10,})\.s?html?$/,
  },
  // Mobile.
  {
    site: 'sina',
    on: ['sina.'],
    article: /^(?:[a-z0-9-]+\.)*sina\.cn\/(?:[\w-]+\/)*\d{4}-\d\d-\d\d\/(?:detail|zx)-(i[a-z0-9]{10,})\.d\.html$/,
  },
  { site: 'sina-column', on: ['sina.'], article: /^k\.sina\.(?:com\.)?cn\/article_(\d+)_(\w+)\.html$/ },
  {
    site: 'sina-column',
    on: ['sina.'],
    article: /^(?:t\.)?cj\.sina\.(?:com\.)?cn\/articles?\/(?:view|detail|norm_detail)\/(\d+)\/(\w+)\/?$/,
  },
  { site: 'sina-column', on: ['sina.'], article: /^blog\.sina\.com\.cn\/s\/blog_(\w+)\.html$/ },
  // The same path on both hosts is the same document.
  {
    site: 'xinhua',
    on: ['news.cn', 'xinhuanet.'],
    article:
      /^(?:[a-z0-9-]+\.)*(?:news\.cn|xinhuanet\.com)\/(?:[\w-]+\/)*(?:\d{4}-\d\d\/\d\d\/c_(\d+)|20\d{6}\/([0-9a-f]{32})\/c)(?:_(?<page>\d+))?\.html?$/,
  },
  // One document often stands in several sections: the number alone counts.
  {
    site: 'mfa',
    on: ['mfa.gov.cn', 'fmprc.gov.cn'],
    article: /^(?:[a-z0-9-]+\.)*(?:mfa|fmprc)\.gov\.cn\/.+\/t(\d+(?:_\d+)?)\.s?html?$/,
  },
  {
    site: 'embassy',
    on: ['embassy.', 'consulate.'],
    article:
      /^[a-z0-9-]+\.(?:china-?embassy|china-?consulate|chineseembassy)\.(?:gov\.cn|org)\/.+\/t(\d+(?:_\d+)?)\.s?html?$/,
  },
  {
    site: 'people',
    on: ['people.'],
    article:
      /^(?!(?:paper|bbs|tv)\.)(?:[a-z0-9-]+\.)*people\.(?:com\.)?cn\/(?:[\w-]+\/)*n\d?\/\d{4}\/\d{4}\/c\d+-(\d+)(?:-(?<page>\d+))?\.html?$/,
  },
  { site: 'people', on: ['people.'], article: /^jhsjk\.people\.cn\/article\/(\d+)$/ },
  // The edition for desktops (pc) and the one for tablets (pad) count alike.
  {
    site: 'people-paper',
    on: ['people.'],
    article:
      /^paper\.people\.(?:com\.)?cn\/\w+\/(?:html\/\d{4}-\d\d\/\d\d|(?:pc|pad)\/content\/\d{6}\/\d\d)\/(nw\.D110000\w+_\d{8}_\d+-\w+|content_\d+)\.html?$/,
  },
  {
    site: 'gov',
    on: ['www.gov.cn'],
    article: /^(?:english\.)?www\.gov\.cn\/(?:[\w-]+\/)+(?:\d{4}-\d\d\/\d\d|\d{6}(?:\/\d\d)?)\/content_(\w+)\.html?$/,
  },
  // Each ministry counts for itself; the shorter numbers before index.html are those of lists.
  {
    site: 'ministry',
    on: ['.gov.cn'],
    article:
      /^(?:[a-z0-9-]+\.)*(pbc|csrc|stats|customs|moa|mwr|mohurd|audit|gwytb|mofcom|mof|ndrc)\.gov\.cn\/(?:[\w-]+\/)+(?:t(\d+_\d+)|c(\d{6,})\/content|art_(\w+)|(\d{7,})\/index)\.s?html?$/,
  },
  {
    site: 'cctv',
    on: ['cctv.', 'cntv.'],
    article:
      /^(?!tv\.)(?:[a-z0-9-]+\.)*(?:cctv\.(?:com|cn)|cntv\.cn)\/(?:[\w-]+\/)*20\d\d\/\d\d\/\d\d\/(ARTI\w+)\.shtml$/,
  },
  {
    site: 'chinanews',
    on: ['chinanews.'],
    article: /^(?:[a-z0-9-]+\.)*chinanews\.com(?:\.cn)?\/(?:[\w-]+\/)*20\d\d\/\d\d-\d\d\/(\d+)\.shtml$/,
  },
  {
    site: 'qstheory',
    on: ['qstheory.'],
    article:
      /^(?:www|en)\.qstheory\.cn\/(?:[\w-]+\/)*(?:\d{4}-\d\d\/\d\d\/c_(\d+)|20\d{6}\/([0-9a-f]{32})\/c)(?:_(?<page>\d+))?\.html?$/,
  },
  {
    site: 'gmw',
    on: ['gmw.cn'],
    article:
      /^(?!epaper)(?:[a-z0-9-]+\.)*gmw\.cn\/(?:[\w-]+\/)*20\d\d-\d\d\/\d\d\/content_(\d+)(?:_(?<page>\d+))?\.html?$/,
  },
  {
    site: 'gmw',
    on: ['gmw.cn'],
    article:
      /^epaper\.gmw\.cn\/(\w+)\/html\/(?:content\/\d{6}\/\d\d|\d{4}-\d\d\/\d\d)\/(content_\d+|nw\.D110000\w+_\d{8}_\d+-\w+)\.html?$/,
  },
  {
    site: 'pla',
    on: ['81.cn', 'mod.gov.cn', 'chinamil.'],
    plain: true,
    article:
      /^(?:[a-z0-9-]+\.)*(?:81\.cn|mod\.gov\.cn|chinamil\.com\.cn)\/(?:[\w-]+\/)+(?:\d{4}-\d\d\/\d\d\/content_)?(\d{6,9})(?:_(?<page>\d+))?\.html?$/,
  },
  {
    site: 'huanqiu',
    on: ['huanqiu.'],
    article: /^(?:[a-z0-9-]+\.)*huanqiu\.com\/(?:r\/)?article\/(?:([0-9A-Za-z]{11})|\d{4}-\d\d\/(\d+)\.html)$/,
  },
  {
    site: 'globaltimes',
    on: ['globaltimes.'],
    article: /^www\.globaltimes\.cn\/(?:page\/\d{6}|content)\/(\d+)\.shtml$/,
  },
  { site: 'thepaper', on: ['thepaper.'], article: /^(?:www|m)\.thepaper\.cn\/(?:newsDetail_forward_|detail\/)(\d+)$/ },
  { site: 'ifeng', on: ['ifeng.'], article: /^(?:[a-z0-9-]+\.)*ifeng\.com\/c\/(?:s\/)?([0-9A-Za-z]{11})$/ },
  // Here the first page is 0.
  {
    site: 'ifeng',
    on: ['ifeng.'],
    article: /^(?:[a-z0-9-]+\.)*ifeng\.com\/a\/\d{8}\/(\d+)_(?:0|(?<page>\d+))\.shtml$/,
  },
  // `?p0` is the whole article on one page.
  {
    site: 'caixin',
    on: ['caixin.'],
    article: /^(?!blog|.*\.blog)(?:[a-z0-9-]+\.)*caixin\.com\/(?:m\/)?20\d\d-\d\d-\d\d\/(\d{6,})\.html$/,
    pageQuery: /^\?p([2-9])\b/,
  },
  { site: 'caixin', on: ['caixin.'], article: /^[\w-]+\.blog\.caixin\.com\/(archives)\/(\d+)\/?$/ },
  { site: 'yicai', on: ['yicai.'], article: /^(?:www|m)\.yicai\.com\/(?:vip\/)?(?:news|brief)\/(\d+)\.html$/ },
  { site: 'eastmoney', on: ['eastmoney.'], article: /^(?:[a-z0-9-]+\.)*eastmoney\.com\/a\/(\d{17,18})\.html$/ },
  { site: 'eastmoney', on: ['eastmoney.'], article: /^caifuhao\.eastmoney\.com\/news\/(\d{17,})$/ },
  {
    site: 'zaobao',
    on: ['zaobao.'],
    article: /^(?:www|beltandroad|m)\.zaobao\.com(?:\.sg)?\/(?:[\w-]+\/)*story(\d{8}-\d+)$/,
  },
];

/** The article that stands at an address, or undefined for lists, home pages and whatever else is no article. */
export function articleAddress(url: string): ArticleAddress | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname: written, search } = new URL(url);
  // Xinhua links to //politics/….
  const pathname = written.replace(/\/{2,}/g, '/');
  if (!/^https?:$/.test(protocol)) return undefined;
  for (const { site, on, article, pageQuery, plain } of RULES) {
    const match = on.some((part) => host.includes(part)) && article.exec(host + pathname);
    if (!match) continue;
    const query = pageQuery?.exec(search);
    const ids = match.slice(1, match.groups ? -1 : undefined).filter(Boolean);
    const page = match.groups?.['page'] ?? query?.[1];
    const docId = ids.join('_') + (page ? `-${page}` : '');
    return { site, docId, url: `http${plain ? '' : 's'}://${host}${pathname}${query?.[0] ?? ''}` };
  }
  return undefined;
}
