import { noteTags, positionOf, type Annotation, type AnnotationRecord } from './annotation';

/** What a record knows beside its annotation. */
type RecordFacts = Pick<AnnotationRecord, 'articleId' | 'state' | 'deletedAt' | 'changes' | 'history'>;

/**
 * The record that carries an annotation in the store, its look-up fields derived
 * from the annotation. Without a position it sorts first (`start` 0). Further
 * fields of `facts` ride along.
 */
export function recordOf(annotation: Annotation, facts: RecordFacts): AnnotationRecord {
  return {
    ...facts,
    id: annotation.id.replace(/^urn:uuid:/, ''),
    start: positionOf(annotation)?.start ?? 0,
    modified: annotation.modified,
    tags: noteTags(annotation),
    about: annotation['meipi:about'],
    annotation,
  };
}
