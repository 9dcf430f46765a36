/** What the page of the notebook asks its worker, and what the worker tells by itself. */
import type {
  ArticleRow,
  CoOccurrence,
  Facets,
  NoteHead,
  NoteRow,
  SearchTerm,
  WeekCount,
} from '@/utils/model/notebook';
import type { Failure } from '@/utils/model/outcome';
import type { Asked, Selection } from '@/utils/search/select-notes';

/** A list of notes. */
export interface NoteList extends Selection {
  /** Whether all notes have been read; before that only the first ones stand in it. */
  readonly complete: boolean;
}

/** Rows by the number that stands for them in a list. */
export interface Rows {
  readonly notes: readonly (readonly [number, NoteRow])[];
  readonly heads: readonly (readonly [number, Omit<NoteHead, 'count'>])[];
}

/** A list with the rows it begins with, so that they can be drawn without being asked for. */
export interface ListAnswer extends NoteList {
  readonly first: Rows;
}

/** Pictures of the whole notebook. */
export interface Pictures {
  readonly weeks: readonly WeekCount[];
  readonly met: CoOccurrence;
}

export interface Questions {
  list: { readonly ask: Asked; readonly answer: ListAnswer };
  rows: { readonly ask: { readonly items: Uint32Array; readonly terms: readonly SearchTerm[] }; readonly answer: Rows };
  /** Ids of the notes of a list, its articles left out. */
  ids: { readonly ask: { readonly items: Uint32Array }; readonly answer: readonly string[] };
  facets: { readonly ask: undefined; readonly answer: Facets };
  articles: { readonly ask: undefined; readonly answer: readonly ArticleRow[] };
  pictures: { readonly ask: undefined; readonly answer: Pictures };
}

export type QuestionName = keyof Questions;

export interface Question<Name extends QuestionName = QuestionName> {
  readonly number: number;
  readonly name: Name;
  readonly ask: Questions[Name]['ask'];
}

/** What the worker says: an answer, how far it has read, that something has changed, or what went wrong. */
export type Told =
  | { readonly type: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly type: 'reading'; readonly done: number; readonly total: number }
  | { readonly type: 'changed' }
  | { readonly type: 'failed'; readonly failure: Failure };
