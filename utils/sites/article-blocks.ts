import { type ArticleAddress, articleAddress } from './urls';

const MOST_PIECES = 40;
const PIECE = /[^。！？；，、,.!?;:：\s]{4,}/g;

/** Some of the wording of a body, by which it is known again. */
export function piecesOf(body: Element): readonly string[] {
  const text = body.textContent ?? '';
  const pieces: string[] = [];
  // A long text is not looked through to its end.
  for (const [piece] of text.matchAll(PIECE)) if (pieces.push(piece) === MOST_PIECES) break;
  return pieces.length > 0 ? pieces : [text.trim()];
}

/** Whether at least half of the wording stands in the body. */
export function readsAlike(pieces: readonly string[], body: Element): boolean {
  const text = body.textContent ?? '';
  return pieces.filter((piece) => text.includes(piece)).length * 2 >= pieces.length;
}

/** The elements that lie in no other of them, each once, in document order. */
export function outermost(elements: readonly Element[]): readonly Element[] {
  const each = [...new Set(elements)];
  return each
    .filter((element) => !each.some((other) => other !== element && other.contains(element)))
    .toSorted((a, b) => ((a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1));
}

/** The largest element around a body that holds no other body. */
export function scopeOf(body: Element, bodies: readonly Element[]): Element {
  let scope = body;
  for (let above = parentIn(body); above; above = parentIn(above)) {
    if (bodies.some((other) => other !== body && above.contains(other))) break;
    scope = above;
  }
  return scope;
}

/** The address that the block around a body gives it: in its attributes, or by the link of its heading. */
export function addressIn(
  body: Element,
  { scope, site }: { readonly scope: Element; readonly site: string },
): ArticleAddress | undefined {
  const marked: string[] = [];
  for (let element: Element | null = body; element; element = element === scope ? null : parentIn(element)) {
    for (const { name, value } of element.attributes) if (/^data-|^(?:url|href|itemid)$/.test(name)) marked.push(value);
  }
  const linked = [...scope.querySelectorAll('h1 a[href], h2 a[href], a[rel~="bookmark"]')];
  return [...marked, ...linked.map((link) => link.getAttribute('href') ?? '')]
    .filter((value) => /^(?:https?:)?\/\/|^\/\w/.test(value) && URL.canParse(value, body.baseURI))
    .map((value) => articleAddress(new URL(value, body.baseURI).href))
    .find((address) => address?.site === site);
}

/** The element around an element. Asked of the browser's walker, since on a form a field may have taken the name `parentElement`. */
function parentIn(element: Element): Element | null {
  const walker = element.ownerDocument.createTreeWalker(element.ownerDocument, ELEMENTS);
  walker.currentNode = element;
  return walker.parentNode() as Element | null;
}

const ELEMENTS = 1;
