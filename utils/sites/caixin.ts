/** Caixin. Of articles for subscribers only the beginning stands in the page; a script replaces the body for them. */
import { tableAdapter } from './table-adapter';

/** Reads the articles of Caixin. */
export const caixinAdapter = tableAdapter({
  site: 'caixin',
  title: ['#conTit h1', '.article-title h1', '.m-title'],
  time: ['#pubtime_baidu', '#artInfo', '.article-info', '.artInfo'],
  source: ['#source_baidu'],
  author: ['#author_baidu', '#artInfo', '.artInfo'],
  body: ['#Main_Content_Val', '#the_content', '.article-content'],
  excluded: [
    '#chargeWall, #chargeWallContent, .lanmu_textend, .aitt, .pip_none, #pageBtn, .pageNavBox, .relate-reading',
    '#pubtime_baidu, #source_baidu, #author_baidu, #editor_baidu, .moreReport, .content-tag, .media_pic',
  ],
  windowTitleEnd: /\s*[_|]+\s*.*财新.*$/,
  datedAddress: true,
});
