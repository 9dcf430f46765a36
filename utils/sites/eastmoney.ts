/**
 * EastMoney: news, their mobile pages, and `caifuhao`, where others write. The
 * article's own paragraphs have no class; those with one are the site's.
 */
import { tableAdapter } from './table-adapter';

/** Reads the articles of EastMoney. */
export const eastmoneyAdapter = tableAdapter({
  site: 'eastmoney',
  title: ['.newsContent .title', 'div.title', '.article-title', 'h1'],
  time: ['.infos .item', '.infos', '.article-meta .time', '.time', '.txt'],
  source: ['.infos .source', '.infos .item[data-source]', '.infos'],
  author: ['.infos .author', '.infos', '.article-meta .author', '.author-name'],
  body: ['#ContentBody', '.txtinfos', '.article-body', '#article-body', '.xeditor_content'],
  excluded: [
    '#ContentBody p[class], .txtinfos p[class], .em_media, .reading, .zwothers, .abstract, .b-review, .footer, .res-edit',
    '[id*="hqimg"], .em_stock_key_common_tip',
  ],
  windowTitleEnd: /\s*[_-]+\s*(?:东方财富|财富号).*$/,
  datedAddress: true,
});
