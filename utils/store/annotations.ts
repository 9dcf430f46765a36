import { Dexie } from 'dexie';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { done, type Failure, failed, type Outcome } from '@/utils/model/outcome';
import { isInTrash, outOfTrash } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { isLate } from './late';

/** The annotations of an article in text order, without those in the trash. */
export function annotationsOf(db: MeipiDatabase, articleId: string): Promise<Outcome<AnnotationRecord[]>> {
  return attempt(() =>
    db.annotations
      .where('[articleId+start]')
      .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
      .filter((record) => !isInTrash(record))
      .toArray(),
  );
}

/** One annotation, in the trash or not. `not-found`: there is none of this id. */
export async function annotationOf(db: MeipiDatabase, id: string): Promise<Outcome<AnnotationRecord>> {
  return orNotFound(await attempt(() => db.annotations.get(id)), id);
}

/**
 * Writes an annotation, new or edited, and answers with the record as kept: its
 * look-up fields are derived from the annotation anew. `text` is the article's
 * readable text, kept with the article at its first note and never replaced. What
 * is saved is out of the trash unless the record says otherwise. `not-found`: the
 * article was never opened, or has been erased.
 */
export async function saveAnnotation(
  db: MeipiDatabase,
  record: AnnotationRecord,
  text?: string,
): Promise<Outcome<AnnotationRecord>> {
  const kept = recordOf(record.annotation, record);
  const saved = await attempt(() =>
    db.transaction('rw', db.articles, db.annotations, async () => {
      const article = await db.articles.get(kept.articleId);
      if (!article) return undefined;
      if (text !== undefined && article.text === undefined) await db.articles.put({ ...article, text });
      await db.annotations.put(kept);
      return kept;
    }),
  );
  return orNotFound(saved, kept.articleId);
}

/**
 * Puts an annotation in the trash at `at`; one that lies there, or was changed or taken
 * out after that, stays as it is. `not-found`: there is none of this id.
 */
export function trashAnnotation(db: MeipiDatabase, id: string, at: string): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) =>
    isInTrash(record) || isLate(record.modified, at) ? record : { ...record, deletedAt: at },
  );
}

/**
 * Takes an annotation out of the trash; one that is not there, or was put there after
 * `at`, stays as it is. It counts as modified then, so that a copy from the time in the
 * trash, when imported later, does not win over it. `not-found`: there is none of this id.
 */
export function restoreAnnotation(db: MeipiDatabase, id: string, at: string): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) => {
    if (record.deletedAt === undefined || isLate(record.deletedAt, at)) return record;
    return outOfTrash(record, at);
  });
}

/**
 * Does one edit of an annotation in a transaction; an edit that answers with the same
 * record, or refuses, writes nothing. `not-found`: there is none of this id.
 */
export async function change(
  db: MeipiDatabase,
  id: string,
  edit: (record: AnnotationRecord) => AnnotationRecord | Failure,
): Promise<Outcome<AnnotationRecord>> {
  const changed = await attempt(() =>
    db.transaction('rw', db.annotations, async () => {
      const record = await db.annotations.get(id);
      if (!record) return failed('not-found', id);
      const edited = edit(record);
      if ('ok' in edited) return edited;
      if (edited !== record) await db.annotations.put(edited);
      return done(edited);
    }),
  );
  return changed.ok ? changed.value : changed;
}

function orNotFound<T>(outcome: Outcome<T | undefined>, id: string): Outcome<T> {
  if (!outcome.ok) return outcome;
  return outcome.value === undefined ? failed('not-found', id) : { ok: true, value: outcome.value };
}
