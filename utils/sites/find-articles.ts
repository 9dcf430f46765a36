/**
 * Which articles stand on a page, and which body is whose. A page may take on
 * further articles below the first (infinite scroll), put another one in its
 * place without a load, and write another address into the bar before, after or
 * without doing so. Hence the bar alone does not tell what is read:
 *
 * - A body, once known to be an article's, stays that article's for as long as it
 *   reads alike, whatever the bar says.
 * - A body that is nobody's belongs to the address that its own block names
 *   (`data-url`, a link in its heading), else to an article whose body has gone and
 *   read alike, else to the address in the bar if that has no body.
 * - A body that nothing names is nobody's, and is not read.
 *
 * A look costs a few selector queries; texts are compared only where an address or a
 * body is new.
 */
import type { ArticleFacts } from '@/utils/model/article';
import type { Failure } from '@/utils/model/outcome';
import { addressIn, outermost, piecesOf, readsAlike, scopeOf } from './article-blocks';
import { onOneLine, windowTitle } from './page-facts';
import { bodiesLike, readArticle } from './read-article';
import type { ArticlePage, SiteAdapter } from './site';
import type { ArticleAddress } from './urls';

/** An article of the page with the address that is its own. */
export interface FoundArticle {
  readonly address: ArticleAddress;
  readonly page: ArticlePage;
}

/** Remembers from look to look which body is whose. */
export interface ArticleFinder {
  /** The articles with a body at this moment, in document order, seen at the address in the bar. Never throws. */
  look(bar: ArticleAddress | undefined): readonly FoundArticle[];
  /** Why the last look found nothing at an address; without a word it is a page without its body. */
  fault?(bar: ArticleAddress): Failure | undefined;
}

interface Claim {
  readonly address: ArticleAddress;
  /** Undefined when it has gone. */
  body: Element | undefined;
  /** How it read when the bar last named it. */
  pieces: readonly string[];
  /** As read when the bar last named it: later the page's head may speak of another. */
  facts?: ArticleFacts;
}

interface Place {
  readonly body: Element;
  readonly bodies: readonly Element[];
  readonly site: string;
  readonly adapters: readonly SiteAdapter[];
  readonly bar: ArticleAddress | undefined;
  /** What the whole page gives for the address in the bar. */
  readonly main: ArticlePage | undefined;
}

/** Addresses that are remembered after their bodies have gone. */
const MOST_GONE = 8;

/** A finder for one page, as long as it stays loaded, by the adapters given. */
export function createArticleFinder(document: Document, adapters: readonly SiteAdapter[]): ArticleFinder {
  let claims: Claim[] = [];
  const claimOn = (body: Element): Claim | undefined => claims.find((claim) => claim.body === body);
  const isHeld = ({ docId }: ArticleAddress): boolean =>
    claims.some(({ address, body }) => body !== undefined && address.docId === docId);

  function look(bar: ArticleAddress | undefined): readonly FoundArticle[] {
    for (const claim of claims) if (claim.body?.isConnected !== true) claim.body = undefined;
    if (bar && !isHeld(bar)) letGoOfRewritten(claims);
    const main = bar && readArticle(document, bar, adapters);
    const known = claims.find(({ body }) => body);
    const like = known?.body ?? main?.body;
    const site = known?.address.site ?? bar?.site;
    if (!like || site === undefined) return [];
    const bodies = outermost([...bodiesLike(like, site, adapters), ...(main ? [main.body] : [])]);
    for (const body of bodies) if (!claimOn(body)) assign({ body, bodies, site, bar, main, adapters });
    return bodies.flatMap((body) => {
      const claim = claimOn(body);
      const page = claim && pageOf(claim, { body, bodies, site, bar, main, adapters });
      return page ? [{ address: claim.address, page }] : [];
    });
  }

  /** Gives a body to its article, if it can be told. */
  function assign({ body, bodies, site, bar }: Place): void {
    const named = bodies.length > 1 ? addressIn(body, { scope: scopeOf(body, bodies), site }) : undefined;
    const gone = claims.find((claim) => !claim.body && readsAlike(claim.pieces, body));
    const owner = [named, gone?.address, bar].find((address) => address && !isHeld(address));
    if (!owner) return;
    const others = claims.filter(({ address }) => address.docId !== owner.docId);
    // Of the one at the bar `pageOf` sees how it reads.
    const pieces = owner.docId === bar?.docId ? [] : piecesOf(body);
    claims = [{ address: owner, body, pieces }, ...others].slice(0, bodies.length + MOST_GONE);
  }

  return {
    look(bar) {
      try {
        return look(bar);
      } catch {
        return []; // A page may replace what it is asked by; it counts as one without a body.
      }
    },
  };
}

/** The article as it stands in its own part of the page. */
function pageOf(claim: Claim, { body, bodies, bar, main, adapters }: Place): ArticlePage | undefined {
  const document = body.ownerDocument;
  const { address } = claim;
  const atBar = bar?.docId === address.docId;
  if (atBar) claim.pieces = piecesOf(body);
  const readWhole = () => (atBar ? main : readArticle(document, address, adapters));
  const scope = bodies.length > 1 ? scopeOf(body, bodies) : document;
  const part = scope === document ? readWhole() : readArticle(scope, address, adapters);
  const page = part ?? readWhole();
  if (!page) return undefined;
  if (atBar || !claim.facts) {
    const facts = part?.body === body ? part.facts : { ...address, title: address.docId };
    const title = facts.title === address.docId ? headingOf(scope, atBar ? document : undefined) : undefined;
    claim.facts = title ? { ...facts, title } : facts;
  }
  return { ...page, body, facts: claim.facts };
}

/** The first heading, else the window's title. */
function headingOf(scope: ParentNode, document: Document | undefined): string {
  return onOneLine(scope.querySelector('h1, h2')?.textContent) || (document ? windowTitle(document) : '');
}

/** Takes the body from every article that now reads otherwise: another was put in its place. */
function letGoOfRewritten(claims: readonly Claim[]): void {
  for (const claim of claims) if (claim.body && !readsAlike(claim.pieces, claim.body)) claim.body = undefined;
}
