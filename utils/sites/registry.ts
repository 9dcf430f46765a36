import { sinaAdapter } from './sina';
import { sinaMobileAdapter } from './sina-mobile';
import type { ArticlePage, SiteAdapter } from './site';
import type { ArticleAddress } from './urls';

/** In the order in which they are tried; the first that finds a body wins. */
const ADAPTERS: readonly SiteAdapter[] = [sinaAdapter, sinaMobileAdapter];

/**
 * The article on a page whose address is one. Undefined when no adapter of the
 * publisher finds a body. Never throws: pages change without notice, and an
 * adapter that stumbles counts as one that found nothing.
 */
export function readArticle(
  document: Document,
  address: ArticleAddress,
  adapters: readonly SiteAdapter[] = ADAPTERS,
): ArticlePage | undefined {
  for (const adapter of adapters) {
    if (adapter.site !== address.site) continue;
    const page = tryToRead(adapter, document, address);
    if (page) return page;
  }
  return undefined;
}

function tryToRead(adapter: SiteAdapter, document: Document, address: ArticleAddress): ArticlePage | undefined {
  try {
    return adapter.read(document, address);
  } catch {
    return undefined; // The next adapter may know this variant of the page.
  }
}
