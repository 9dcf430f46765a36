/**
 * A test whether an element is shown, for the elements below `root`. The
 * browser's own answer (`checkVisibility`) is used where it means something:
 * where there is no layout (a parsed file), or the root itself is not shown yet,
 * only the `hidden` attribute and an inline `display: none` count.
 */
export function createVisibilityTest(root: Element): (element: Element) => boolean {
  const measured = typeof root.checkVisibility === 'function' && isRendered(root);
  return (element) => !isMarkedHidden(element) && (!measured || isRendered(element));
}

function isMarkedHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*display\s*:\s*none/i.test(style);
}

function isRendered(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // An element with `display: contents` has no box of its own, but its text is shown.
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
}
