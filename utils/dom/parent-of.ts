/**
 * The node's parent, asked of the browser itself: on a form, a field named `parentNode`
 * stands in the place of the property, and a climb by that would never end.
 */
export function parentOf(node: Node): Node | null {
  const getter =
    typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode');
  return getter?.get ? (getter.get.call(node) as Node | null) : node.parentNode;
}

/** The element's parent, if that is an element. */
export function parentElementOf(element: Element): Element | null {
  const parent = parentOf(element);
  return parent !== null && parent instanceof Element ? parent : null;
}
