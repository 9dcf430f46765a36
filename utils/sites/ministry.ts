/**
 * Ministries, the central bank and other offices of the State Council: nearly
 * all made with TRS and its metas, each with a name of its own for the body.
 */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';
import { TRS } from './trs';

const BODIES = [
  '#zoom', // the central bank
  '#ContentRegion', // securities
  '.easysite-news-text', // customs
  '.gsj_htmlcon_bot', // agriculture
  '.editor-content', // housing
  '#textSize', // audit
  '#UCAP-CONTENT',
];

/** Reads the article pages of the ministries. */
export const ministryAdapter = tableAdapter({
  site: 'ministry',
  title: [...TRS.title, '.easysite-news-title h2', '.easysite-news-title', '.detail-title h1', 'h2.title'],
  time: [...TRS.time, meta('firstpublishedtime'), '.easysite-news-describe', '#shijian', '.source', '.info', '.time'],
  source: [...TRS.source, '.easysite-news-describe', '#laiyuan', '.source', '.info'],
  author: [...TRS.author],
  body: [...BODIES, ...TRS.body, '.view'],
  excluded: [...TRS.excluded, '.easysite-news-operation, .editor, .related, .attachment, .fujian'],
  windowTitleEnd: /\s*[_|]+.*$/,
  datedAddress: true,
});
