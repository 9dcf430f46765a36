/**
 * Whether what was found is an article: a table of the things it may be instead,
 * each told by what gives it away. Meant to err on the side of silence: a page
 * that is refused can still be read elsewhere, marks on a shop are a nuisance.
 */
import type { ErrorCode } from '@/utils/model/outcome';
import { isFrontPage } from './address';
import { isChinese } from './language';
import { isLink, isProse, type Line } from './lines';
import type { LinkedData } from './linked-data';

/** What the page is judged by. */
export interface Evidence {
  readonly document: Document;
  readonly url: string;
  readonly data: LinkedData;
  readonly body: Element;
  /** The text, without what is left out of it. */
  readonly lines: readonly Line[];
}

interface Measured extends Evidence {
  /** Code units of running text. */
  readonly prose: number;
  readonly links: number;
  readonly images: number;
  /** Headings of other pages, each followed by its beginning. */
  readonly teasers: number;
}

/** Least running text of an article, in code units: of a page that calls itself one, and of one that does not. */
const LEAST_CALLED = 60;
const LEAST = 140;

const OTHERS: readonly ((page: Measured) => boolean)[] = [
  function tooLittle({ prose, data }) {
    return prose < (data.isArticle ? LEAST_CALLED : LEAST);
  },
  function frontPage({ url, data }) {
    return isFrontPage(url) && !data.isArticle;
  },
  function list({ prose, links, teasers, lines }) {
    return links > prose || (teasers >= 3 && teasers >= lines.filter(isProse).length * 0.3);
  },
  function feed({ body }) {
    return [...body.querySelectorAll('h1, h2, h3, h4')].filter(isLinkedHeading).length >= 3;
  },
  function cards({ body }) {
    return [...body.querySelectorAll('h2, h3, h4, h5')].some(isOfCards);
  },
  function searchResults({ url, data, teasers }) {
    return !data.isArticle && teasers > 0 && /[/?&.](?:search|s|so|q|wd|word|query|keywords?)(?:[/=?.]|$)/i.test(url);
  },
  function shop({ document, data }) {
    if (data.types.has('Product') || data.types.has('og:product')) return true;
    return !data.isArticle && /加入购物车|立即购买|加入購物車|立即購買/.test(buttonsOf(document));
  },
  function video({ document, data, body, prose, lines }) {
    // Some templates call all their pages videos: then there must be a player too, or hardly a text.
    const called = [...data.types].some((type) => /^og:video|^VideoObject$/.test(type)) && !calledText(data);
    if (called && (hasPlayer(document, document.body) || lines.filter(isProse).length <= 2)) return prose < 600;
    return prose < 240 && lines.filter(isProse).length <= 2 && hasPlayer(document, body);
  },
  function gallery({ images, prose }) {
    return images >= 5 && prose / images < 70;
  },
  function form({ document, body, prose, lines }) {
    // Many portals have a field for signing in beside their texts; a page for signing in speaks of nothing else.
    if (prose >= 600 || aroundOf(document, body).querySelector('input[type="password"]') === null) return false;
    const running = lines.filter(isProse);
    const speaks = running.filter(({ text }) => SIGNING_IN.test(text)).length;
    return SIGNING_IN.test(document.title) || speaks * 2 >= running.length;
  },
];

const SIGNING_IN = /登[录錄陆]|[注註][册冊]|密[码碼]|[账帳][号號户戶]/;
const LEAST_CARDS = 4;
/** A card holds the beginning of another page and no more. */
const MOST_OF_A_CARD = 240;
const CARD_OPENS = '[onclick], [data-href], [data-url], [data-link], [role="link"]';
const CARD_DAY = /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d+\s*(?:分钟|小时|天)前/;

/**
 * Whether a heading belongs to one of several boxes made alike, each of which leads elsewhere by a script or has a
 * day of its own: a list without links. Sections of an article have neither.
 */
function isOfCards(heading: Element): boolean {
  const card = heading.parentElement;
  const name = card?.getAttribute('class') ?? '';
  const alike = [...(card?.parentElement?.children ?? [])].filter(
    (each) => each.localName === card?.localName && (each.getAttribute('class') ?? '') === name,
  );
  if (alike.length < LEAST_CARDS) return false;
  const isCard = (box: Element): boolean => {
    const words = box.textContent ?? '';
    if (words.length > MOST_OF_A_CARD || !box.querySelector('h2, h3, h4, h5')) return false;
    return box.matches(CARD_OPENS) || box.querySelector(CARD_OPENS) !== null || CARD_DAY.test(words);
  };
  return alike.filter(isCard).length >= Math.max(LEAST_CARDS, alike.length * 0.7);
}

/** Why the page is no article to be read; undefined where it is one. */
export function faultOf(evidence: Evidence): Extract<ErrorCode, 'no-article' | 'not-chinese'> | undefined {
  const { lines, body } = evidence;
  const text = lines.map((line) => line.text).join('\n');
  if (/\p{L}/u.test(text) && !isChinese(text)) return 'not-chinese';
  const measured: Measured = {
    ...evidence,
    prose: lengthOf(lines.filter(isProse)),
    links: lines.reduce((sum, { linked }) => sum + linked, 0),
    images: body.querySelectorAll('img, amp-img, picture > source:first-child').length,
    teasers: lines.filter((line, index) => isTeaser(line, lines[index + 1], lines[index + 2])).length,
  };
  return OTHERS.some((isOther) => isOther(measured)) ? 'no-article' : undefined;
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** A linked heading right before running text, or with one short line (a date) between. */
function isTeaser(line: Line, next: Line | undefined, second: Line | undefined): boolean {
  if (!isLink(line) || line.text.length < 6) return false;
  return [next, second].some((after) => after !== undefined && isProse(after));
}

function isLinkedHeading(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  const words = (heading.textContent ?? '').trim();
  return link !== null && words.length >= 6 && !(link.getAttribute('href') ?? '#').startsWith('#');
}

function buttonsOf(document: Document): string {
  return [...document.querySelectorAll('button, a, input[type="button"], input[type="submit"]')]
    .map((each) => each.getAttribute('value') ?? each.textContent ?? '')
    .filter((words) => words.length < 20)
    .join(' ');
}

function calledText({ types }: LinkedData): boolean {
  return [...types].some((type) => /Article$|^BlogPosting$|^og:article$/.test(type));
}

function hasPlayer(document: Document, body: Element): boolean {
  const player = 'video, [class*="player" i], [id*="player" i], iframe[src*="player" i]';
  return aroundOf(document, body).querySelector(player) !== null;
}

function aroundOf(document: Document, body: Element): Element {
  return body.parentElement ?? document.body;
}
