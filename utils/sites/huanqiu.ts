/**
 * Huanqiu. The page comes with its article written into form fields
 * (`textarea.article-content` and others); a script makes the text of them. The
 * fields give the facts, never the body: what stands in a field cannot be marked.
 */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the articles of Huanqiu. */
export const huanqiuAdapter = tableAdapter({
  site: 'huanqiu',
  title: ['.t-container-title', 'h1.a-title', '.conText h1', 'textarea.article-title', meta('og:title')],
  time: ['.metadata-info p.time', '.a-info .time', '#pubtime_baidu', '.timeSummary', 'textarea.article-time'],
  source: [
    'textarea.article-source-name',
    '.metadata-info .source',
    '.a-info .source',
    '#source_baidu',
    '.fromSummary',
  ],
  author: ['textarea.article-author', '.metadata-info .author', '#author_baidu'],
  // An article may have several sections.
  body: ['.l-container .l-con article', '.la_con', '.a-con', '#text'],
  excluded: ['.a-edit, [class*="adv-"], .pictext, .reTopics, .spTopic, .la_edit, .la_tool, .share, .topic'],
  windowTitleEnd: /\s*[_-]+\s*环球网.*$/,
});
