/**
 * The Paper. Since 2022 made with Next.js: class names end in a checksum of the
 * style sheet, and the facts stand a second time as JSON. Before, paragraphs were
 * `br`s in one element, and source and time stood in no fixed order.
 */
import { dataAt, type EmbeddedFacts, scriptData, stringAt } from './embedded-data';
import { tableAdapter } from './table-adapter';

/** Reads the articles of The Paper. */
export const thepaperAdapter = tableAdapter({
  site: 'thepaper',
  title: ['h1[class*="index_title"]', 'h1.news_title', '.t_newsinfo + h1'],
  time: ['[class*="index_left"] span', '[class*="index_left"]', '.news_about p'],
  source: ['[class*="index_left"]', '.news_about p'],
  authorAmong: ['.news_about p'],
  // The inner one of two elements whose names begin alike.
  body: ['[class*="index_cententWrap__"]', '[class*="index_cententWrap"]', '.news_txt'],
  excluded: [
    'p.image_desc, [class*="comment"], [class*="statement"], [class*="copyright"], [class*="recommend"]',
    '.news_infor_extra, .news_keyword, .news_imgad, .font_size, .contheight',
  ],
  windowTitleEnd: /_[^_]*_澎湃新闻.*$|\s*[_-]\s*澎湃新闻.*$/,
  embedded: nextFacts,
});

function nextFacts(root: ParentNode): EmbeddedFacts {
  const page = dataAt(scriptData(root, '#__NEXT_DATA__'), ['props', 'pageProps', 'detailData']);
  const detail = dataAt(page, ['contentDetail']);
  return {
    title: stringAt(detail, ['name']),
    time: stringAt(detail, ['pubTime']) ?? stringAt(detail, ['publishTime']),
    author: stringAt(detail, ['author']),
  };
}
