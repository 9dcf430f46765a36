/** China News Service. Pages of films carry their words as a description. */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the article pages of China News Service. */
export const chinanewsAdapter = tableAdapter({
  site: 'chinanews',
  title: ['h1.content_left_title', '.content_left_title', '#cont_1_1_2 h1', '.content_title .title'],
  time: ['.content_left_time', '.left-t', '.left-time', '#pubtime_baidu', '.content_title p'],
  source: ['.content_left_time', '.left-t', '.left-time', '#source_baidu', '.content_title p', meta('source')],
  author: ['#author_baidu'],
  body: ['.left_zw', '.content_desc'],
  excluded: [
    '.adInContent, .adEditor, .hot_video, .left_name, .channel, #function_code_page, .pagebox, .content_shipin',
    '[class*="share"], .left_pt, .left_ph',
  ],
  windowTitleEnd: /\s*[-_]+\s*(?:中国新闻网|中新网).*$/,
  datedAddress: true,
});
