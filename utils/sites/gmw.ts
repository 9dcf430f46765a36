/** Guangming Online and the Guangming Daily as printed, each in an older and a newer template. */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the articles of Guangming Online and the Guangming Daily. */
export const gmwAdapter = tableAdapter({
  site: 'gmw',
  title: ['h1.u-title', '#articleTitle', '.m-article-content h1', '.list_t h1', 'h1'],
  time: [
    '.m-con-time',
    '#articlePubTime',
    '#pubTime',
    '#pubtime_baidu',
    '.lai',
    '.m-article-info',
    meta('publishdate'),
  ],
  source: ['.m-con-source', '#articleSource', '#source', '#source_baidu', '.lai', meta('source')],
  author: ['#author_baidu', '.m-article-author', '.list_t .author'],
  body: ['.u-mainText', '#contentMain', '#ContentPh', '.m-article-main', '#articleContent'],
  excluded: [
    '#contentLiability, #articleLiability, .liability, .m-zbTool, .u-mainText > .page, .contentPage, #pageLink',
    '.lai, .m-article-author, .u-adv, [class*="share"]',
  ],
  windowTitleEnd: /\s*[_-]+\s*光明[网日].*$/,
  datedAddress: true,
});
