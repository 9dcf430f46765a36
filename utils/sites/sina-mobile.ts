/**
 * Sina's mobile pages (`*.sina.cn`): the same documents as on the desktop, in
 * markup of their own, with the facts a second time as JSON-LD.
 */
import { isBoilerplateLine } from './boilerplate-lines';
import { linkedFacts } from './embedded-data';
import { elementAt, metaContent, textAt } from './page-facts';
import { pageTime } from './page-time';
import { sinaTitle, withoutLabel } from './sina';
import type { ArticlePage, SiteAdapter } from './site';
import type { ArticleAddress } from './urls';

const TITLE = ['h1.art_tit_h1', 'article.art_box h1'];
const TIME = ['article.art_box time', '.art_time', 'time'];
const TIME_METAS = ['article:published_time', 'weibo: article:create_at', 'bytedance:published_time'];
const SOURCE = ['.art_time .source', '.art_cite', 'article.art_box cite'];
const AUTHOR = ['article.art_box .art_author'];
const BODY = ['section.art_content', '.art_content', 'article.art_box'];

// The caption of a picture is an h2. Advertisements stand between the paragraphs.
const EXCLUDED =
  'h2.art_img_tit, figcaption, [sax-type], .article-editor, .show_author, .art_tit_h1, time, .art_cite, span[id^="quote_"]';

/** Reads Sina's mobile article pages. */
export const sinaMobileAdapter: SiteAdapter = { site: 'sina', bodies: BODY, read: readSinaMobile };

function readSinaMobile(root: ParentNode, address: ArticleAddress): ArticlePage | undefined {
  const body = elementAt(root, BODY);
  if (!body) return undefined;
  const linked = linkedFacts(root);
  const byline = textAt(root, AUTHOR) ?? linked.author;
  const source = textAt(root, SOURCE) ?? metaContent(root, ['article:author', 'mediaid']);
  const publishedAt = pageTime(textAt(root, TIME)) ?? pageTime(metaContent(root, TIME_METAS)) ?? pageTime(linked.time);
  return {
    facts: {
      ...address,
      title: textAt(root, TITLE) ?? linked.title ?? sinaTitle(root) ?? address.docId,
      ...(byline && { byline: withoutLabel(byline) }),
      ...(source && { source: withoutLabel(source) }),
      ...(publishedAt && { publishedAt }),
    },
    body,
    isExcluded: (element) => element.matches(EXCLUDED),
    isExcludedLine: isBoilerplateLine,
  };
}
