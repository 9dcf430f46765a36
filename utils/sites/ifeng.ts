/**
 * iFeng. Class names end in a checksum of the style sheet; the facts stand a
 * second time in the variable `allData`. The classic pages had ids.
 */
import { dataAt, type EmbeddedFacts, stringAt, variableData } from './embedded-data';
import { meta } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the articles of iFeng. */
export const ifengAdapter = tableAdapter({
  site: 'ifeng',
  title: ['h1[class*="index_title"]', 'h1[class^="topic"]', '#artical_topic', meta('og:title')],
  // Other articles on the page have times too; the article's own stands first.
  time: [
    '[class*="index_time"]',
    'p[class^="time"]',
    '#artical_sth .ss01',
    '#artical_sth',
    meta('og:time '),
    meta('og:time'),
  ],
  source: ['[class*="index_source"]', '[class^="source"]', '#artical_sth .ss03'],
  body: ['[class*="index_text_"]', '[class^="main_content"]', '#main_content'],
  excluded: [
    '#artical_sth2, [class*="editor"], [class*="adBox"], [class*="index_end"], .ifengLogo, [class*="picTxt"], .detailPic',
  ],
  windowTitleEnd: /\s*[_|]+\s*(?:凤凰|手机凤凰).*$/,
  embedded: allData,
});

function allData(root: ParentNode): EmbeddedFacts {
  const article = dataAt(variableData(root, 'allData'), ['docData']);
  return {
    title: stringAt(article, ['title']),
    time: stringAt(article, ['newsTime']),
    source: stringAt(article, ['source']),
    author: undefined,
  };
}
