/**
 * Which addresses are articles, and of which document. These rules run on every
 * page of the publishers' hosts before anything else is loaded: no DOM and no
 * imports here.
 */
export interface ArticleAddress {
  /** The publisher, e.g. `sina`. */
  readonly site: string;
  /** The publisher's own document id, the same for every variant of the address. */
  readonly docId: string;
  /** The address with https, without query and fragment. */
  readonly url: string;
}

interface UrlRule {
  readonly site: string;
  /**
   * Matches host and path of an article; the group is the document id. None of
   * the publishers so far tells documents apart by a query parameter, so the
   * whole query is dropped as tracking.
   */
  readonly article: RegExp;
}

const RULES: readonly UrlRule[] = [
  // Desktop. The Markdown twin (`….shtml.md`) is no page that could be annotated. Hosts of other services are left out.
  {
    site: 'sina',
    article:
      /^(?!(?:slide|video|k|cj|blog|comment\d?|money|vip|stock|live|search|tousu|fund|biz|app|api|feed)\b)(?:[a-z0-9-]+\.)+sina\.com\.cn\/(?:[\w-]+\/)*\d{4}-\d\d-\d\d\/doc-(i[a-z0-9]{10,})\.s?html?$/,
  },
  // Mobile.
  {
    site: 'sina',
    article: /^(?:[a-z0-9-]+\.)*sina\.cn\/(?:[\w-]+\/)*\d{4}-\d\d-\d\d\/(?:detail|zx)-(i[a-z0-9]{10,})\.d\.html$/,
  },
];

/** The article that stands at an address, or undefined for lists, home pages and whatever else is no article. */
export function articleAddress(url: string): ArticleAddress | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return undefined;
  for (const { site, article } of RULES) {
    const docId = article.exec(host + pathname)?.[1];
    if (docId) return { site, docId, url: `https://${host}${pathname}` };
  }
  return undefined;
}
