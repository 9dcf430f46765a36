import type { BodyText } from '@/utils/dom/body-text';
import type { Span } from '@/utils/model/span';
import { createSpanIndex } from './span-index';

/** A place in the window, in CSS pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where to look, and for what. */
export interface HitTestOptions<T extends Span> {
  readonly document: Document;
  readonly body: Pick<BodyText, 'offsetAt'>;
  readonly items: readonly T[];
}

/**
 * A function that answers which item the point lies on: the innermost one, where
 * a mention lies inside a statement. Undefined beside the glyphs, between the
 * lines, and where something covers the text. The browser is asked only for the
 * caret; the search is in own sorted spans, so that it can run on every move of
 * the pointer.
 */
export function createHitTest<T extends Span>({
  document,
  body,
  items,
}: HitTestOptions<T>): (point: Point) => T | undefined {
  const index = createSpanIndex(items);
  return (point) => {
    const offset = offsetAtPoint(document, body, point);
    return offset === undefined ? undefined : index.at(offset);
  };
}

/** The offset of the character whose glyph lies under the point, if it belongs to the body's text. */
export function offsetAtPoint(document: Document, body: Pick<BodyText, 'offsetAt'>, point: Point): number | undefined {
  const caret = caretAt(document, point);
  if (caret?.node.nodeType !== 3) return undefined;
  const node = caret.node as Text;
  // The caret stands on either side of the glyph, whichever is nearer.
  const at = [caret.offset, caret.offset - 1].find((offset) => isOnGlyph(node, offset, point));
  const offset = at === undefined ? undefined : body.offsetAt(node, at);
  // A character that was left out (indentation) has the offset of its neighbour.
  return at !== undefined && offset !== undefined && body.offsetAt(node, at + 1) === offset + 1 ? offset : undefined;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** `caretPositionFromPoint` is the standard; Safari, and Chrome before 128, have the other one. */
function caretAt(document: Document, { x, y }: Point): Caret | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function isOnGlyph(node: Text, offset: number, { x, y }: Point): boolean {
  if (offset < 0 || offset >= node.length) return false;
  const range = node.ownerDocument.createRange();
  const start = isLowSurrogate(node, offset) ? offset - 1 : offset;
  range.setStart(node, start);
  range.setEnd(node, Math.min(node.length, isLowSurrogate(node, start + 1) ? start + 2 : start + 1));
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x < right && top <= y && y < bottom,
  );
}

function isLowSurrogate(node: Text, offset: number): boolean {
  const unit = node.data.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
