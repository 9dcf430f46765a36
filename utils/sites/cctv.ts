/**
 * CCTV's pages. Since 2026 the text stands in a variable and a script puts it
 * into `#content_area`, which is empty until then.
 */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads CCTV's written articles. */
export const cctvAdapter = tableAdapter({
  site: 'cctv',
  title: ['#title_area h1', '.cnt_bd h1', 'h1', meta('og:title')],
  time: ['.info1', '#title_area .info', '.info', '.cnt_bd .info i', meta('publishdate')],
  source: ['.info1', '#title_area .info', '.info', meta('source')],
  author: [meta('author')],
  body: ['#content_area', '.content_area', '.cnt_bd'],
  excluded: [
    '[class*="player"], [id*="player"], .video, .zebian, .editor, .relevance, .function, .share',
    '.cnt_bd > h1, .cnt_bd > .info, .cnt_bd > .info1, .bottom_ind01, .bottom_ind02',
  ],
  windowTitleEnd: /\s*[_-]+[^_-]*(?:央视网|CCTV|cctv\.com).*$/,
  datedAddress: true,
});
