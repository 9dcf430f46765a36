import type { ArticleName, PledgeNote } from './pledge-memory';

/** What the reader's own store knows of an entity besides the article that is open. */
export interface EntityMemory {
  /** Notes about it from any article, this one included. */
  readonly notes: readonly PledgeNote[];
  /** Other articles read that name it, the last read first; the first few of them. */
  readonly articles: readonly ArticleName[];
  /** How many other articles name it in all. */
  readonly articleCount: number;
}

/** The memories of several entities by id. */
export type EntityMemories = Readonly<Record<string, EntityMemory>>;
