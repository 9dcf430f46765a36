/**
 * Title, time, medium and author of an article on a page nobody has described.
 * What the page says for machines is taken where the page itself bears it out;
 * else the lines between the headline and the text are read.
 */
import { AUTHOR_LABEL, authorIn, mediumIn, SOURCE_LABEL } from '@/utils/sites/credit-line';
import { metaContent, onOneLine } from '@/utils/sites/page-facts';
import { addressDate, pageTime } from '@/utils/sites/page-time';
import { type Line, linesOf } from './lines';
import type { LinkedData } from './linked-data';

export interface HeadFacts {
  readonly title: string;
  readonly byline?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

const HEADINGS =
  'h1, h2, h3, [itemprop~="headline" i], [class*="title" i], [id*="title" i], [class*="headline" i], [class*="biaoti" i]';
const TIME_METAS = [
  ...[
    'article:published_time',
    'og:published_time',
    'pubdate',
    'publishdate',
    'publish_date',
    'PubDate',
    'og:release_date',
  ],
  ...['weibo: article:create_at', 'bytedance:published_time', 'datePublished', 'firstpublishedtime', 'DC.date.issued'],
];
const SITE_ENDS = /\s*[-_|｜–—·»]+\s*/;
/** The page's own date line says today, not the day of the article. */
const TODAY = /今天是|今日|星期[一二三四五六日天]|农历|農曆|更新[时時][间間]|©|版[权權]/;
const TIME_LABEL = /[发發]布|[发發]表|[时時][间間]|日期|[来來]源|刊[发發]/;
/** 浏览次数：318 and what comes after it. */
const FIGURES =
  /\s*[[【(（]?(?:浏览|阅读|点击|瀏覽|閱讀|點擊|人气|评论|字号|字体|字號|字體|责任编辑|編輯|编辑)(?:[次数數量人]|\s*[:：]).*$/;
const EARLIEST = '1990';
const LONGEST_CREDIT = 120;

/** The facts about the article whose text is in the body. The address gives the day where nothing else does. */
export function headFacts(document: Document, { body, data, url }: FactSources): HeadFacts {
  const title = titleOf(document, body, data);
  const credits = creditLines(document, body, title);
  const published = publishedAt(document, credits, data) ?? likely(addressDate(url));
  const byline = authorOf(document, credits, data);
  const source =
    labelled(credits, SOURCE_LABEL, mediumIn) ??
    mediumIn(metaContent(document, ['ContentSource', 'source']) ?? '') ??
    data.publisher ??
    metaContent(document, ['og:site_name', 'application-name']);
  return {
    title,
    ...(byline && { byline }),
    ...(source && { source }),
    ...(published && { publishedAt: published }),
  };
}

export interface FactSources {
  readonly body: Element;
  readonly data: LinkedData;
  readonly url: string;
}

/**
 * The longest heading before the end of the text whose words stand in the window's
 * title too; else the title the page names, without what follows the last dash.
 */
function titleOf(document: Document, body: Element, data: LinkedData): string {
  const og = metaContent(document, ['og:title', 'twitter:title']);
  const window = onOneLine(document.title);
  const named = [data.title, og, window].map((words) => onOneLine(words)).filter(Boolean);
  const borneOut = (words: string): boolean =>
    words.length >= 4 && named.some((name) => squeezed(name).includes(squeezed(words)));
  const headings = [...document.querySelectorAll(HEADINGS)]
    .filter((each) => !isAfter(each, body) && (each.textContent ?? '').length < 200)
    .map((each) => onOneLine(each.textContent))
    .filter((words) => borneOut(words) && !isSiteName(document, words));
  const heading = longest(headings);
  if (heading) return heading;
  const [first] = named.filter((name) => !isSiteName(document, name));
  const only = longest([...document.querySelectorAll('h1')].map((each) => onOneLine(each.textContent)));
  return withoutSite(document, first ?? only ?? window);
}

/** `标题 - 栏目 - 网站名`: the first part, or the longest where the site comes first. */
function withoutSite(document: Document, title: string): string {
  const parts = title.split(SITE_ENDS).filter((part) => part !== '' && !isSiteName(document, part));
  const [first = title] = parts;
  return first.length >= 8 ? first : (longest(parts) ?? title);
}

function isSiteName(document: Document, words: string): boolean {
  const name = metaContent(document, ['og:site_name', 'application-name']);
  return name !== undefined && squeezed(name) === squeezed(words);
}

/** The short lines between headline and text, then the first of the body: there stand time, medium and author. */
function creditLines(document: Document, body: Element, title: string): string[] {
  const lines = linesOf(document.body);
  const start = lines.findIndex(({ block }) => body.contains(block));
  const head = lines.slice(0, start).findLastIndex(({ text }) => squeezed(text).includes(squeezed(title)));
  const between = lines.slice(head < 0 ? Math.max(0, start - 8) : head + 1, Math.max(start, 0) + 6);
  const after = lines.filter(({ block }) => body.contains(block)).slice(-3);
  return [...between, ...after].filter(isShort).map(({ text }) => text);
}

function isShort({ text }: Line): boolean {
  return text.length <= LONGEST_CREDIT && !/[。！？]$/.test(text);
}

function publishedAt(document: Document, credits: readonly string[], data: LinkedData): string | undefined {
  const dated = credits.filter((line) => !TODAY.test(line));
  const times = [
    data.time,
    ...TIME_METAS.map((name) => metaContent(document, [name])),
    document.querySelector('[itemprop~="datePublished" i]')?.getAttribute('content'),
    document.querySelector('[itemprop~="datePublished" i]')?.getAttribute('datetime'),
    ...dated.filter((line) => TIME_LABEL.test(line)),
    ...dated,
    document.querySelector('article time[datetime], time[datetime][pubdate]')?.getAttribute('datetime'),
  ];
  const found = times.map((words) => likely(pageTime(words ?? undefined))).filter((time) => time !== undefined);
  const [first] = found;
  // One place often gives the day alone and another one the hour.
  return found.find((time) => time.length > DAY && time.slice(0, DAY) === first) ?? first;
}

const DAY = '2026-01-01'.length;

/** A time that can be one: not before the web, and no later than tomorrow. */
function likely(time: string | undefined): string | undefined {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  return time !== undefined && time >= EARLIEST && time <= tomorrow ? time : undefined;
}

function authorOf(document: Document, credits: readonly string[], data: LinkedData): string | undefined {
  const named = labelled(credits, AUTHOR_LABEL, authorIn);
  const meta = authorIn(metaContent(document, ['author', 'article:author', 'byl']) ?? '');
  const isName = (words: string | undefined): boolean =>
    words !== undefined && !/^https?:|@|^(?:admin|editor|root)$/i.test(words);
  return [named, data.author, meta].find((words) => isName(words) && words !== data.publisher);
}

function labelled(
  lines: readonly string[],
  label: RegExp,
  read: (line: string) => string | undefined,
): string | undefined {
  const line = lines.find((each) => label.test(each));
  return line === undefined ? undefined : read(line.replace(FIGURES, ''));
}

function isAfter(element: Element, body: Element): boolean {
  return !body.contains(element) && (body.compareDocumentPosition(element) & 4) !== 0;
}

function longest(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>((best, each) => (each.length > (best?.length ?? 0) ? each : best), undefined);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
