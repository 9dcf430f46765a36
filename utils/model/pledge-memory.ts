import type { Sighting, Verdict } from './reader-data';

/** An article as others refer to it. */
export interface ArticleName {
  readonly id: string;
  readonly title: string;
  /** A web address; absent where none is known. */
  readonly url?: string;
  /** ISO 8601; absent where the page gave no date. */
  readonly publishedAt?: string;
}

/** A pledge met in an article; the article is absent where only the sighting is known. */
export interface MetStatement {
  readonly sighting: Sighting;
  readonly article?: ArticleName;
}

/** A note on a pledge, wherever it was written. */
export interface PledgeNote {
  readonly id: string;
  readonly text: string;
  /** The words it was written on. */
  readonly quote: string;
  readonly article?: ArticleName;
}

/** What the reader's own store knows of a pledge besides the article that is open. */
export interface PledgeMemory {
  /** Statements met in other articles. */
  readonly met: readonly MetStatement[];
  readonly verdict?: Verdict;
  /** Notes on it from any article, this one included. */
  readonly notes: readonly PledgeNote[];
}

/** The memories of several pledges by id; one of which nothing is known is absent. */
export type PledgeMemories = Readonly<Record<string, PledgeMemory>>;
