/**
 * Sina's mobile pages (`*.sina.cn`): the same documents as on the desktop, in
 * markup of their own, with the facts a second time as JSON-LD.
 */
import { linkedFacts } from './embedded-data';
import { meta } from './page-facts';
import { SINA_TITLE_END } from './sina-parts';
import { tableAdapter } from './table-adapter';

/** Reads Sina's mobile article pages. */
export const sinaMobileAdapter = tableAdapter({
  site: 'sina',
  title: ['h1.art_tit_h1', 'article.art_box h1'],
  time: [
    'article.art_box time',
    '.art_time',
    'time',
    meta('article:published_time'),
    meta('weibo: article:create_at'),
    meta('bytedance:published_time'),
  ],
  source: ['.art_time .source', '.art_cite', 'article.art_box cite', meta('article:author'), meta('mediaid')],
  author: ['article.art_box .art_author'],
  body: ['section.art_content', '.art_content', 'article.art_box'],
  // The caption of a picture is an h2. Advertisements stand between the paragraphs.
  excluded: [
    'h2.art_img_tit, [sax-type], .article-editor, .show_author, .art_tit_h1, time, .art_cite, span[id^="quote_"]',
  ],
  windowTitleEnd: SINA_TITLE_END,
  embedded: linkedFacts,
});
