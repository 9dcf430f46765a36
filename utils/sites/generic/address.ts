import { webSite } from '@/utils/model/web-site';
import { isRoute } from '@/utils/model/route';
import { siteOfHost } from '@/utils/sites/hosts';
import type { ArticleAddress } from '@/utils/sites/urls';

/** Parameters that tell where a reader came from and nothing of what is read; `id`, `cid`, `p` and the like stay. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|dc|ms|y|tt|wb)clid|gclsrc|mc_[ce]id|spm|scm|from|froms|vt|pos|referer|referrer|finpagefr|share_?\w*|sharer_?\w*|shared?from|wxshare\w*|wx(?:fid|_header)|isappinstalled|mpshare|scene|subscene|chksm|srcid|nsukey|sessionid|clicktime|enterid|ascene|devicetype|pass_ticket|exportkey|tracking\w*|_t|timestamp|amp|ivk_sa|wfr|hmsr|hmpl|hmcu|hmkw|hmci|bd_vid)$/i;

/** These as well, unless they hold a number: then they are the document's. */
const PERHAPS_TRACKING = /^(?:ref|for)$/i;
const NUMBER = /^\d+$/;

/** Where a page stands, and where it stood when it was loaded: a program may have moved on without renewing the head. */
export interface PagePlace {
  readonly href: string;
  readonly loaded?: string;
}

/**
 * The identity of a page on any site: its host is the site (a publisher's id on a
 * publisher's host), its address without tracking the document. The page's own word for its address
 * (`link rel=canonical`, `og:url`) counts where it names a page of the same
 * publisher that is no front page; without a document the address alone is asked. Undefined for an address that is none of the web's.
 */
export function genericAddress(
  document: Document | undefined,
  { href, loaded = href }: PagePlace,
): ArticleAddress | undefined {
  const here = webAddress(href);
  if (!here) return undefined;
  const moved = webAddress(loaded)?.pathname !== here.pathname;
  const pageUrl = withoutTracking(here).href;
  const url = withoutTracking((moved || !document ? undefined : ownWord(document, here)) ?? here);
  const host = url.host.replace(/^www\./, '');
  return {
    site: siteOfHost(url.hostname) ?? webSite(url.host),
    docId: host + url.pathname.replace(/\/+$/, '') + url.search + url.hash,
    url: url.href,
    ...(pageUrl === url.href ? {} : { pageUrl }),
  };
}

/** The host a page belongs to, as {@link genericAddress} would name its site without looking at the page. */
export function siteOfAddress(href: string): string | undefined {
  const here = webAddress(href);
  return here && (siteOfHost(here.hostname) ?? webSite(here.host));
}

/** Whether the address is that of a site's front page. */
export function isFrontPage(url: string): boolean {
  const { pathname, search, hash } = new URL(url);
  return search === '' && !isRoute(hash) && /^\/(?:(?:index|default|home|main)\.\w+)?$/i.test(pathname);
}

function ownWord(document: Document, here: URL): URL | undefined {
  const words = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url" i]')?.getAttribute('content'),
  ];
  for (const word of words) {
    const url = word ? webAddress(word, here.href) : undefined;
    if (url && areOfOneOwner(url.hostname, here.hostname) && !isFrontPage(url.href) && isSameDocument(url, here)) {
      return url;
    }
  }
  return undefined;
}

/** A number as long as this names a document; shorter ones count pages and years' ends. */
const ID = /\d{4,}/g;
/** Year, month and day stand in the addresses of all articles of their time. */
const DAY = /^(?:20\d\d)?(?:[01]\d(?:[0-3]\d)?)?$/;

/**
 * Whether the page's word may be the address of this very document: it ends alike, or has a number of it.
 * Templates carry one and the same word (`/list`, `/view.php`) on all their pages, which would make them one article.
 */
function isSameDocument(word: URL, here: URL): boolean {
  if (isRoute(here.hash)) return false;
  const said = word.pathname + word.search;
  const values: string[] = [];
  withoutTracking(here).searchParams.forEach((value) => values.push(value));
  const ids = (lastSegment(here) + here.search).match(ID) ?? [];
  if (ids.some((id) => !DAY.test(id) && said.includes(id))) return true;
  return lastSegment(word) === lastSegment(here) && values.every((value) => !/\d/.test(value) || said.includes(value));
}

/** The last part of a path, without its ending. */
function lastSegment({ pathname }: URL): string | undefined {
  return pathname
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '');
}

function withoutTracking(address: URL): URL {
  const url = new URL(address);
  if (!isRoute(url.hash)) url.hash = '';
  // Firefox gives content scripts no iterators of the page's objects.
  const names: string[] = [];
  url.searchParams.forEach((value, name) => {
    if (TRACKING.test(name) || (PERHAPS_TRACKING.test(name) && !NUMBER.test(value))) names.push(name);
  });
  for (const name of names) url.searchParams.delete(name);
  url.searchParams.sort();
  return url;
}

function webAddress(href: string, base?: string): URL | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Whether both hosts lie below one registered name, as far as that can be told without the list of public suffixes. */
function areOfOneOwner(a: string, b: string): boolean {
  return registered(a) === registered(b);
}

function registered(host: string): string {
  const labels = host.split('.');
  const isDouble = /^(?:com|net|org|gov|edu|mil|ac|co|go|or|ne)$/.test(labels.at(-2) ?? '') && labels.length > 2;
  return labels.slice(isDouble ? -3 : -2).join('.');
}
