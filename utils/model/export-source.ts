import type { Article } from './article';
import type { ReaderData } from './reader-data';

/** What of the reader's data goes out: all of it, some articles with their notes, or some notes. */
export type ExportScope =
  | { readonly type: 'all' }
  | { readonly type: 'articles'; readonly ids: readonly string[] }
  | { readonly type: 'notes'; readonly ids: readonly string[] };

/** Some rows of some tables. */
export type Rows = Partial<ReaderData>;

/** What one finds an article by and puts it in its place by, without its text. */
export type ArticleDay = Pick<Article, 'id' | 'readAt' | 'publishedAt'>;

/**
 * The articles on which notes of a scope stand (`noted`); where no note does, those of the
 * scope. Of an article that is not in the store itself, the id alone is known.
 */
export interface ArticleList {
  readonly noted: boolean;
  readonly list: readonly (ArticleDay | Pick<ArticleDay, 'id'>)[];
}

/** Some articles with the notes on them, as they were at one moment. */
export type ArticleRows = Pick<ReaderData, 'articles' | 'annotations'>;

/** The tables that are never large, whole. */
export type SmallTables = Pick<ReaderData, 'entries' | 'verdicts' | 'drafts' | 'tags'>;

/**
 * The reader's data as an export asks for it: never more than a few hundred rows at a time.
 * Everything it does may throw.
 */
export interface ExportSource {
  /**
   * Shows every row that the scope may need, each once and all as they are at one moment: by
   * table, annotations first and then articles and sightings, each table in the order of its
   * keys. `take` has to be done with the rows when it returns; it is told how many there are
   * in all.
   */
  rows(take: (rows: Rows, all: number) => void): Promise<void>;
  articles(): Promise<ArticleList>;
  /** Some of these articles, with the notes of the scope on them. */
  read(ids: readonly string[]): Promise<ArticleRows>;
  /** The pledges met in an article. */
  sightings(id: string): Promise<ReaderData['sightings']>;
  small(): Promise<SmallTables>;
  /** Ids of all entities and pledges that articles name or notes are about. */
  mentioned(): Promise<readonly string[]>;
}
