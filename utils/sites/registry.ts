import { caixinAdapter } from './caixin';
import { cctvAdapter } from './cctv';
import { chinanewsAdapter } from './chinanews';
import { eastmoneyAdapter } from './eastmoney';
import { embassyAdapter } from './embassy';
import { globaltimesAdapter } from './globaltimes';
import { gmwAdapter } from './gmw';
import { govAdapter } from './gov';
import { huanqiuAdapter } from './huanqiu';
import { ifengAdapter } from './ifeng';
import { mfaAdapter } from './mfa';
import { ministryAdapter } from './ministry';
import { hasText } from './page-facts';
import { peopleAdapter } from './people';
import { peoplePaperAdapter } from './people-paper';
import { plaAdapter } from './pla';
import { qstheoryAdapter } from './qstheory';
import { sinaAdapter } from './sina';
import { sinaColumnAdapter } from './sina-column';
import { sinaMobileAdapter } from './sina-mobile';
import type { ArticlePage, SiteAdapter } from './site';
import { thepaperAdapter } from './thepaper';
import type { ArticleAddress } from './urls';
import { xinhuaAdapter } from './xinhua';
import { yicaiAdapter } from './yicai';
import { zaobaoAdapter } from './zaobao';

/** In the order in which those of one publisher are tried; the first that finds a body wins. */
const ADAPTERS: readonly SiteAdapter[] = [
  ...[sinaAdapter, sinaMobileAdapter, sinaColumnAdapter],
  ...[xinhuaAdapter, mfaAdapter, embassyAdapter, peopleAdapter, peoplePaperAdapter, govAdapter, ministryAdapter],
  ...[cctvAdapter, chinanewsAdapter, qstheoryAdapter, gmwAdapter, plaAdapter, huanqiuAdapter, globaltimesAdapter],
  ...[thepaperAdapter, ifengAdapter, caixinAdapter, yicaiAdapter, eastmoneyAdapter, zaobaoAdapter],
];

/**
 * The article on a page whose address is one, or in the part of a page that holds it. Undefined when no adapter of the
 * publisher finds a body: there is none, or a script of the page has yet to make
 * it. Never throws: pages change without notice, and an adapter that stumbles
 * counts as one that found nothing.
 */
export function readArticle(
  root: ParentNode,
  address: ArticleAddress,
  adapters: readonly SiteAdapter[] = ADAPTERS,
): ArticlePage | undefined {
  for (const adapter of adapters) {
    if (adapter.site !== address.site) continue;
    const page = tryToRead(adapter, root, address);
    if (page) return page;
  }
  return undefined;
}

function tryToRead(adapter: SiteAdapter, root: ParentNode, address: ArticleAddress): ArticlePage | undefined {
  try {
    return adapter.read(root, address);
  } catch {
    return undefined; // The next adapter may know this variant of the page.
  }
}

/** Every element of the page that the publisher's adapters would take for a body as they took the given one, in document order. */
export function bodiesLike(body: Element, site: string): readonly Element[] {
  const selectors = ADAPTERS.flatMap((adapter) => (adapter.site === site ? adapter.bodies : []));
  try {
    const selector = selectors.find((each) => body.matches(each));
    return selector === undefined ? [body] : [...body.ownerDocument.querySelectorAll(selector)].filter(hasText);
  } catch {
    return [body];
  }
}
