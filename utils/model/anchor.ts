import type { Span } from './span';

/**
 * Why a target was not found: the selectors hold no quote; the quoted words do not
 * stand in the text any more; they do, or much like it, but nothing around them is as it
 * was; several places fit equally well; so much has changed that the search was given up.
 */
export const ORPHAN_REASONS = ['no-quote', 'quote-gone', 'context-gone', 'ambiguous', 'gave-up'] as const;
export type OrphanReason = (typeof ORPHAN_REASONS)[number];

/** What the words that differ are: what changes what a quote says, or only how it says it. */
export const CHANGE_KINDS = ['number', 'unit', 'negation', 'modal', 'name', 'wording'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A stretch of the old and the new reading of a quote, in order: in both, in the old one alone, in the new one alone. */
export interface ReadingPart {
  readonly type: 'same' | 'old' | 'new';
  readonly text: string;
}

/** Where a target is now: where it was, elsewhere, there with other words, or nowhere. */
export type Anchor =
  | { readonly type: 'exact'; readonly span: Span }
  | { readonly type: 'moved'; readonly span: Span }
  | {
      readonly type: 'changed';
      readonly span: Span;
      /** The old and the new reading, word by word. */
      readonly parts: readonly ReadingPart[];
      /** What kinds of word differ, in the order of `CHANGE_KINDS`; never empty. */
      readonly kinds: readonly ChangeKind[];
    }
  | { readonly type: 'orphan'; readonly reason: OrphanReason };

/** A paragraph of the old or the new version, in the order of the new one; what went stands where it stood. */
export type ComparedParagraph =
  | { readonly type: 'same' | 'moved' | 'added' | 'removed'; readonly text: string }
  | { readonly type: 'changed'; readonly parts: readonly ReadingPart[]; readonly kinds: readonly ChangeKind[] };
