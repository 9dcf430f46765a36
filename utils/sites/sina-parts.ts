/** What the pages of Sina's desktop sites have in common: news and finance, columns, blogs. */
import { onOneLine } from './page-facts';

/** Inside their bodies, and no part of the text. */
export const SINA_EXCLUDED: readonly string[] = [
  // The editor's line, the QR code of the app, captions.
  '.article-editor, .show_author, .appendQr_wrap, .img_descr, .second-title',
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
];

/** What the window's title says after the article's. */
export const SINA_TITLE_END = /_\s*(?:手机)?新浪.*$/u;

const BYLINE = /^(?:作者|文)\s*[:：丨|/／]\s*(.{2,30})$/;
const OPENING_LINES = 4;

/** The author as a line of his own among the first of the body. */
export function bylineIn(body: Element): string | undefined {
  const lines = [...body.querySelectorAll('p')].slice(0, OPENING_LINES).map((line) => onOneLine(line.textContent));
  return lines.map((line) => BYLINE.exec(line)?.[1]).find(Boolean);
}
