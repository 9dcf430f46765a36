import type { AnnotationRecord } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import type { ExportedAnnotation } from './collection';

/** Fields of an exported annotation that belong to its record. */
export const RECORD_FIELDS: readonly string[] = [
  'meipi:article',
  'meipi:state',
  'meipi:deletedAt',
  'meipi:changes',
  'meipi:history',
  'meipi:record',
];

/** The record that an annotation of an export stands for, with the fields this version does not know. */
export function toRecord(item: ExportedAnnotation): AnnotationRecord {
  const {
    'meipi:article': articleId,
    'meipi:state': state,
    'meipi:deletedAt': deletedAt,
    'meipi:changes': changes,
    'meipi:history': history,
    'meipi:record': unknown,
    ...annotation
  } = item;
  return recordOf(annotation, {
    ...unknown,
    articleId,
    state,
    ...(deletedAt !== undefined && { deletedAt }),
    ...(changes && { changes }),
    ...(history && { history }),
  });
}
