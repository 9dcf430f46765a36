/**
 * Small readings that every adapter needs. Each takes a list of selectors, the
 * best one first, and answers with the first that gives something.
 */

/** The text of the first matching element that has one, on one line. */
export function textAt(root: ParentNode, selectors: readonly string[]): string | undefined {
  return firstOf(selectors, (selector) => {
    const texts = [...root.querySelectorAll(selector)].map((element) => onOneLine(element.textContent));
    return texts.find((text) => text !== '');
  });
}

/** The content of the first `meta` of one of the names (attribute `name` or `property`). */
export function metaContent(document: Document, names: readonly string[]): string | undefined {
  return firstOf(names, (name) => {
    const meta = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
    return onOneLine(meta?.getAttribute('content')) || undefined;
  });
}

/** The first element that one of the selectors finds. */
export function elementAt(root: ParentNode, selectors: readonly string[]): Element | undefined {
  return firstOf(selectors, (selector) => root.querySelector(selector) ?? undefined);
}

/** The string with white space collapsed and trimmed; empty for an absent one. */
export function onOneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
