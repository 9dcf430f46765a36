import type { Span } from './span';

/** How binding a promise is worded: 将/宣布 … are commitments, 愿/力争 … intentions. */
export type Strength = 'commitment' | 'intention';

export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/**
 * One place in a text that states a pledge. `by` and `to` hold entity ids where
 * known, else the words of the text; `due` is a year, an ISO date or `from/to`.
 */
export interface Statement extends Span {
  readonly text: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly act: string;
  /** `text` is the wording of the sum in the article. */
  readonly quantity?: Quantity & { readonly text: string };
  readonly due?: string;
  readonly strength: Strength;
  /** The word that decides the strength. */
  readonly cue: string;
  /** Id in the catalogue, or a fingerprint shared by every statement of the same promise. */
  readonly pledge?: string;
}

/** A promise of the bundled catalogue. */
export interface Pledge {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly act: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly quantity?: Quantity;
  readonly due?: string;
  readonly strength: Strength;
  readonly announced: { readonly date: string; readonly at?: string; readonly source: string };
}
