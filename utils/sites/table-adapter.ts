import { isBoilerplateLine } from './boilerplate-lines';
import { authorIn, labelledAuthorIn, labelledMediumIn, mediumIn } from './credit-line';
import type { EmbeddedFacts } from './embedded-data';
import { hasText } from './has-text';
import { firstAt, meta, onOneLine, readAt, textAt, windowTitle } from './page-facts';
import { addressDate, pageTime } from './page-time';
import type { ArticlePage, SiteAdapter } from './site';
import type { ArticleAddress } from './urls';

/**
 * What is particular to a publisher's pages. The selectors of all its templates
 * stand in one list, the newest first: which template a page follows shows in
 * what is there. A selector may find a `meta`; then its content is read.
 */
export interface SiteTable {
  readonly site: string;
  readonly title: readonly string[];
  /** The first of all these elements in which a moment stands. */
  readonly time: readonly string[];
  /** Elements that name the medium, alone or in a line with time and author. */
  readonly source?: readonly string[];
  /** Elements that name the author, alone or in a line with time and paper. */
  readonly author?: readonly string[];
  /** Elements that name the author only where they say so (作者：, 某报记者). */
  readonly authorAmong?: readonly string[];
  /** The author as a line of the body. */
  readonly authorInBody?: (body: Element) => string | undefined;
  /** The first of all these elements that holds text. One without is a body to come. */
  readonly body: readonly string[];
  /** What inside a body is no part of the text. */
  readonly excluded: readonly string[];
  /** What the window's title says after the article's. */
  readonly windowTitleEnd?: RegExp;
  /** Whether the address holds the day, for pages that do not say it. */
  readonly datedAddress?: true;
  /** What scripts of the page say; asked for what the page itself does not say. */
  readonly embedded?: (root: ParentNode) => EmbeddedFacts;
  /** A body that no selector finds. */
  readonly otherBody?: (root: ParentNode) => Element | undefined;
  /** Whether what was found is a list in the clothes of an article. */
  readonly isList?: (body: Element, address: ArticleAddress) => boolean;
  /** A further test whether an element of this body is no part of the text. */
  readonly leavesOut?: (root: ParentNode) => (element: Element) => boolean;
}

/** Captions are no part of the text anywhere. */
const ALWAYS_EXCLUDED = 'figcaption';

/** The adapter of a publisher whose pages a table describes. */
export function tableAdapter(table: SiteTable): SiteAdapter {
  const excluded = [ALWAYS_EXCLUDED, ...table.excluded].join(', ');
  return { site: table.site, bodies: table.body, read };

  function read(root: ParentNode, address: ArticleAddress): ArticlePage | undefined {
    const body = bodyIn(root, table.body) ?? table.otherBody?.(root);
    if (!body || table.isList?.(body, address)) return undefined;
    const leavesOut = table.leavesOut?.(root);
    return {
      facts: { ...address, ...factsOf(root, table, { address, body }) },
      body,
      isExcluded: (element) => element.matches(excluded) || leavesOut?.(element) === true,
      isExcludedLine: isBoilerplateLine,
    };
  }
}

/** The first that has text and is not merely the surroundings of a body that is still to come. */
function bodyIn(root: ParentNode, selectors: readonly string[]): Element | undefined {
  const empty: Element[] = [];
  return firstAt(root, selectors, (element) => {
    if (hasText(element)) return empty.some((place) => element.contains(place)) ? undefined : element;
    empty.push(element);
    return undefined;
  });
}

interface Found {
  readonly address: ArticleAddress;
  readonly body: Element;
}

function factsOf(root: ParentNode, table: SiteTable, { address, body }: Found) {
  let known: EmbeddedFacts | undefined;
  const embedded = () => (known ??= table.embedded?.(root) ?? {});
  const byline =
    readAt(root, table.author ?? [], authorIn) ??
    readAt(root, table.authorAmong ?? [], labelledAuthorIn) ??
    table.authorInBody?.(body) ??
    authorIn(embedded().author ?? '');
  const source = sourceAt(root, table.source ?? []) ?? mediumIn(embedded().source ?? '');
  const publishedAt =
    readAt(root, table.time, pageTime) ?? pageTime(embedded().time) ?? (table.datedAddress && addressDate(address.url));
  return {
    title: textAt(root, table.title) ?? embedded().title ?? headTitle(root, table) ?? address.docId,
    ...(byline && { byline }),
    ...(source && { source }),
    ...(publishedAt && { publishedAt }),
  };
}

/** Of the elements of one selector the one that calls itself the source, else the first that may be its name. */
function sourceAt(root: ParentNode, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const source = readAt(root, [selector], labelledMediumIn) ?? readAt(root, [selector], mediumIn);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** The title from the page's head, without the names of channel and site. */
function headTitle(root: ParentNode, { windowTitleEnd }: SiteTable): string | undefined {
  const title = textAt(root, [meta('og:title')]) ?? windowTitle(root);
  return onOneLine(windowTitleEnd ? title.replace(windowTitleEnd, '') : title) || undefined;
}
