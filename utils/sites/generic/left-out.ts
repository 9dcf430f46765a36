/**
 * What inside a found body is no part of the text: boxes by their tag, name and
 * links, and the lines before and after the text by their wording and place.
 */
import { isBoilerplateLine } from '@/utils/sites/boilerplate-lines';
import type { FoundBody } from './find-body';
import { countHan } from './language';
import { isLink, isProse, type Line, linesOf } from './lines';

const BOXES =
  'figcaption, nav, aside, footer, form, button, dialog, [role="navigation"], [role="complementary"], [role="dialog"], ' +
  '[role="toolbar"], [role="button"], [aria-modal="true"], amp-ad, amp-sidebar, amp-social-share, ins.adsbygoogle';
const NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'share|sharing|social|bdsharebuttonbox|relat(?:ed|es?)|recommend\\w*|tuijian|xgyd|xiangguan|more-?news|hot-?news',
    'comments?|cmnt|pinglun|discuss(?:ion)?s?|repl(?:y|ies)|liuyan|guestbook|copyright|liability|disclaimer|qr-?code|ewm|erweima|footer|toolbar|tags?|keywords?',
    'bread-?crumbs?|crumbs?|pagination|page-?nav|pager|prev-?next|ads?|adv|adsbygoogle|advert\\w*|banner|sponsor\\w*|promo\\w*',
    'side-?bar|subscribe|reward|donate|dashang|likes?|praise|author-?(?:card|box|bio)|meta',
    'caption|(?:img|pic|image)[-_]?(?:desc\\w*|note|title)|app-?download|pay-?wall|charge-?wall(?:-?content)?|micro-?transaction|(?:video-?)?player|zan|zebian|editor|popup|modal|login|toc|sr-only|visually-hidden',
  ].join('|')})(?:$|[\\s_-])`,
  'i',
);
/** What holds more of the text than this is the text, whatever it is called. */
const MOST_OF_A_BOX = 0.35;

/** Lines that open what follows an article, or are part of what stands around it on the sites of all kinds; in both scripts. */
const AFTERWORD =
  /^[\s>»●■◆▶【[(（]*(?:相[关關](?:阅读|閱讀|新闻|新聞|文章|链接|鏈接|推荐|推薦|专题)|延伸[阅閱][读讀]|推[荐薦](?:阅读|閱讀|文章)|更多(?:新闻|新聞|文章|内容|精彩)|猜你喜[欢歡]|[热熱][门門](?:文章|新闻|新聞|推荐|推薦|评论|評論)|[网網]友(?:[评評][论論]|[说說]|[热熱][议議]|留言|跟[帖贴貼]|[观觀][点點])|(?:发表|發表|最新)[评評][论論]|往期(?:回顾|回顧|推荐|精彩)|[上下]一篇|[编編][辑輯]推[荐薦]|作者[简簡]介|[阅閱][读讀]原文|本文(?:链接|地址|标签)|文章[标標][签籤]|[标標][签籤]|[关關][键鍵][词詞字]|[责責]任[编編][辑輯]|(?:版权|版權|免责|免責)[声聲]明|(?:点赞|打赏|收藏|分享(?:到|至)?)$)/;
/** 点赞 210 评论 33: buttons with their figures. */
const BUTTONS =
  /^(?:[\s|·]*(?:点赞|點讚|赞|讚|[评評][论論]|收藏|[转轉][发發]|分享|在看|喜[欢歡]|[关關]注|[举舉][报報]|打[赏賞]|[阅閱][读讀]|[复復]制|[链鏈]接)[\s:：()（）\d.,+万萬kK]*)+$/;
const LONGEST_AFTERWORD = 40;
/** The line of names and figures around an article: date, medium, author, number of readers. */
const CREDIT =
  /(?:[来來]源|稿源|出[处處]|作者|[记記]者|[编編][辑輯]|[责責][编編]|校[对對]|[审審]核|[摄攝]影|[发發]布(?:[时時][间間]|日期|者|于)?|[时時][间間]|日期|[浏瀏][览覽](?:次[数數])?|[阅閱][读讀](?:[数數量])?|[点點][击擊](?:[数數])?|字[号號体體]|原[标標][题題]|Source|Author)\s*[:：丨|｜/／]|[阅閱][读讀][时時需约約]|^本文共?\s*\d/i;
const DATED = /^\D{0,12}(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/;
const LONGEST_CREDIT = 90;
/** How many lines from either end are looked at as head and tail. */
const MARGIN = 8;
/** What comes after a heading such as 相关阅读 is left out unless it holds more of the prose than this. */
const MOST_OF_A_TAIL = 0.3;

/** The parts of a body that do not count; elements that come later are judged by tag and name alone. */
export interface LeftOut {
  isExcluded(element: Element): boolean;
  isExcludedLine(line: string): boolean;
}

/** Looks through a body once and notes what of it is no part of the text under the title. */
export function leaveOut(found: FoundBody, title: string): LeftOut {
  const isExcluded = boxesIn(found);
  const lines = linesOf(found.body, isExcluded);
  const around = new Set(linesAround(lines, title).map(squeezed));
  return {
    isExcluded,
    isExcludedLine: (line) => isBoilerplateLine(line) || isAfterword(line) || around.has(squeezed(line)),
  };
}

function boxesIn({ body, kept }: FoundBody): (element: Element) => boolean {
  const seen = new WeakSet<Element>();
  const out = new WeakSet<Element>();
  const most = countHan(body.textContent ?? '') * MOST_OF_A_BOX;
  const keeps = new Set<Element>();
  for (const element of kept ?? []) for (let at: Element | null = element; at; at = at.parentElement) keeps.add(at);

  function look(element: Element): void {
    seen.add(element);
    if (isBox(element)) out.add(element);
    else for (const child of element.children) look(child);
  }

  function isBox(element: Element): boolean {
    const isSmall = countHan(element.textContent ?? '') <= most;
    if (element.matches(BOXES) || hasName(element)) return isSmall;
    if (!isSmall || !BLOCK.test(element.localName)) return false;
    const lines = linesOf(element);
    if (lines.length === 0) return false;
    if (isLinkList(element, lines)) return true;
    return kept !== undefined && !keeps.has(element) && !lines.some(isProse);
  }

  for (const child of body.children) look(child);
  return (element) => out.has(element) || (!seen.has(element) && (element.matches(BOXES) || hasName(element)));
}

const BLOCK =
  /^(?:div|section|ul|ol|dl|table|tbody|tr|td|header|details|center|fieldset|article|h[1-6]|p|blockquote|address)$/;

function hasName(element: Element): boolean {
  const words = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return words.length > 1 && NAMES.test(words.replace(/([a-z\d])([A-Z])/g, '$1-$2'));
}

function isLinkList(element: Element, lines: readonly Line[]): boolean {
  const long = lines.reduce((sum, { text }) => sum + squeezed(text).length, 0);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  return linked >= long * 0.6 && element.querySelectorAll('a').length >= 2 && !lines.some(isProse);
}

/** Head and tail: the title once more, credits, links before and after the text, and everything from 相关阅读 on. */
function linesAround(lines: readonly Line[], title: string): string[] {
  const first = lines.findIndex(isProse);
  const last = lines.findLastIndex(isProse);
  const cut = tailStart(lines);
  const isAround = (line: Line, index: number): boolean => {
    if (index >= cut || squeezed(line.text) === squeezed(title)) return true;
    if ((index < first || index > last) && isLink(line)) return true;
    return (index < MARGIN || index >= lines.length - MARGIN) && isCredit(line.text);
  };
  return lines.filter(isAround).map(({ text }) => text);
}

function tailStart(lines: readonly Line[]): number {
  const prose = (from: number): number =>
    lines.slice(from).reduce((sum, line) => sum + (isProse(line) ? line.text.length : 0), 0);
  const all = prose(0);
  const start = lines.findIndex(
    ({ text }, index) => index > 0 && isAfterword(text) && prose(index) < all * MOST_OF_A_TAIL,
  );
  return start < 0 ? Infinity : start;
}

function isAfterword(line: string): boolean {
  return line.length <= LONGEST_AFTERWORD && (AFTERWORD.test(line) || BUTTONS.test(line)) && !/[。！？]$/.test(line);
}

function isCredit(text: string): boolean {
  if (text.length > LONGEST_CREDIT || /[。！？；]$/.test(text)) return false;
  return CREDIT.test(text) || (DATED.test(text) && text.length <= 40 && !/，/.test(text));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
