import { type Color, noteContent } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { Tag } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { type BatchEdit, putBack, writeContents } from './note-batch';

/** A tag that was renamed or merged, and all that is needed to take it back. */
export interface RenamedTag extends BatchEdit {
  readonly from: string;
  readonly to: string;
  /** What was decided about either name before. */
  readonly tags: readonly Tag[];
}

/** What the reader has decided about tags. */
export function tagsOf(db: MeipiDatabase): Promise<Outcome<readonly Tag[]>> {
  return attempt(() => db.tags.toArray());
}

/** Gives a tag a colour, or none. */
export function colorTag(
  db: MeipiDatabase,
  name: string,
  { color, now }: { readonly color: Color | undefined; readonly now: string },
): Promise<Outcome<void>> {
  return attempt(async () => {
    await db.tags.put({ name, ...(color === undefined ? {} : { color }), modified: now });
  });
}

/**
 * Gives a tag another name on every note, those in the trash among them, in one
 * transaction. Where the other name is a tag already the two become one, which keeps its
 * own colour if it has one.
 */
export function renameTag(
  db: MeipiDatabase,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: string },
): Promise<Outcome<RenamedTag>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, db.tags, async () => {
      const before = await db.annotations.where('tags').equals(from).toArray();
      const done = await writeContents(
        db,
        before.map((record) => {
          const content = noteContent(record.annotation);
          const tags = [...new Set(content.tags.map((tag) => (tag === from ? to : tag)))];
          return { record, edited: { ...content, tags } };
        }),
        now,
      );
      const [old, other] = await db.tags.bulkGet([from, to]);
      const color = other?.color ?? old?.color;
      await db.tags.delete(from);
      if (color !== undefined) await db.tags.put({ name: to, color, modified: now });
      return { ...done, from, to, tags: [old, other].filter((tag) => tag !== undefined) };
    }),
  );
}

/** Gives notes and tags back what they had; of a note that was changed again since then, only the tag. */
export function undoRename(db: MeipiDatabase, renamed: RenamedTag, undoneAt: string): Promise<Outcome<void>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, db.tags, async () => {
      await putBack(db, renamed, undoneAt);
      await db.tags.bulkDelete([renamed.from, renamed.to]);
      await db.tags.bulkPut([...renamed.tags]);
    }),
  );
}
