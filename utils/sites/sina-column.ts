/**
 * Columns and blogs on Sina (`k.sina`, `cj.sina`, `blog.sina`). Columns follow
 * the template of Sina's desktop pages; the name beside the time is the author's.
 */
import { meta } from './page-facts';
import { SINA_EXCLUDED } from './sina-parts';
import { tableAdapter } from './table-adapter';

/** Reads columns and blogs on Sina. */
export const sinaColumnAdapter = tableAdapter({
  site: 'sina-column',
  title: ['h1.main-title', '#artibodyTitle', '.titName.SG_txta', '.articalTitle .titName', meta('og:title')],
  time: [
    '.date-source .date',
    '.time.SG_txtc',
    '.date',
    meta('article:published_time'),
    meta('weibo: article:create_at'),
  ],
  source: ['.date-source .source', '.date-source .ent-source', '.source'],
  author: ['.date-source .author', meta('article:author')],
  body: ['#artibody', '#article', '.articalContent', '#sina_keyword_ad_area2', 'div.article'],
  excluded: [...SINA_EXCLUDED, '.shareUp, .articalTag, .into_tag'],
  windowTitleEnd: /_.*(?:新浪|博客).*$/,
});
