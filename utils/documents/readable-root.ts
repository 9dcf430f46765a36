/**
 * Where the text of a page stands that no adapter knows.
 *
 * Every paragraph-like stretch is weighed by its sentence punctuation, which running
 * text has and menus, lists of headlines and footers have not. The body is the deepest
 * element that still holds nearly all of the weight. Cost: one pass over the text nodes
 * and one way down.
 */

/** Share of the page's weight that the element must hold. */
const SHARE = 0.8;
const FURNITURE =
  'nav, header, footer, aside, form, button, select, dialog, [role=navigation], [role=banner], [role=contentinfo], [hidden]';
const SILENT = 'script, style, noscript, template, textarea, svg, iframe, object';
const TEXT_NODES = 4;

/** The element that holds the running text of a document; its whole body where there is none that stands out. */
export function readableRoot(document: Document): Element {
  const weights = weigh(document);
  let root: Element = document.body;
  const total = weights.get(root) ?? 0;
  if (total === 0) return root;
  for (;;) {
    const heavier = [...root.children].find((child) => (weights.get(child) ?? 0) >= total * SHARE);
    if (!heavier || isText(heavier)) return root;
    root = heavier;
  }
}

function weigh(document: Document): ReadonlyMap<Element, number> {
  const weights = new Map<Element, number>();
  const walker = document.createTreeWalker(document.body, TEXT_NODES);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!parentElement || parentElement.closest(`${SILENT}, ${FURNITURE}`)) continue;
    const weight = (nodeValue ?? '').match(/[，。！？；、]|[,.;!?](?=\s|$)/g)?.length ?? 0;
    if (weight === 0) continue;
    for (let element: Element | null = parentElement; element; element = element.parentElement)
      weights.set(element, (weights.get(element) ?? 0) + weight);
  }
  return weights;
}

/** Whether the element is a paragraph itself and not what holds paragraphs. */
function isText(element: Element): boolean {
  return /^(?:p|span|b|strong|em|i|a|font|li|td|blockquote|h[1-6])$/.test(element.localName);
}

/** Takes out of an element what frames a page: menus, heads and feet, forms. */
export function removeFurniture(root: Element): void {
  for (const element of root.querySelectorAll(FURNITURE)) {
    if (!element.querySelector('h1')) element.remove();
  }
}
