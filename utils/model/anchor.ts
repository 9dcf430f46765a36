import type { Span } from './span';

/**
 * Why a target was not found: the selectors hold no quote; the quoted words do not
 * stand in the text any more; they do, but nothing around them is as it was.
 */
export type OrphanReason = 'no-quote' | 'quote-gone' | 'context-gone';

/** Where a target is now: where it was, elsewhere, or nowhere. */
export type Anchor =
  | { readonly type: 'exact'; readonly span: Span }
  | { readonly type: 'moved'; readonly span: Span }
  | { readonly type: 'orphan'; readonly reason: OrphanReason };
