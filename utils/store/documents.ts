import type { Outcome } from '@/utils/model/outcome';
import type { KeptDocument, RecentDocument } from '@/utils/model/reader-document';
import { isInTrash } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** Keeps a document, or keeps it anew: its text, so that it can be opened without its file. */
export function keepDocument(db: MeipiDatabase, document: KeptDocument): Promise<Outcome<KeptDocument>> {
  return attempt(async () => {
    await db.documents.put(document);
    return document;
  });
}

/** The document with this id, if it is kept. */
export function documentOf(db: MeipiDatabase, id: string): Promise<Outcome<KeptDocument | undefined>> {
  return attempt(() => db.documents.get(id));
}

/** The documents that are kept, the one opened last first, with how many notes stand on each. */
export function recentDocuments(db: MeipiDatabase): Promise<Outcome<readonly RecentDocument[]>> {
  return attempt(() =>
    db.transaction('r', db.documents, db.annotations, async () => {
      const recent: RecentDocument[] = [];
      // One by one, so that the texts of all of them are never in memory together.
      await db.documents
        .orderBy('openedAt')
        .reverse()
        .each(({ id, title, file, openedAt }) => {
          recent.push({ id, title, openedAt, notes: 0, ...(file === undefined ? {} : { file }) });
        });
      const noted = await db.annotations
        .where('articleId')
        .anyOf(recent.map(({ id }) => id))
        .toArray();
      const standing = noted.filter((record) => !isInTrash(record));
      return recent.map((document) => ({
        ...document,
        notes: standing.filter(({ articleId }) => articleId === document.id).length,
      }));
    }),
  );
}

/** Forgets the text of a document and gives it back for an undo; its notes and its entry among the articles stay. */
export function removeDocument(db: MeipiDatabase, id: string): Promise<Outcome<KeptDocument | undefined>> {
  return attempt(() =>
    db.transaction('rw', db.documents, async () => {
      const document = await db.documents.get(id);
      await db.documents.delete(id);
      return document;
    }),
  );
}
