/**
 * What a page says of itself for machines: schema.org's linked data in all the
 * shapes that are seen (one object, a list, a `@graph`, articles inside a page),
 * Open Graph, microdata. Much of it is filled in carelessly, so whoever uses a fact
 * compares it with the page first.
 */
import { dataAt, stringAt } from '@/utils/sites/embedded-data';
import { metaContent } from '@/utils/sites/page-facts';

/** The page's word for itself. */
export interface LinkedData {
  /** Every schema.org type named, and the type of Open Graph as `og:<type>`. */
  readonly types: ReadonlySet<string>;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
  readonly title?: string | undefined;
  readonly time?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  /** How the text begins. */
  readonly text?: string | undefined;
}

const ARTICLE = /^(?:\w*Article|BlogPosting|Report)$/;

/** Reads what stands in the page's head and scripts; what is broken there is passed over. */
export function readLinkedData(document: Document): LinkedData {
  const things = [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) =>
    thingsIn(lenient(textContent ?? '')),
  );
  const article = things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const og = metaContent(document, ['og:type'])?.toLowerCase();
  const marked = document.querySelectorAll('[itemprop~="articleBody" i]').length === 1;
  return {
    types: new Set([...things.flatMap(typesOf), ...(og ? [`og:${og}`] : [])]),
    isArticle: article !== undefined || og === 'article' || og === 'news' || marked,
    title: stringAt(article, ['headline']) ?? stringAt(article, ['name']),
    time: stringAt(article, ['datePublished']) ?? stringAt(article, ['dateCreated']),
    author: authorOf(dataAt(article, ['author'])),
    publisher: stringAt(article, ['publisher', 'name']),
    text: stringAt(article, ['articleBody']),
  };
}

/** The data and everything that is inside it under `@graph` or as the main thing of a page. */
function thingsIn(data: unknown): unknown[] {
  if (Array.isArray(data)) return data.flatMap(thingsIn);
  if (typeof data !== 'object' || data === null) return [];
  return [data, ...thingsIn(dataAt(data, ['@graph'])), ...thingsIn(dataAt(data, ['mainEntity']))];
}

function typesOf(thing: unknown): string[] {
  const type = dataAt(thing, ['@type']);
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}

/** People only: an organization as the author is the medium. */
function authorOf(author: unknown): string | undefined {
  if (Array.isArray(author)) {
    const names = author.map(authorOf).filter((name) => name !== undefined);
    return names.length > 0 ? names.join('、') : undefined;
  }
  if (typeof author === 'string') return author.trim() || undefined;
  return stringAt(author, ['@type']) === 'Organization' ? undefined : stringAt(author, ['name']);
}

/** JSON as pages write it: with line feeds inside strings, commas before closing brackets, wrapped in comments. */
function lenient(json: string): unknown {
  const bare = json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '');
  for (const each of [bare, bare.replace(/\s+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(each);
    } catch {
      // The second try, or nothing: broken data of the page's is no reason to give it up.
    }
  }
  return undefined;
}
