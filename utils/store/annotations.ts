import { Dexie } from 'dexie';
import { type AnnotationRecord, type NoteContent, noteContent, withContent } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { failed, type Outcome } from '@/utils/model/outcome';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** The annotations of an article in text order, without those in the trash. */
export function annotationsOf(db: MeipiDatabase, articleId: string): Promise<Outcome<AnnotationRecord[]>> {
  return attempt(() =>
    db.annotations
      .where('[articleId+start]')
      .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
      .filter((record) => record.deletedAt === undefined)
      .toArray(),
  );
}

/** How many annotations there are, without those in the trash. */
export function countAnnotations(db: MeipiDatabase): Promise<Outcome<number>> {
  return attempt(() =>
    db.transaction('r', db.annotations, async () => {
      const all = await db.annotations.count();
      const trashed = await db.annotations.orderBy('deletedAt').count();
      return all - trashed;
    }),
  );
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
 * Gives an annotation another content; with the content it has, it stays as it is.
 * One in the trash stays there, so that an edit that arrives late undoes no
 * deletion. `not-found`: there is none of this id.
 */
export function editAnnotation(
  db: MeipiDatabase,
  { id, content, now }: { readonly id: string; readonly content: NoteContent; readonly now: string },
): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) =>
    isSame(noteContent(record.annotation), content)
      ? record
      : recordOf(withContent(record.annotation, content, now), record),
  );
}

function isSame(a: NoteContent, b: NoteContent): boolean {
  return a.text === b.text && a.color === b.color && isSameList(a.tags, b.tags) && isSameList(a.about, b.about);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Puts an annotation in the trash; one that lies there stays as it is. `not-found`: there is none of this id. */
export function trashAnnotation(db: MeipiDatabase, id: string, now: string): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) => (record.deletedAt === undefined ? { ...record, deletedAt: now } : record));
}

/**
 * Takes an annotation out of the trash; one that is not there stays as it is.
 * It counts as modified `now`, so that a copy from the time in the trash, when
 * imported later, does not win over it. `not-found`: there is none of this id.
 */
export function restoreAnnotation(db: MeipiDatabase, id: string, now: string): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) => {
    if (record.deletedAt === undefined) return record;
    const { deletedAt: _, ...rest } = record;
    return recordOf({ ...record.annotation, modified: now }, rest);
  });
}

/** Writes down which targets were found on the page. What the reader wrote is not touched; unknown ids are passed over. */
export function setStates(
  db: MeipiDatabase,
  states: readonly Pick<AnnotationRecord, 'id' | 'state'>[],
): Promise<Outcome<void>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, async () => {
      const known = await db.annotations.bulkGet(states.map(({ id }) => id));
      const changed = states.flatMap(({ state }, index) => {
        const record = known[index];
        return record && record.state !== state ? [{ ...record, state }] : [];
      });
      if (changed.length > 0) await db.annotations.bulkPut(changed);
    }),
  );
}

async function change(
  db: MeipiDatabase,
  id: string,
  edit: (record: AnnotationRecord) => AnnotationRecord,
): Promise<Outcome<AnnotationRecord>> {
  const changed = await attempt(() =>
    db.transaction('rw', db.annotations, async () => {
      const record = await db.annotations.get(id);
      if (!record) return undefined;
      const edited = edit(record);
      if (edited !== record) await db.annotations.put(edited);
      return edited;
    }),
  );
  return orNotFound(changed, id);
}

function orNotFound<T>(outcome: Outcome<T | undefined>, id: string): Outcome<T> {
  if (!outcome.ok) return outcome;
  return outcome.value === undefined ? failed('not-found', id) : { ok: true, value: outcome.value };
}
