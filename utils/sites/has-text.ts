/** Whether the element holds any text that is not a script's, a style sheet's or a form field's. */
export function hasText(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, TEXT_NODES);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (/\S/.test(nodeValue ?? '') && !parentElement?.closest(SILENT)) return true;
  }
  return false;
}

const TEXT_NODES = 4;
const SILENT = 'script, style, textarea, noscript, template';
