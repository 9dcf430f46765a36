import type { AnnotationState, Color } from './annotation';
import type { Span } from './span';

/** The parts of the notebook, in the order of its tabs. */
export const SECTIONS = ['notes', 'ledger', 'articles', 'overview', 'tags', 'trash', 'data'] as const;
export type Section = (typeof SECTIONS)[number];

/** Which notes are wanted, and in which order; what is absent is not asked, what is asked must all fit. */
export interface NotesQuery {
  /** Words as the reader typed them. */
  readonly words?: string;
  readonly tag?: string;
  readonly color?: Color;
  /** Site adapter of the article. */
  readonly site?: string;
  /** ISO dates of the days on which the note was first written, both included. */
  readonly from?: string;
  readonly to?: string;
  /** An entity that the note is about or that its article names. */
  readonly entity?: string;
  /** A pledge that the note is about. */
  readonly pledge?: string;
  readonly state?: AnnotationState;
  /** Notes with a text of the reader, or marks without. */
  readonly text?: 'with' | 'without';
  readonly article?: string;
  /** The latest change first, over all articles; without it the notes stand under their articles. */
  readonly order?: 'time';
}

/** One word of a query: it fits where one of the forms stands, and on notes about one of the entities. */
export interface SearchTerm {
  /** Condensed as utils/text/condense does: the word itself first, then other names of what it names. */
  readonly forms: readonly string[];
  /** Ids of what it names. */
  readonly ids: readonly string[];
}

/** The bit that, in a list of numbers, tells an article from the notes that follow it. */
export const HEAD = 0x8000_0000;

/** A note as a list shows it; spans are those of the words searched for. */
export interface NoteRow {
  readonly id: string;
  readonly articleId: string;
  /** Title of its article, empty where nothing is known of it any more; and whether the article's text is kept. */
  readonly title: string;
  readonly kept: boolean;
  readonly quote: string;
  readonly quoteSpans: readonly Span[];
  /** The note's Markdown, empty for a mark; the spans are those of its words as they are read (utils/text/markdown-words). */
  readonly text: string;
  readonly textSpans: readonly Span[];
  readonly tags: readonly string[];
  /** In the order of the tags. */
  readonly tagSpans: readonly (readonly Span[])[];
  readonly color: Color;
  readonly state: AnnotationState;
  readonly created: string;
  readonly modified: string;
  readonly deletedAt?: string;
}

/** An article at the head of its notes. */
export interface NoteHead {
  readonly articleId: string;
  /** Empty where nothing is known of the article any more. */
  readonly title: string;
  readonly titleSpans: readonly Span[];
  readonly site: string;
  readonly url?: string;
  readonly publishedAt?: string;
  /** Whether its text is kept. */
  readonly kept: boolean;
  /** How many of its notes are in the list. */
  readonly count: number;
}

/** Something that notes can be asked for, and on how many it is. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What the notes that are not in the trash can be asked for, the most frequent first. */
export interface Facets {
  readonly tags: readonly Facet[];
  readonly sites: readonly Facet[];
  readonly entities: readonly Facet[];
  readonly pledges: readonly Facet[];
}

/** Which articles are wanted; what is absent is not asked. */
export interface ArticlesQuery {
  /** Words that must stand in the title, each of them. */
  readonly words?: string;
  readonly site?: string;
  /** An entity that the article names. */
  readonly entity?: string;
}

/** An article that was read, with what was met in it. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly site: string;
  readonly url?: string;
  /** The medium named as the source. */
  readonly source?: string;
  readonly publishedAt?: string;
  readonly readAt: string;
  readonly fingerprint?: string;
  readonly kept: boolean;
  readonly notes: number;
  readonly pledges: number;
  readonly entities: readonly string[];
}

/** How many notes were written in a week, named by its Monday (ISO date). */
export interface WeekCount {
  readonly week: string;
  readonly count: number;
}

/** The entities met in most articles, and how many articles name two of them: `together[a][b]`, symmetric, its diagonal the articles of each. */
export interface CoOccurrence {
  readonly entities: readonly string[];
  readonly together: readonly (readonly number[])[];
}
