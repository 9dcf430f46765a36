import type { AnnotationRecord, Color, NoteContent, Selector } from './annotation';
import type { Article } from './article';
import type { EntityKind } from './entity';
import type { Quantity, Strength } from './pledge';

/** An entry of the reader's own dictionary. `id` is `own/` and a UUID v7; `names` holds the name first, then its other forms. */
export interface Entry {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly string[];
  readonly en?: string;
  readonly note?: string;
  /** Id of the bundled entity that this entry stands in for: that one is then not recognized at all. */
  readonly replaces?: string;
  readonly modified: string;
}

export const VERDICTS = ['open', 'in-progress', 'kept', 'broken', 'unclear'] as const;

/** What the reader holds a pledge to have come to. `evidence` is an address. */
export interface Verdict {
  readonly pledge: string;
  readonly verdict: (typeof VERDICTS)[number];
  readonly evidence?: string;
  readonly note?: string;
  readonly modified: string;
}

/**
 * A pledge met in an article read, with the words that state it and what they say, so that
 * statements of one promise can be compared. `at` is when the article was last read. The
 * optional fields are absent where the text leaves them open, and in rows of the first version.
 */
export interface Sighting {
  readonly pledge: string;
  readonly articleId: string;
  readonly at: string;
  readonly text: string;
  /** Entity ids where known, else the words of the text. */
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  readonly act?: string;
  /** `text` is the wording of the sum in the article. */
  readonly quantity?: Quantity & { readonly text: string };
  /** A year, an ISO date or `from/to`; words of the text where they stay relative. */
  readonly due?: string;
  readonly strength?: Strength;
  /** The word that decides the strength. */
  readonly cue?: string;
}

/** What stands unsaved in an open editor. `key` is the note's id, or any name of the editor for a note not yet made. */
export interface Draft {
  readonly key: string;
  readonly modified: string;
  readonly content: NoteContent;
  /** Where a note that is not yet made is to stand. */
  readonly selector?: readonly Selector[];
}

/** What the reader has decided about a tag beyond writing it on notes. */
export interface Tag {
  readonly name: string;
  readonly color?: Color;
  readonly modified: string;
}

/** Everything that belongs to the reader: the whole store, table by table, the trash included. */
export interface ReaderData {
  readonly annotations: readonly AnnotationRecord[];
  readonly articles: readonly Article[];
  readonly entries: readonly Entry[];
  readonly verdicts: readonly Verdict[];
  readonly sightings: readonly Sighting[];
  readonly drafts: readonly Draft[];
  readonly tags: readonly Tag[];
}

/**
 * What an import does. The first four sort the incoming annotations by what is
 * here already; `trashed` are the versions that lost, on their way to the trash;
 * the rest are the rows of the other tables that are new or differ. Written are
 * `added`, `updated`, `trashed` and the rows; nothing is ever deleted.
 */
export interface ImportPlan {
  /** Not here yet. */
  readonly added: readonly AnnotationRecord[];
  /** Here in an earlier version, which goes to the trash. */
  readonly updated: readonly AnnotationRecord[];
  /** Here already. */
  readonly same: readonly AnnotationRecord[];
  /** Here in a later version, which stays; the incoming one goes to the trash. */
  readonly older: readonly AnnotationRecord[];
  readonly trashed: readonly AnnotationRecord[];
  readonly articles: readonly Article[];
  readonly entries: readonly Entry[];
  readonly verdicts: readonly Verdict[];
  readonly sightings: readonly Sighting[];
  readonly drafts: readonly Draft[];
  readonly tags: readonly Tag[];
}

/** What belongs to a reader who has done nothing yet. */
export const NO_READER_DATA: ReaderData = {
  annotations: [],
  articles: [],
  entries: [],
  verdicts: [],
  sightings: [],
  drafts: [],
  tags: [],
};
