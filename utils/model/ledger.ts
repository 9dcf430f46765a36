import type { Quantity, Strength } from './pledge';
import type { ArticleName } from './pledge-memory';
import type { Verdict } from './reader-data';

/** One statement of a promise, as statements are compared: of an article, or the record of the catalogue. */
export interface Stated {
  readonly origin: 'article' | 'catalogue';
  /** The words that state it; empty for the catalogue. */
  readonly text: string;
  readonly quantity?: Quantity;
  readonly due?: string;
  readonly strength?: Strength;
  readonly cue?: string;
  /** ISO date of the article or of the announcement. */
  readonly date?: string;
  /** ISO 8601 with milliseconds: when it was read, which orders statements without a date. */
  readonly at: string;
  readonly article?: ArticleName;
  /** Name of the occasion of the announcement, and where it is known from. */
  readonly occasion?: string;
  readonly source?: string;
}

/** What became different from one statement to a later one. `way` says how, in the direction of time. */
export type Difference =
  | {
      readonly type: 'due';
      readonly from?: string;
      readonly to?: string;
      readonly way: 'later' | 'earlier' | 'other' | 'added' | 'dropped';
    }
  | {
      readonly type: 'quantity';
      readonly from?: Quantity;
      readonly to?: Quantity;
      readonly way: 'more' | 'less' | 'other' | 'added' | 'dropped';
    }
  | { readonly type: 'strength'; readonly from: string; readonly to: string; readonly way: 'firmer' | 'looser' }
  | { readonly type: 'wording' };

/** One promise of the ledger: what it says now, every statement of it, and what the reader holds of it. */
export interface LedgerRow {
  readonly pledge: string;
  /** Names of the parties, or the words of the text. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly act: string;
  readonly summary?: { readonly zh: string; readonly en: string };
  /** Sum, date and wording of the latest statement; what it leaves open is taken from earlier ones. */
  readonly quantity?: Quantity;
  readonly due?: string;
  readonly strength?: Strength;
  readonly cue?: string;
  /** ISO date of the first statement known, or undefined where none has a date. */
  readonly announced?: string;
  /** In order of time. */
  readonly statements: readonly Stated[];
  /** From the first statement to the last one. */
  readonly changes: readonly Difference[];
  /** How many articles read state it. */
  readonly articles: number;
  /** When an article that states it was last read; undefined for a promise known by its verdict alone. */
  readonly lastMet?: string;
  readonly verdict: Verdict['verdict'];
  readonly evidence?: string;
  readonly note?: string;
}
