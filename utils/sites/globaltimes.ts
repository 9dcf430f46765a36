import { tableAdapter } from './table-adapter';

/** Reads the articles of the Global Times (English). */
export const globaltimesAdapter = tableAdapter({
  site: 'globaltimes',
  title: ['.article_title', '.article-title h3'],
  time: ['.pub_time', '.article-source'],
  source: ['.source'],
  author: ['.author_name', '.byline'],
  body: ['.article_right', '.article_content .article_right', '.span12.row-content'],
  excluded: ['.picture, .picture-caption, .author_card, .related_section, .share, .article_footer, .image_caption'],
  windowTitleEnd: /\s*-\s*Global Times.*$/,
});
