/**
 * Where the text of an article stands on a page nobody has described.
 *
 * Mozilla's Readability is asked first. It changes what it reads, so it gets a
 * copy of the document, in which everything that holds text of its own carries
 * a number; the numbers it gives back are elements of the page itself. It is used to find the place only: its limits are set low, since a Chinese
 * text says in 140 characters what takes 500 letters, and since what it throws away of Chinese
 * paragraphs (they have few commas of its kind and no spaces) is often text. The
 * body is the smallest element with nearly all that it kept; what inside it is
 * no text is decided by `left-out.ts`.
 *
 * Cost: one copy of the document and a walk over it; some 20 ms for 10,000 elements.
 */
import { Readability } from '@mozilla/readability';
import { countLetters } from './language';
import { isProse, linesOf } from './lines';
import type { LinkedData } from './linked-data';

/** The element with an article's text. */
export interface FoundBody {
  readonly body: Element;
  /** The elements with text of their own that belong to it, where that is known. */
  readonly kept?: ReadonlySet<Element>;
}

/** Bodies that name themselves. */
const NAMED = '[itemprop~="articleBody" i], #js_content';
/** A named body with less prose than this may be a summary. */
const NAMED_PROSE = 120;
const ENOUGH = 140;
const MOST_ELEMENTS = 60_000;
/** The part of what was kept that must be inside the body: the rest are a neighbour's words. */
const NEARLY_ALL = 0.85;
const MARK = 'data-meipi';
const BEGINNING = 16;

/** The body of the article that a page seems to hold; undefined where nothing on it looks like one. */
export function findBody(document: Document, data: LinkedData): FoundBody | undefined {
  const named = [...document.querySelectorAll(NAMED)].filter((element) => proseIn(element) >= NAMED_PROSE);
  if (named[0] && named.length === 1) return { body: named[0] };
  const found = readByReadability(document);
  const start = squeezed(data.text ?? '').slice(0, BEGINNING);
  // What the page says of its text is believed where it stands elsewhere on the page.
  if (start.length < BEGINNING || squeezed(found?.body.textContent ?? '').includes(start)) return found;
  const body = whereTextStands(document, start, squeezed(data.text ?? '').length);
  return body ? { body } : found;
}

function readByReadability(document: Document): FoundBody | undefined {
  const page = document.body;
  const elements = page ? [page, ...page.querySelectorAll('*')] : [];
  if (elements.length === 0 || elements.length > MOST_ELEMENTS) return undefined;
  const result = new Readability<Node>(markedCopy(document), {
    charThreshold: ENOUGH,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  if (!result?.content) return undefined;
  const marked = (result.content as Element).querySelectorAll(`[${MARK}]`);
  const kept = new Set([...marked].flatMap((each) => elements[Number(each.getAttribute(MARK))] ?? []));
  const body = smallestAround(kept, page);
  return body && { body, kept };
}

/**
 * A copy in which what holds text of its own carries its number in document order, the body being 0:
 * inline elements and paragraphs themselves; the texts of other blocks, which Readability replaces by paragraphs
 * of its own, in a `span` made for it.
 */
function markedCopy(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  for (const [index, element] of [copy.body, ...copy.body.querySelectorAll('*')].entries()) {
    const texts = ownTexts(element);
    if (texts.length === 0) continue;
    if (PARTS.test(element.localName)) element.setAttribute(MARK, String(index));
    else for (const text of texts) wrap(text, index);
  }
  return copy;
}

function wrap(text: ChildNode, index: number): void {
  const span = (text.ownerDocument as Document).createElement('span');
  span.setAttribute(MARK, String(index));
  text.replaceWith(span);
  span.append(text);
}

function ownTexts(element: Element): ChildNode[] {
  const texts: ChildNode[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) texts.push(node);
  }
  return texts;
}

/** The deepest element below the page with nearly all letters of these elements in it. */
function smallestAround(kept: ReadonlySet<Element>, page: Element): Element | undefined {
  const weights = new Map<Element, number>();
  for (const element of kept) {
    const weight = countLetters(
      ownTexts(element)
        .map(({ nodeValue }) => nodeValue)
        .join(''),
    );
    for (let at: Element | null = element; at; at = at.parentElement) weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  const enough = (weights.get(page) ?? 0) * NEARLY_ALL;
  if (enough === 0) return undefined;
  let body = page;
  for (;;) {
    const inner = [...body.children].find((child) => (weights.get(child) ?? 0) >= enough);
    if (!inner || PARTS.test(inner.localName) || hasLead(body, inner)) return body;
    body = inner;
  }
}

/**
 * Whether right before the inner element stands the beginning of its text in a box of its own (导语): running
 * text and nothing else, that the text itself does not say again as it does with a summary.
 */
function hasLead(body: Element, inner: Element): boolean {
  const before = [...body.children].slice(0, [...body.children].indexOf(inner)).toReversed();
  const lead = before.find((each) => /\S/.test(each.textContent ?? ''));
  if (!lead || lead.querySelector('a[href], input, h1, h2, h3') || /^(?:nav|aside|form|header)$/.test(lead.localName)) {
    return false;
  }
  const lines = linesOf(lead);
  const start = squeezed(lines[0]?.text ?? '')
    .replace(/^(?:导语|導語|摘要|核心提示)[:：]?/, '')
    .slice(0, BEGINNING);
  return (
    lines.length > 0 &&
    lines.length <= MOST_OF_A_LEAD &&
    lines.every(isProse) &&
    !squeezed(inner.textContent ?? '').includes(start)
  );
}

const MOST_OF_A_LEAD = 3;

/** What is part of a text and holds none. */
const PARTS = /^(?:p|span|font|b|strong|em|i|a|u|blockquote|pre)$/;

/** The element around the words with which a text begins that has room for all of it. */
function whereTextStands(document: Document, start: string, length: number): Element | undefined {
  const line = linesOf(document.body).find(({ text }) => squeezed(text).startsWith(start));
  let body = line?.block;
  while (body && body !== document.body && squeezed(body.textContent ?? '').length < length * 0.9) {
    body = body.parentElement ?? undefined;
  }
  return body && PARTS.test(body.localName) ? (body.parentElement ?? undefined) : body;
}

function proseIn(element: Element): number {
  return linesOf(element)
    .filter(isProse)
    .reduce((sum, { text }) => sum + text.length, 0);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
