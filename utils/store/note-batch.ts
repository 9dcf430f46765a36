import { type AnnotationRecord, type NoteContent, noteContent, withContent } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { isSameContent, mergeContent } from '@/utils/model/merge-content';
import type { Outcome } from '@/utils/model/outcome';
import { timeAfter } from '@/utils/model/time-after';
import { broughtBack, isAway, isInTrash, outOfTrash } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { eraseFromTrash } from './trash';
import { TOLD_ROWS } from './watch-changes';

/** What was done to many notes at once, and all that is needed to take it back. */
export interface BatchEdit {
  /** The notes that were changed, as they were. */
  readonly before: readonly AnnotationRecord[];
  /** What they said then, in the same order. */
  readonly after: readonly NoteContent[];
  /** Their `modified` since then, in the same order. */
  readonly since: readonly string[];
}

/** Gives many notes another content in one transaction; those that `edit` leaves as they are, and ids unknown, are passed over. */
export function editAnnotations(
  db: MeipiDatabase,
  ids: readonly string[],
  { edit, now }: { readonly edit: (content: NoteContent) => NoteContent; readonly now: string },
): Promise<Outcome<BatchEdit>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, async () => {
      const changed = (await known(db, ids)).flatMap((record) => {
        const content = noteContent(record.annotation);
        const edited = edit(content);
        return edited === content ? [] : [{ record, edited }];
      });
      return writeContents(db, changed, now);
    }),
  );
}

/** Gives notes new contents inside a transaction that is open. */
export async function writeContents(
  db: MeipiDatabase,
  changed: readonly { readonly record: AnnotationRecord; readonly edited: NoteContent }[],
  now: string,
): Promise<BatchEdit> {
  const after = changed.map(({ record, edited }) =>
    recordOf(withContent(record.annotation, edited, timeAfter(record.modified, now)), record),
  );
  await putAnnotations(db, after);
  return {
    before: changed.map(({ record }) => record),
    after: changed.map(({ edited }) => edited),
    since: after.map(({ modified }) => modified),
  };
}

/** Gives notes back all that they were; of one that was changed again since then, only what the edit had changed. */
export function undoEdits(db: MeipiDatabase, done: BatchEdit, now: string): Promise<Outcome<void>> {
  return attempt(() => db.transaction('rw', db.annotations, () => putBack(db, done, now)));
}

/** The same inside a transaction that is open. What was found of them on their pages since then stays. */
export async function putBack(db: MeipiDatabase, { before, after, since }: BatchEdit, now: string): Promise<void> {
  const current = await db.annotations.bulkGet(before.map(({ id }) => id));
  const back = before.flatMap(({ annotation }, at) => {
    const [record, base] = [current[at], after[at]];
    if (!record || !base) return [];
    const modified = timeAfter(record.modified, now);
    if (record.modified === since[at]) return [recordOf({ ...annotation, modified }, record)];
    const kept = noteContent(record.annotation);
    const { content, other } = mergeContent({ base, content: noteContent(annotation) }, kept);
    if (other !== undefined || isSameContent(content, kept)) return [];
    return [recordOf(withContent(record.annotation, content, modified), record)];
  });
  await putAnnotations(db, back);
}

/** Puts notes in the trash and answers with the ids of those that were not there yet. */
export function trashAnnotations(
  db: MeipiDatabase,
  ids: readonly string[],
  now: string,
): Promise<Outcome<readonly string[]>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, async () => {
      const here = (await known(db, ids)).filter((record) => !isInTrash(record));
      await putAnnotations(
        db,
        here.map((record) => ({ ...record, deletedAt: now })),
      );
      return here.map(({ id }) => id);
    }),
  );
}

/**
 * Takes notes out of the trash, and with them articles that were taken away; answers with
 * how many there were. They count as modified `now`, as `restoreAnnotation` says.
 */
export function restoreAnnotations(db: MeipiDatabase, ids: readonly string[], now: string): Promise<Outcome<number>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, db.articles, async () => {
      const trashed = (await known(db, ids)).filter(isInTrash);
      await putAnnotations(
        db,
        trashed.map((record) => outOfTrash(record, now)),
      );
      const articles = await db.articles.bulkGet([...new Set(trashed.map(({ articleId }) => articleId))]);
      const back = articles.flatMap((article) => {
        return article && isAway(article) ? [broughtBack(article)] : [];
      });
      await db.articles.bulkPut(back);
      return trashed.length;
    }),
  );
}

/**
 * Deletes notes for good and answers with how many. Only what lies in the trash is
 * deleted. An article that was taken away goes with the last of its notes.
 */
export function eraseAnnotations(db: MeipiDatabase, ids: readonly string[]): Promise<Outcome<number>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, db.articles, async () => {
      const trashed = (await known(db, ids)).filter(isInTrash);
      await eraseFromTrash(db, trashed);
      return trashed.length;
    }),
  );
}

/** Writes notes inside a transaction that is open, a few at a time, so that every context learns which they were. */
export async function putAnnotations(db: MeipiDatabase, records: readonly AnnotationRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += TOLD_ROWS)
    await db.annotations.bulkPut(records.slice(at, at + TOLD_ROWS));
}

async function known(db: MeipiDatabase, ids: readonly string[]): Promise<AnnotationRecord[]> {
  return (await db.annotations.bulkGet([...new Set(ids)])).filter((record) => record !== undefined);
}
