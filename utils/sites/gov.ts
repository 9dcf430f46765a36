/**
 * The central government's portal, `www.gov.cn`, Chinese and English. Policy
 * documents carry a table with their number and dates above the text.
 */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the article and document pages of gov.cn. */
export const govAdapter = tableAdapter({
  site: 'gov',
  title: ['h1#ti', '.share-title', '.Artical_Title', 'h1', meta('ArticleTitle')],
  time: ['.pages-date', '.Artical_Date', meta('firstpublishedtime'), meta('lastmodifiedtime'), meta('PubDate')],
  source: ['.pages-date > span', '.pages-date', '.font-zyygwj', meta('ContentSource')],
  author: [meta('Author')],
  body: ['#UCAP-CONTENT', '.pages_content', 'td.b12c', '.Artical_Content', '.article-content'],
  excluded: [
    '[class*="pctoubukuang"], table.bd1, #pagination, .jiedu-blk, .shuzi, #myFlash, .editor, .pages-date, .pages-print',
    '.share, .related, .Artical_Share',
  ],
  windowTitleEnd: /\s*_.*$/,
  datedAddress: true,
});
