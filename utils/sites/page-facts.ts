/**
 * Small readings that every adapter needs. Each takes a list of selectors, the
 * best one first, and answers with the first that gives something.
 */

/** The text of the first matching element that has one, on one line. */
export function textAt(root: ParentNode, selectors: readonly string[]): string | undefined {
  return firstAt(root, selectors, (element) => onOneLine(contentOf(element) ?? element.textContent) || undefined);
}

/**
 * What `read` makes of the words of the first matching element it can read: an
 * element's texts with a space between each two, on one line; a `meta`'s content.
 */
export function readAt(
  root: ParentNode,
  selectors: readonly string[],
  read: (words: string) => string | undefined,
): string | undefined {
  return firstAt(root, selectors, (element) => {
    const words = onOneLine(contentOf(element) ?? textsOf(element).join(' '));
    return words === '' ? undefined : read(words) || undefined;
  });
}

/** What `read` makes of the first matching element of which it makes something. */
export function firstAt<T>(
  root: ParentNode,
  selectors: readonly string[],
  read: (element: Element) => T | undefined,
): T | undefined {
  return firstOf(selectors, (selector) => {
    // The first is nearly always the one, and looking for it alone need not go through the whole page.
    const first = root.querySelector(selector);
    return first ? (read(first) ?? firstOf(root.querySelectorAll(selector), read)) : undefined;
  });
}

/** A selector of the `meta`s of a name, whatever attribute and case it is written in. */
export function meta(name: string): string {
  return `meta[name="${name}" i], meta[property="${name}" i]`;
}

/** The content of the first `meta` of one of the names (attribute `name` or `property`). */
export function metaContent(root: ParentNode, names: readonly string[]): string | undefined {
  // One look through the page for all of them.
  const metas = [...root.querySelectorAll('meta')];
  return firstOf(names, (name) =>
    firstOf(metas, (each) => (isNamed(each, name) && onOneLine(each.getAttribute('content'))) || undefined),
  );
}

function isNamed(element: Element, name: string): boolean {
  return ['name', 'property'].some(
    (attribute) => element.getAttribute(attribute)?.toLowerCase() === name.toLowerCase(),
  );
}

/** The window's title; empty for a part of a page, which it need not be about. */
export function windowTitle(root: ParentNode): string {
  return root.nodeType === DOCUMENT ? onOneLine((root as Document).title) : '';
}

/** The string with white space collapsed and trimmed; empty for an absent one. */
export function onOneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

const DOCUMENT = 9;
const TEXT_NODES = 4;

function contentOf(element: Element): string | undefined {
  return element.localName === 'meta' ? (element.getAttribute('content') ?? '') : undefined;
}

function textsOf(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, TEXT_NODES);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts;
}

function firstOf<T, R>(items: Iterable<T>, read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
