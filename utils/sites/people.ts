/**
 * People's Daily Online. Three templates: `.rm_txt` (since 2020), `.text_title`
 * with `#rwb_zw` (2013–2019), `.text_con` and `#p_content` before; and the
 * collection of speeches (`jhsjk`). The metas `author` and `editor` are numbers of desks.
 */
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the article pages of People's Daily Online. */
export const peopleAdapter = tableAdapter({
  site: 'people',
  title: ['.rm_txt h1', '.text_title h1', '.d2txt h1', '#p_title', '.text_c h1', '.text_con h1'],
  time: [
    '.rm_txt .channel',
    '.text_title .box01 .fl',
    '.d2txt_1',
    '#p_publishtime',
    '.text_c .sou',
    meta('publishdate'),
  ],
  source: [
    ...['.rm_txt .channel', '.text_title .box01 .fl', '.d2txt_1', '#p_origin', '.text_c .sou', '.sou1'],
    meta('source'),
  ],
  author: ['.rm_txt .author', '.text_title .author', '.text_c .author'],
  body: ['.rm_txt_con', '#rm_txt_zw', '#rwb_zw', '.box_con', '.d2txt_con', '#p_content', '.show_text', '.text_con'],
  excluded: [
    '.edit, .editor, #rwb_xgxw, #rwb_tjyd, #paper_num, .paper_num, .recommend, .bza, .voice-wrap, p.dyue, .box_pic',
    '.zdfy, .page_n', // the pages of a divided article
    '.rm_txt_con > h1, .otitle, .share, #ops_share, .box_down, .rwb_hd',
  ],
  windowTitleEnd: /\s*--.*$/,
  datedAddress: true,
});
