import { isFrontPage } from './address';

/** Full stops of Chinese sentences; one more than a list with a slogan has. */
const LEAST_STOPS = 4;

/**
 * Whether a page may hold a Chinese article: a quick look, for sites that are always
 * read, before anything else is loaded. No front page, and enough
 * sentences that end. One pass over the page's text, 1 ms for a large page; lists mostly fail it,
 * and what passes is judged by the generic reading itself.
 */
export function isWorthReading(document: Document, href: string): boolean {
  if (isFrontPage(href)) return false;
  const text = document.body?.textContent ?? '';
  let stops = 0;
  for (let at = text.indexOf('。'); at >= 0 && stops < LEAST_STOPS; at = text.indexOf('。', at + 1)) stops += 1;
  return stops >= LEAST_STOPS;
}
