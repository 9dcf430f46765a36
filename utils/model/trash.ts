/**
 * What it is to be deleted, for the store, the search, exports and imports alike.
 *
 * `deletedAt` of a note and `removedAt` of an article say where it lies, and nothing of what
 * it says. A note that is not wanted lies in the trash, with all that it was; an article that
 * was taken away is out of sight as long as notes of it lie in the trash. Whoever reads the
 * one or the other brings it back by dropping the field, and that is itself something done
 * to the note, at its own time.
 *
 * Where two copies meet in an import, what was last done to a note decides, deleting and
 * bringing back included. An article is away only where both copies are. Restoring a backup
 * is a wish to have back what is in it: it takes out of the trash, and puts nothing there.
 */
import type { AnnotationRecord } from './annotation';
import { recordOf } from './annotation-record';
import type { Article } from './article';
import { timeAfter } from './time-after';

export function isInTrash({ deletedAt }: Pick<AnnotationRecord, 'deletedAt'>): boolean {
  return deletedAt !== undefined;
}

/** When the reader last did something to a note: wrote it, deleted it, or brought it back. */
export function lastDone({ modified, deletedAt = '' }: Pick<AnnotationRecord, 'modified' | 'deletedAt'>): string {
  return deletedAt > modified ? deletedAt : modified;
}

/** The note out of the trash; it counts as modified then, so that its copy from the time in the trash does not win over it. */
export function outOfTrash(record: AnnotationRecord, at: string): AnnotationRecord {
  const { deletedAt: _, ...rest } = record;
  return recordOf({ ...rest.annotation, modified: timeAfter(lastDone(record), at) }, rest);
}

export function isAway({ removedAt }: Pick<Article, 'removedAt'>): boolean {
  return removedAt !== undefined;
}

/** The article in sight again. */
export function broughtBack(article: Article): Article {
  const { removedAt: _, ...rest } = article;
  return rest;
}
