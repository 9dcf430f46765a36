/**
 * The PLA Daily's site (`81.cn`) and the defence ministry's: one system, one count of documents. The e-paper on
 * the site is a program at one address for all articles; its addresses name none, so it is not read by itself.
 */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the articles of 81.cn and mod.gov.cn. */
export const plaAdapter = tableAdapter({
  site: 'pla',
  title: ['.article-header h1', '.title h1', '.article-title'],
  time: ['.article-header .time', '.info .time', '.time', '.article-header .info', '.info', meta('publishdate')],
  source: ['.article-header .info', '.info', meta('source')],
  author: ['.article-header .author', '.info .author', meta('author')],
  body: ['#article-content', '.article-content'],
  excluded: ['#displaypagenum, #mediaurl, #cm-player, .page, .editor, .share, video'],
  windowTitleEnd: /\s*[-_]+\s*(?:中国军网|中华人民共和国国防部|国防部网).*$/,
});
