import { isBlock, isLineBreak, isPreformatted, isSilent } from './element-roles';
import type { LineCollector } from './line-collector';
import { createVisibilityTest } from './visibility';

export interface BodyWalk {
  readonly root: Element;
  readonly isExcluded: (element: Element) => boolean;
  readonly collector: LineCollector;
}

/** Most nodes that are looked at. Beyond it a page is no article, and reading it would keep it from answering. */
const MOST_NODES = 100_000;

/**
 * Feeds the visible text below the root to the collector, in document order; answers
 * whether that was all of it, and not more than is read. Walks without recursion, so that
 * no depth of nesting exhausts the stack, and by the browser's own walker: a form's
 * fields can take the names by which its neighbours are found (`parentNode`,
 * `firstChild`). It only reads: the page's DOM stays as it is.
 */
export function walkBody({ root, isExcluded, collector }: BodyWalk): boolean {
  const isVisible = createVisibilityTest(root);
  const walker = root.ownerDocument.createTreeWalker(root, READ_NODES);
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

  /** Goes to the next node that is not below this one; every element that ends on the way is left. */
  function goOn(): boolean {
    while (!walker.nextSibling()) {
      const parent = walker.parentNode();
      if (!parent || parent === root) return false;
      leave(parent as Element);
    }
    return true;
  }

  let isMore = walker.firstChild() !== null;
  let nodes = 0;
  while (isMore) {
    nodes += 1;
    if (nodes > MOST_NODES) return false;
    const node = walker.currentNode;
    let isBelow = false;
    if (isText(node)) addText(node);
    else if (isElement(node) && enters(node)) {
      if (isPreformatted(node)) preformatted += 1;
      isBelow = walker.firstChild() !== null;
      if (!isBelow) leave(node);
    }
    isMore = isBelow || goOn();
  }
  return true;
}

/** Elements, texts and CDATA sections, as `NodeFilter` counts them. */
const READ_NODES = 0x1 | 0x4 | 0x8;

// Node types instead of instanceof: the nodes may belong to another window.
function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
