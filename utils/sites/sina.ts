/**
 * Sina's desktop pages: finance, news, mil.news, tech, ent, sports. One template
 * since 2017 (`h1.main-title`, `.date-source`), an older one with ids until 2016
 * and on tech until 2019 (`#artibodyTitle`, `#pub_date`, `#media_name`). The
 * selectors of both stand in one list, the newer first: which template a page
 * follows shows in what is there.
 */
import { isBoilerplateLine } from './boilerplate-lines';
import { elementAt, metaContent, onOneLine, textAt, windowTitle } from './page-facts';
import { pageTime } from './page-time';
import type { ArticlePage, SiteAdapter } from './site';
import type { ArticleAddress } from './urls';

// Never the first h1: on news pages that is the name of the channel.
const TITLE = ['h1.main-title', '#artibodyTitle', 'h1#main_title'];
const TIME = ['.date-source .date', '#pub_date', '.time-source'];
const TIME_METAS = ['article:published_time', 'weibo: article:create_at', 'bytedance:published_time'];
const SOURCE = ['.date-source .source', '.date-source .ent-source', '#media_name', '#art_source'];
const SOURCE_METAS = ['article:author', 'mediaid'];
const AUTHOR = ['.date-source .author', '#author_ename', '#art_author'];
const BODY = ['#artibody', '#article', 'div.article[id^="art"]', '.article-body'];

const EXCLUDED = [
  // The editor's line, the QR code of the app, captions.
  '.article-editor, .show_author, .appendQr_wrap, .img_descr, figcaption, .second-title',
  // Quotations that a script fills in beside a company's name: not the author's words, and different on every visit.
  'span[id^="quote_"]',
  // 原标题/来源 of 2021.
  '.ori_titlesource',
  // Players, advertisements, boxes of other articles.
  '#videoList0, .video-2017, [class*="kaihu"], .finance_app_sina, p[class^="finance_web"], .ct_hqimg, .hqimg_related',
  '.article-notice, [class^="otherContent"], #left_hzh_ad, .tech-quotation, div[class^="weibo"], blockquote.fin_reference',
  'ins.sinaads, [data-ad-pdps]',
  // What follows the body; inside it where a page's markup is broken.
  '.article-bottom, .article-relzt, .keywords, .article-bottom-tg, #bottom_sina_comment, .app-viplive, .most-read',
  '.blk-wxfollow, .blk-related, .article-content-right',
].join(', ');

/** A first paragraph that is nothing but a link to a special page. */
const TOPIC_LINK = /^专题\s*[:：]/;
const BYLINE = /^(?:作者|文)\s*[:：丨|/／]\s*(.{2,30})$/;
const OPENING_LINES = 4;

/** Reads Sina's desktop article pages of every era. */
export const sinaAdapter: SiteAdapter = { site: 'sina', bodies: BODY, read: readSina };

function readSina(root: ParentNode, address: ArticleAddress): ArticlePage | undefined {
  const body = elementAt(root, BODY);
  if (!body) return undefined;
  const byline = textAt(root, AUTHOR) ?? bylineIn(body);
  const source = textAt(root, SOURCE) ?? metaContent(root, SOURCE_METAS);
  const publishedAt = pageTime(textAt(root, TIME)) ?? pageTime(metaContent(root, TIME_METAS));
  return {
    facts: {
      ...address,
      title: textAt(root, TITLE) ?? sinaTitle(root) ?? address.docId,
      ...(byline && { byline: withoutLabel(byline) }),
      ...(source && { source: withoutLabel(source) }),
      ...(publishedAt && { publishedAt }),
    },
    body,
    isExcluded: (element) => element.matches(EXCLUDED) || isTopicLink(element),
    isExcludedLine: isBoilerplateLine,
  };
}

/** The title of a Sina page from its head: `og:title`, or `title` without the names of channel and site. */
export function sinaTitle(root: ParentNode): string | undefined {
  return (
    metaContent(root, ['og:title']) ?? (onOneLine(windowTitle(root).replace(/_\s*(?:手机)?新浪.*$/u, '')) || undefined)
  );
}

/** The bare name: 来源：新华网 微博 → 新华网; the same for 作者 and 文. */
export function withoutLabel(words: string): string {
  return words.replace(/^(?:文章)?(?:来源|作者|文)\s*[:：丨|/／]\s*/u, '').replace(/\s+微博$/u, '');
}

function isTopicLink(element: Element): boolean {
  return element.localName === 'p' && element.children.length === 1 && TOPIC_LINK.test(onOneLine(element.textContent));
}

/** The author as a line of his own among the first of the body. */
function bylineIn(body: Element): string | undefined {
  const lines = [...body.querySelectorAll('p')].slice(0, OPENING_LINES).map((line) => onOneLine(line.textContent));
  return lines.map((line) => BYLINE.exec(line)?.[1]).find(Boolean);
}
