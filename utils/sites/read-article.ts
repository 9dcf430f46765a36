import { hasText } from './has-text';
import type { ArticlePage, SiteAdapter } from './site';
import type { ArticleAddress } from './urls';

/**
 * The article on a page whose address is one, or in the part of a page that holds it. Undefined when no adapter of the
 * publisher finds a body: there is none, or a script of the page has yet to make
 * it. Never throws: pages change without notice, and an adapter that stumbles
 * counts as one that found nothing.
 */
export function readArticle(
  root: ParentNode,
  address: ArticleAddress,
  adapters: readonly SiteAdapter[],
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
export function bodiesLike(body: Element, site: string, adapters: readonly SiteAdapter[]): readonly Element[] {
  const selectors = adapters.flatMap((adapter) => (adapter.site === site ? adapter.bodies : []));
  try {
    const selector = selectors.find((each) => body.matches(each));
    return selector === undefined ? [body] : [...body.ownerDocument.querySelectorAll(selector)].filter(hasText);
  } catch {
    return [body];
  }
}
