/**
 * The People's Daily as printed, and its magazines. Since December 2024 for
 * desktops (`pc`) and tablets (`pad`), before with a page for each page of the
 * paper. Kicker (h3) and subtitle (h2) stand around the headline and belong to neither it nor the text.
 */
import { tableAdapter } from './table-adapter';

/** Reads articles of the People's Daily's e-paper. */
export const peoplePaperAdapter = tableAdapter({
  site: 'people-paper',
  title: ['.article > h1', '.article h1'],
  time: ['.article .sec .date', '.article .sec', '.date'],
  author: ['.article .sec', '.article .author'],
  body: ['#ozoom', '#articleContent', '.article .text_c'],
  excluded: [
    '.ban_list, .btn_area, .paper_num, .date_area, .sec, .ban, .art_btn, .attachment, .pci_c',
    '#ozoom h1, #ozoom h2, #ozoom h3',
  ],
  windowTitleEnd: /\s*[-_]+\s*(?:人民日报|人民网).*$/,
  datedAddress: true,
});
