/**
 * Data that pages carry in scripts for their own programs: schema.org's linked
 * data, Next.js' `__NEXT_DATA__`, variables. Only facts are taken from there (the
 * text must be the one that stands in the page), and every reading gives nothing
 * where the script is missing or broken: no reason to give up the page.
 */
import { onOneLine } from './page-facts';

/** What embedded data say of an article, as they say it. */
export interface EmbeddedFacts {
  readonly title?: string | undefined;
  readonly time?: string | undefined;
  readonly source?: string | undefined;
  readonly author?: string | undefined;
}

/** What the page's JSON-LD says of a schema.org NewsArticle or Article. */
export function linkedFacts(root: ParentNode): EmbeddedFacts {
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const data = parsed(script.textContent);
    const all = Array.isArray(data) ? data : [data];
    const article = all.find((one) => /^(?:\w+)?Article$/.test(stringAt(one, ['@type']) ?? ''));
    if (article !== undefined) {
      return {
        title: stringAt(article, ['headline']),
        time: stringAt(article, ['datePublished']),
        source: undefined,
        author: stringAt(article, ['author', '@type']) === 'Person' ? stringAt(article, ['author', 'name']) : undefined,
      };
    }
  }
  return {};
}

/** The JSON in a script of its own (`<script id="__NEXT_DATA__" type="application/json">`). */
export function scriptData(root: ParentNode, selector: string): unknown {
  return parsed(root.querySelector(selector)?.textContent);
}

/**
 * The JSON that an inline script assigns to a variable: `var name = {…};` or
 * `name = JSON.parse("…")`. Undefined for anything that is not JSON.
 */
export function variableData(root: ParentNode, name: string): unknown {
  const assignment = new RegExp(`\\b${name}\\s*=\\s*(JSON\\.parse\\(\\s*)?`);
  for (const { textContent } of root.querySelectorAll('script:not([src])')) {
    const found = assignment.exec(textContent ?? '');
    if (!found) continue;
    const value = parsed(leadingValue((textContent ?? '').slice(found.index + found[0].length)));
    return found[1] && typeof value === 'string' ? parsed(value) : value;
  }
  return undefined;
}

/** The string (or number, as a string) that stands in data at a path of keys, on one line. */
export function stringAt(data: unknown, path: readonly string[]): string | undefined {
  const value = dataAt(data, path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? onOneLine(value) || undefined : undefined;
}

/** What stands in data at a path of keys. */
export function dataAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), data);
}

/** The JSON value (an object or a string) with which a program goes on, to its closing bracket or quotation mark. */
function leadingValue(code: string): string {
  let depth = 0;
  for (const { 0: token, index } of code.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth === 0) return code.slice(0, index + token.length);
  }
  return '';
}

function parsed(json: string | null | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined; // A broken script of the page's is no reason to give up the page.
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
