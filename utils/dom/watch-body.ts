import { isSilent } from './element-roles';
import { parentOf } from './parent-of';
import { createQuietTimer } from './quiet-timer';

/** What to watch and whom to tell. */
export interface BodyWatch {
  readonly root: Element;
  /** Elements whose changes do not matter (quotations that tick, advertisements). */
  readonly isExcluded?: (element: Element) => boolean;
  /** Told once the changes have paused; read the body again, or look for a new one if it is no longer connected. */
  readonly onChange: () => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** Attributes by which pages fold and unfold text, of the body's elements and of what it stands in. */
const FOLDING = ['class', 'style', 'hidden', 'open'];

/**
 * Watches a body's text: its text nodes changing, coming and going, what is folded
 * away being shown, and the root itself being taken away or replaced. Changes without text (images, scripts,
 * empty advertisement boxes) are passed over. Removal is seen by observing the
 * children of the ancestors, each alone: changes elsewhere in the page cost nothing.
 * Whether a place is left out is remembered while the page is restless, so that a
 * thousand changes of one place cost one look at it.
 *
 * Whether an attribute folds anything only shows when the text is read again, so a change of
 * one waits for a pause of its own: what a page animates without end keeps no new text waiting.
 */
export function watchBody({ root, isExcluded = () => false, onChange, signal }: BodyWatch): void {
  if (signal.aborted) return;
  let leftOut = new WeakMap<Node, boolean>();
  const isLeftOutAt = (target: Node): boolean => {
    const known = leftOut.get(target) ?? isLeftOut(target, root, isExcluded);
    leftOut.set(target, known);
    return known;
  };
  const tell = (): void => {
    leftOut = new WeakMap();
    onChange();
  };
  const timer = createQuietTimer(tell);
  const foldTimer = createQuietTimer(tell);
  const matters = (record: MutationRecord): boolean => {
    if (!root.contains(record.target))
      return !root.isConnected || [...record.addedNodes].some((node) => node.contains(root));
    return !isLeftOutAt(record.target) && changesText(record);
  };
  const mayFold = ({ target }: MutationRecord): boolean => {
    if (!root.contains(target)) return target.contains(root);
    return target.firstChild !== null && !isLeftOutAt(target);
  };
  const observer = new MutationObserver((records) => {
    const [folds, texts] = [records.filter(isAttribute), records.filter((record) => !isAttribute(record))];
    if (texts.some(matters)) timer.start();
    if (folds.some(mayFold)) foldTimer.start();
  });
  const folding = { attributes: true, attributeFilter: FOLDING };
  observer.observe(root, { childList: true, characterData: true, subtree: true, ...folding });
  for (let above = parentOf(root); above; above = parentOf(above)) {
    observer.observe(above, { childList: true, ...(above.nodeType === 1 && folding) });
  }
  // A box that is ticked may unfold what stands behind it by style alone.
  root.ownerDocument.addEventListener('change', () => foldTimer.start(), { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    timer.stop();
    foldTimer.stop();
  });
}

function isAttribute({ type }: MutationRecord): boolean {
  return type === 'attributes';
}

function isLeftOut(target: Node, root: Element, isExcluded: (element: Element) => boolean): boolean {
  for (let node: Node | null = target; node && node !== root; node = parentOf(node)) {
    if (node.nodeType === 1 && (isSilent(node as Element) || isExcluded(node as Element))) return true;
  }
  return false;
}

function changesText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return record.target.nodeType === 3;
  return [...record.addedNodes, ...record.removedNodes].some(hasText);
}

function hasText(node: Node): boolean {
  if (node.nodeType !== 1 && node.nodeType !== 3) return false;
  if (node.nodeType === 1 && isSilent(node as Element)) return false;
  return /\S/.test(node.textContent ?? '');
}
