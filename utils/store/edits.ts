/**
 * Edits of what a note says. The same note may be written in two tabs, the panel and the
 * notebook at once, so an edit carries the content it was made of, and only what it changed
 * is written (`merge-content.ts`). Of two wordings the later stands; the other is kept in
 * the trash as a note of its own, unless the later one has all of it. Each edit is one
 * transaction, and made again it changes nothing.
 */
import { v5, v7 } from 'uuid';
import { type AnnotationRecord, type NoteContent, noteContent, withContent } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { type EditedNote, isSameContent, mergeContent, type NoteEdit } from '@/utils/model/merge-content';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { timeAfter } from '@/utils/model/time-after';
import { saveAnnotation, trashAnnotation } from './annotations';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { isLate } from './late';

/** The reader's edit of one annotation, with the time at which it was made. */
export interface AnnotationEdit extends NoteEdit {
  readonly id: string;
  /** ISO 8601 with milliseconds. */
  readonly at: string;
}

/** The namespace of the ids under which replaced wordings are kept. */
const REPLACED = '5f0b6d0e-61f6-4d1c-8d53-0c9b7d3f2a44';

/**
 * Writes a note that was just made. Where its id is taken the call comes again, or is the
 * next one of an editor that does not know yet that its note is there: then it is an edit
 * of a note in which nothing stood. `text` is kept as by `saveAnnotation`.
 */
export async function addAnnotation(
  db: MeipiDatabase,
  { record, text }: { readonly record: AnnotationRecord; readonly text?: string },
): Promise<Outcome<EditedNote>> {
  const written = await attempt(() =>
    db.transaction('rw', db.articles, db.annotations, async () => {
      if (await db.annotations.get(record.id)) {
        const content = noteContent(record.annotation);
        const base = { ...content, text: '', tags: [] };
        return editAnnotation(db, { id: record.id, base, content, at: record.modified });
      }
      const saved = await saveAnnotation(db, record, text);
      return saved.ok ? done({ record: saved.value }) : saved;
    }),
  );
  return written.ok ? written.value : written;
}

/**
 * Does an edit. One that comes later than it was made, after a newer one, gives way to it
 * in what both changed. A note in the trash stays there, so that an edit undoes no
 * deletion. `not-found`: there is none of this id.
 */
export function editAnnotation(db: MeipiDatabase, edit: AnnotationEdit): Promise<Outcome<EditedNote>> {
  return inTransaction(db, edit.id, async (record) => {
    const { merged, other } = merge(edit, record);
    const replaced = other && (await keepReplaced(db, record, { ...edit, content: other }));
    return done({
      record: await writeContent(db, record, { ...edit, content: merged }),
      ...(replaced && { replaced }),
    });
  });
}

/**
 * Takes an edit back, or does it again, by an edit the other way: only what it changed,
 * and only as long as its wording still stands. `changed-since`: it does not, and
 * everything stays as it is. `not-found`: there is none of this id.
 */
export function turnEdit(db: MeipiDatabase, edit: AnnotationEdit): Promise<Outcome<AnnotationRecord>> {
  return inTransaction(db, edit.id, async (record) => {
    const { content, other } = mergeContent(edit, noteContent(record.annotation));
    if (other !== undefined) return failed('changed-since', edit.id);
    return done(await writeContent(db, record, { ...edit, content }));
  });
}

/**
 * Puts an annotation in the trash to take back or do again what was done to it when it
 * had the content `seen`. `changed-since`: it has another text or other tags by now, and
 * stays. `not-found`: there is none of this id.
 */
export function trashAsSeen(
  db: MeipiDatabase,
  { id, seen, at }: Pick<AnnotationEdit, 'id' | 'at'> & { readonly seen: NoteContent },
): Promise<Outcome<AnnotationRecord>> {
  return inTransaction(db, id, async (record) => {
    if (record.deletedAt !== undefined) return done(record);
    const { color, about } = seen;
    // What was written is what a reader would miss.
    if (!isSameContent({ ...noteContent(record.annotation), color, about }, seen)) return failed('changed-since', id);
    return trashAnnotation(db, id, at);
  });
}

/** What is to stand, and what else would be lost. */
function merge(edit: AnnotationEdit, record: AnnotationRecord): { merged: NoteContent; other?: NoteContent } {
  const kept = noteContent(record.annotation);
  const isOlder = isLate(record.modified, edit.at);
  const { base, content } = edit;
  const { content: merged, other } = isOlder
    ? mergeContent({ base, content: kept }, content)
    : mergeContent(edit, kept);
  if (other === undefined || merged.text.includes(other)) return { merged };
  return { merged, other: { ...(isOlder ? content : kept), text: other } };
}

/** Writes another content; the same one leaves the record as it is. */
async function writeContent(
  db: MeipiDatabase,
  record: AnnotationRecord,
  { content, at }: Pick<AnnotationEdit, 'content' | 'at'>,
): Promise<AnnotationRecord> {
  const { annotation, modified } = record;
  if (isSameContent(noteContent(annotation), content)) return record;
  const edited = recordOf(withContent(annotation, content, timeAfter(modified, at)), record);
  await db.annotations.put(edited);
  return edited;
}

/** Puts a wording in the trash. The id follows from note and wording, so that the same call again makes no second one. */
async function keepReplaced(
  db: MeipiDatabase,
  record: AnnotationRecord,
  { content, at }: Pick<AnnotationEdit, 'content' | 'at'>,
): Promise<AnnotationRecord> {
  const { annotation, modified } = record;
  const random = v5(JSON.stringify([record.id, content.text]), REPLACED, new Uint8Array(16));
  const id = v7({ msecs: Date.parse(annotation.created), random });
  const known = await db.annotations.get(id);
  if (known) return known;
  const copy = withContent({ ...annotation, id: `urn:uuid:${id}` }, content, modified);
  const replaced = recordOf(copy, { ...record, deletedAt: timeAfter(modified, at) });
  await db.annotations.put(replaced);
  return replaced;
}

async function inTransaction<T>(
  db: MeipiDatabase,
  id: string,
  work: (record: AnnotationRecord) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const worked = await attempt(() =>
    db.transaction('rw', db.annotations, async () => {
      const record = await db.annotations.get(id);
      return record ? work(record) : failed('not-found', id);
    }),
  );
  return worked.ok ? worked.value : worked;
}
