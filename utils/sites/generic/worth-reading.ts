import { isFrontPage } from './address';

/** Full stops of Chinese sentences; one more than a list with a slogan has. */
const LEAST_STOPS = 4;
/** A block with less text than this and a link as long as a headline is the beginning of another page. */
const TEASER = 240;
const HEADLINE = 8;
/** Texts that are looked at one by one; a page with more of them, none of which counts, is let pass. */
const MOST_TEXTS = 4_000;
const TEXT_NODES = 4;

/**
 * Whether a page may hold a Chinese article: a quick look, for sites that are always
 * read, before anything else is loaded. No front page, and enough
 * sentences that end and are not the beginnings of other pages, as lists have them. One pass over the
 * page's text, 1 ms for a large page; what passes is judged by the generic reading itself.
 */
export function isWorthReading(document: Document, href: string): boolean {
  const { body } = document;
  if (isFrontPage(href) || !body || stopsIn(body.textContent ?? '') < LEAST_STOPS) return false;
  const walker = document.createTreeWalker(body, TEXT_NODES);
  let stops = 0;
  for (let texts = 0; stops < LEAST_STOPS && walker.nextNode(); texts += 1) {
    if (texts > MOST_TEXTS) return true;
    const { nodeValue, parentElement } = walker.currentNode;
    const found = stopsIn(nodeValue ?? '');
    if (found > 0 && parentElement && !isElsewhere(parentElement)) stops += found;
  }
  return stops >= LEAST_STOPS;
}

function stopsIn(text: string): number {
  let stops = 0;
  for (let at = text.indexOf('。'); at >= 0 && stops < LEAST_STOPS; at = text.indexOf('。', at + 1)) stops += 1;
  return stops;
}

/** Whether the words are a link, a script's, or stand in a small block under the linked headline of another page. */
function isElsewhere(element: Element): boolean {
  if (element.closest('a, script, style, noscript, template, textarea, nav, footer')) return true;
  const block = element.closest('li, article, section, dl, tr, div');
  const card = block && (block.querySelector('a') ? block : block.parentElement);
  if (!card || (card.textContent ?? '').length > TEASER) return false;
  return [...card.querySelectorAll('a[href]')].some(({ textContent }) => (textContent ?? '').trim().length >= HEADLINE);
}
