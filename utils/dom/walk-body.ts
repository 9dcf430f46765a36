import { isBlock, isLineBreak, isPreformatted, isSilent } from './element-roles';
import type { LineCollector } from './line-collector';
import { createVisibilityTest } from './visibility';

export interface BodyWalk {
  readonly root: Element;
  readonly isExcluded: (element: Element) => boolean;
  readonly collector: LineCollector;
}

/**
 * Feeds the visible text below the root to the collector, in document order.
 * Walks without recursion, so that no depth of nesting exhausts the stack, and
 * only reads: the page's DOM stays as it is.
 */
export function walkBody({ root, isExcluded, collector }: BodyWalk): void {
  const isVisible = createVisibilityTest(root);
  let preformatted = root.closest('pre') ? 1 : 0;

  function enters(element: Element): boolean {
    if (isLineBreak(element)) {
      collector.endLine();
      return false;
    }
    if (isSilent(element) || !isVisible(element)) {
      collector.leaveOut();
      return false;
    }
    if (isBlock(element)) collector.endLine();
    if (!isExcluded(element)) return true;
    collector.leaveOut();
    return false;
  }

  function addText(node: Text): void {
    if (preformatted > 0) collector.addPreformatted(node);
    else collector.addText(node);
  }

  function leave(element: Element): void {
    if (isPreformatted(element)) preformatted -= 1;
    if (isBlock(element)) collector.endLine();
  }

  let node: Node | null = root.firstChild;
  while (node) {
    let child: Node | null = null;
    if (isText(node)) addText(node);
    else if (isElement(node) && enters(node)) {
      if (isPreformatted(node)) preformatted += 1;
      child = node.firstChild;
      if (!child) leave(node);
    }
    node = child ?? nextAfter(node, root, leave);
  }
}

/** The next node that is not below this one; every element that ends on the way is left. */
function nextAfter(node: Node, root: Element, leave: (element: Element) => void): Node | null {
  let at: Node = node;
  while (!at.nextSibling) {
    const parent = at.parentNode;
    if (!parent || parent === root) return null;
    leave(parent as Element);
    at = parent;
  }
  return at.nextSibling;
}

// Node types instead of instanceof: the nodes may belong to another window.
function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
