import type { ArticleFacts } from '@/utils/model/article';
import type { ArticleAddress } from './urls';

/** An article page that was understood. */
export interface ArticlePage {
  readonly facts: ArticleFacts;
  /** The element that holds the text. */
  readonly body: Element;
  /** Whether an element inside the body is no part of the text (captions, editor's line, advertisements). */
  isExcluded(element: Element): boolean;
  /** Whether a line of the body is no part of the text for its wording (来源：…, 责任编辑：…). */
  isExcludedLine(line: string): boolean;
}

/** Reads the article pages of one publisher, one variant of its pages each. It only reads the document. */
export interface SiteAdapter {
  /** The `site` of the addresses it is asked for. */
  readonly site: string;
  /** Selectors of the elements it takes for a body, the best first. */
  readonly bodies: readonly string[];
  /** The article in a page, or in the part of one that holds it. Undefined where there is no body it knows. */
  read(root: ParentNode, address: ArticleAddress): ArticlePage | undefined;
}
