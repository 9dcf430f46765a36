/**
 * Xinhua's pages, the same on `news.cn` and `xinhuanet.com`. Since 2021 head and
 * headline stand there twice, for wide and for narrow windows, one of them
 * hidden. Pages up to 2012 are tables without any name: no selector finds them.
 */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads Xinhua's article pages. */
export const xinhuaAdapter = tableAdapter({
  site: 'xinhua',
  title: ['.head-line h1 .title', '.head-line h1', '.mheader h1', '.h-title', '#title', '#ArticleTit'],
  time: ['.mheader .info', '.header-time', '.h-time', '.h-info', '#pubtime', '.time', meta('publishdate')],
  source: ['.header-cont .source', '.mheader .info span', '#source', '.h-info', meta('source')],
  author: ['.header-cont .author', '#author'],
  body: ['#detailContent', '#detail', '#p-detail', '#Content', '#content', '#articleContent', '.article'],
  excluded: [
    '#articleEdit, .tiyi1, .editor, .nextpage, .related, .pageShare, .share, .zan-wap, .adv, .ad_right, ins, .bookList',
    '.video-url, .lb, .standard_lb, audio, .btn-audio, .audioPlayer, [class*="pcVideo"], #wxpic, #fontsize',
    '#div_page_roll1, #div_currpage, .page',
  ],
  windowTitleEnd: /\s*[-_—]+\s*(?:新华网|新华社|Xinhua).*$/,
  datedAddress: true,
});
