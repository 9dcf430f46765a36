import type { ArticleName } from './pledge-memory';

/** The same story as it was read on another page. */
export interface Mirror {
  readonly article: ArticleName;
  /** Site adapter that read it. */
  readonly site: string;
  /** ISO 8601 with milliseconds: when it was last read. */
  readonly readAt: string;
  /** What this page has otherwise than that one; absent where that one's text was not kept. */
  readonly paragraphs?: {
    /** Paragraphs of that page that this one has not. */
    readonly cut: readonly string[];
    /** Paragraphs of this page that that one has not. */
    readonly added: readonly string[];
  };
}
