/**
 * Sina's desktop pages: finance, news, mil.news, tech, ent, sports. One template
 * since 2017 (`h1.main-title`, `.date-source`), an older one with ids until 2016
 * and on tech until 2019 (`#artibodyTitle`, `#pub_date`, `#media_name`).
 */
import { meta } from './page-facts';
import { bylineIn, SINA_EXCLUDED, SINA_TITLE_END } from './sina-parts';
import { tableAdapter } from './table-adapter';

/** Reads Sina's desktop article pages of every era. */
export const sinaAdapter = tableAdapter({
  site: 'sina',
  // Never the first h1: on news pages that is the name of the channel.
  title: ['h1.main-title', '#artibodyTitle', 'h1#main_title'],
  time: [
    '.date-source .date',
    '#pub_date',
    '.time-source',
    meta('article:published_time'),
    meta('weibo: article:create_at'),
    meta('bytedance:published_time'),
  ],
  source: [
    '.date-source .source',
    '.date-source .ent-source',
    '#media_name',
    '#art_source',
    meta('article:author'),
    meta('mediaid'),
  ],
  author: ['.date-source .author', '#author_ename', '#art_author'],
  authorInBody: bylineIn,
  body: ['#artibody', '#article', 'div.article[id^="art"]', '.article-body'],
  excluded: SINA_EXCLUDED,
  windowTitleEnd: SINA_TITLE_END,
});
