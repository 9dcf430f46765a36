/** The pages of embassies and consulates general: TRS like the ministry's, each mission with a head of its own. */
import { tableAdapter } from './table-adapter';
import { TRS } from './trs';

/** Reads the article pages of Chinese missions abroad, in whatever language. */
export const embassyAdapter = tableAdapter({
  site: 'embassy',
  title: [...TRS.title, '.bigtitle', '.news-title', '.title', 'h1'],
  time: [...TRS.time, '.news-time', '.time'],
  source: [...TRS.source],
  author: [...TRS.author],
  body: [...TRS.body, '.news-main', '.content_text', '#article'],
  excluded: [...TRS.excluded, '.bigtitle'],
  windowTitleEnd: /\s*[_—-]+\s*中华人民共和国驻.*$/,
  datedAddress: true,
});
