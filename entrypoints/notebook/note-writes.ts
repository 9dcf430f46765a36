import { withStore } from '@/utils/store/with-store';
import { tellPages, tellPledgesChanged } from '@/utils/messaging/tell-pages';
import type { Color, NoteContent } from '@/utils/model/annotation';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { MeipiDatabase } from '@/utils/store/database';
import {
  editAnnotations,
  eraseAnnotations,
  restoreAnnotations,
  trashAnnotations,
  undoEdits,
} from '@/utils/store/note-batch';
import { removeArticle, undoRemoval } from '@/utils/store/removal';
import { colorTag, renameTag, undoRename } from '@/utils/store/tags';
import type { Told } from './use-toasts';

type Ids = readonly string[];

/** What the notebook does to the store. Each step says what it did and how it is taken back, or what went wrong, and tells open articles. */
export interface NoteWrites {
  trash(ids: Ids): Promise<void>;
  restore(ids: Ids): Promise<void>;
  /** For good. */
  erase(ids: Ids): Promise<void>;
  addTag(ids: Ids, tag: string): Promise<void>;
  removeTag(ids: Ids, tag: string): Promise<void>;
  recolor(ids: Ids, color: Color): Promise<void>;
  /** `merging`: the other name is a tag already. */
  renameTag(from: string, to: string, merging: boolean): Promise<void>;
  colorTag(tag: string, color: Color | undefined): Promise<void>;
  removeArticle(id: string, title: string): Promise<void>;
}

interface Telling {
  readonly tell: (told: Told) => void;
  readonly onFailure: (failure: Failure) => void;
}

export function createNoteWrites({ tell, onFailure }: Telling): NoteWrites {
  const write: Write = async (work) => {
    const written = await withStore(work);
    if (!written.ok) {
      onFailure(written);
      return undefined;
    }
    void tellPages();
    return written.value;
  };
  return { ...writesOfNotes(write, tell), ...otherWrites(write, tell) };
}

/** Writes, tells open articles, and answers with what was written; undefined where that failed. */
type Write = <T>(work: (db: MeipiDatabase) => Promise<Outcome<T>>) => Promise<T | undefined>;

type OtherWrites = 'renameTag' | 'colorTag' | 'removeArticle';

function writesOfNotes(write: Write, tell: Telling['tell']): Omit<NoteWrites, OtherWrites> {
  async function edit(ids: Ids, change: (content: NoteContent) => NoteContent, told: Pick<Told, 'subject' | 'name'>) {
    const done = await write((db) => editAnnotations(db, ids, { edit: change, now: now() }));
    if (!done) return;
    tell({ ...told, count: done.before.length, undo: () => write((db) => undoEdits(db, done, now())) });
  }

  return {
    async trash(ids) {
      const done = await write((db) => trashAnnotations(db, ids, now()));
      if (!done) return;
      const undo = () => write((db) => restoreAnnotations(db, done, now()));
      tell({ subject: 'notes-deleted', count: done.length, undo });
    },
    async restore(ids) {
      const count = await write((db) => restoreAnnotations(db, ids, now()));
      if (count === undefined) return;
      tell({ subject: 'notes-restored', count, undo: () => write((db) => trashAnnotations(db, ids, now())) });
    },
    async erase(ids) {
      const count = await write((db) => eraseAnnotations(db, ids));
      if (count !== undefined) tell({ subject: 'notes-erased', count });
    },
    addTag: (ids, tag) =>
      edit(ids, (note) => (note.tags.includes(tag) ? note : { ...note, tags: [...note.tags, tag] }), {
        subject: 'notes-tagged',
        name: tag,
      }),
    removeTag: (ids, tag) =>
      edit(
        ids,
        (note) => (note.tags.includes(tag) ? { ...note, tags: note.tags.filter((each) => each !== tag) } : note),
        { subject: 'notes-untagged', name: tag },
      ),
    recolor: (ids, color) =>
      edit(ids, (note) => (note.color === color ? note : { ...note, color }), { subject: 'notes-recolored' }),
  };
}

function otherWrites(write: Write, tell: Telling['tell']): Pick<NoteWrites, OtherWrites> {
  return {
    async renameTag(from, to, merging) {
      const done = await write((db) => renameTag(db, { from, to, now: now() }));
      if (!done) return;
      const undo = () => write((db) => undoRename(db, done, now()));
      tell({ subject: merging ? 'tags-merged' : 'tag-renamed', name: to, count: done.before.length, undo });
    },
    async colorTag(tag, color) {
      await write((db) => colorTag(db, tag, { color, now: now() }));
    },
    async removeArticle(id, title) {
      const done = await write((db) => removeArticle(db, id, now()));
      if (!done) return;
      void tellPledgesChanged();
      const undo = async () => {
        await write((db) => undoRemoval(db, done, now()));
        await tellPledgesChanged();
      };
      tell({ subject: 'article-removed', name: title.slice(0, LONGEST_TITLE), undo });
    },
  };
}

const LONGEST_TITLE = 24;

function now(): string {
  return new Date().toISOString();
}
