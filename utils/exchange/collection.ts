import type { Annotation, AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Draft, Entry, ReaderData, Sighting, Tag, Verdict } from '@/utils/model/reader-data';
import type { Recognition } from '@/utils/model/recognition';
import { ANNOTATION_CONTEXT, FORMAT, MEIPI_CONTEXT } from './format';

/**
 * An annotation as it stands in an export: with what its record knows beside it.
 * `meipi:record` holds fields of the record that this version does not know.
 */
export type ExportedAnnotation = Annotation & {
  readonly 'meipi:article': string;
  readonly 'meipi:state': AnnotationRecord['state'];
  readonly 'meipi:deletedAt'?: string;
  readonly 'meipi:changes'?: AnnotationRecord['changes'];
  readonly 'meipi:history'?: AnnotationRecord['history'];
  readonly 'meipi:record'?: Readonly<Record<string, unknown>>;
};

/** The JSON export: a W3C annotation collection with one embedded page. See schema/meipi-export-1.schema.json. */
export interface Collection {
  readonly '@context': readonly [typeof ANNOTATION_CONTEXT, typeof MEIPI_CONTEXT];
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly generated: string;
  readonly generator: { readonly type: 'Software'; readonly name: string };
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly ExportedAnnotation[];
  };
  readonly meipi: {
    readonly format: typeof FORMAT;
    readonly articles: readonly Article[];
    readonly entries: readonly Entry[];
    readonly verdicts: readonly Verdict[];
    readonly sightings: readonly Sighting[];
    readonly drafts?: readonly Draft[];
    readonly tags?: readonly Tag[];
    /** What was recognized in the kept texts of articles, by article: derived, and not read back. */
    readonly recognized?: Readonly<Record<string, Recognition>>;
  };
}

/** When a file is made, and by what. */
export interface CollectionMade {
  /** ISO 8601 with milliseconds. */
  readonly exportedAt: string;
  /** Program and version, e.g. `Meipi 1.0.0`. */
  readonly generator: string;
}

type Exported = Omit<ReaderData, 'drafts' | 'tags'> & Partial<Pick<ReaderData, 'drafts' | 'tags'>> & CollectionMade;

/**
 * The export of what is given: valid JSON-LD, and complete, so that importing it
 * into an empty store gives the same records, the trash and fields this version
 * does not know included. Articles the annotations belong to must be among those
 * given for their text to come along.
 */
export function toCollection(data: Exported): Collection {
  const { annotations, articles, entries, verdicts, sightings, drafts = [], tags = [], exportedAt, generator } = data;
  const id = `urn:meipi:export:${exportedAt}`;
  return {
    '@context': [ANNOTATION_CONTEXT, MEIPI_CONTEXT],
    id,
    type: 'AnnotationCollection',
    label: 'Meipi',
    generated: exportedAt,
    generator: { type: 'Software', name: generator },
    total: annotations.length,
    first: { id: `${id}#page-1`, type: 'AnnotationPage', startIndex: 0, items: annotations.map(toItem) },
    meipi: {
      ...{ format: FORMAT, articles, entries, verdicts, sightings },
      ...(drafts.length > 0 && { drafts }),
      ...(tags.length > 0 && { tags }),
    },
  };
}

/** An annotation as it stands in the list of an export. */
export function toItem(record: AnnotationRecord): ExportedAnnotation {
  const { annotation, articleId, state, deletedAt, changes, history, ...rest } = record;
  const { id: _id, start: _start, modified: _modified, tags: _tags, about: _about, ...unknown } = rest;
  return {
    ...annotation,
    'meipi:article': articleId,
    'meipi:state': state,
    ...(deletedAt !== undefined && { 'meipi:deletedAt': deletedAt }),
    ...(changes && { 'meipi:changes': changes }),
    ...(history && { 'meipi:history': history }),
    ...(Object.keys(unknown).length > 0 && { 'meipi:record': unknown }),
  };
}
