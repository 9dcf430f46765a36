import { meta } from './page-facts';

/**
 * The names that pages made with the publishing system TRS have in common, for
 * the tables of ministries and missions: the facts as metas, the body in
 * `TRS_Editor` and its successors. To be extended, not to be read as a table.
 */
export const TRS = {
  title: [meta('ArticleTitle'), '.news-title h1', '#News_Body_Title'],
  time: [meta('PubDate'), '.time span:last-of-type', '.time span', '#News_Body_Time'],
  source: [meta('ContentSource'), meta('source')],
  author: [meta('Author')],
  body: ['#News_Body_Txt_A', '.TRS_UEDITOR', '.trs_editor_view', '.TRS_Editor'],
  excluded: [
    '#appendix-list, #relnews-list, .news-foot, .links, .news-title, #News_Body_Title, #News_Body_Time',
    '.share, .bdsharebuttonbox, .ewm, .font-size, .print',
  ],
} as const;
