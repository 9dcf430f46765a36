import { askDesk } from '@/utils/messaging/ask-desk';
import { type AnchoredNote, sendMessage } from '@/utils/messaging/protocol';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Stage } from './article-view';

/** The page's look at the notes as they are in the store. */
export interface NoteLook {
  /** Shows a note as it now is; the text goes to the desk again only where its place is not known. */
  take(record: AnnotationRecord): Promise<void>;
  /** Asks for all notes of the open article anew. */
  refresh(): Promise<void>;
}

export function createNoteLook(stage: Stage): NoteLook {
  let looking: Promise<void> = Promise.resolve();
  let due: Promise<void> | undefined;
  let isLooking = false;

  /** While a look is under way, one more is due after it, however many ask: that one sees what all of them are about. */
  function refresh(): Promise<void> {
    due ??= looking.then(() => {
      due = undefined;
      looking = look();
      return looking;
    });
    return due;
  }

  async function look(): Promise<void> {
    const { view } = stage.scene();
    if (!view) return;
    const { articleId, body } = view;
    isLooking = true;
    const notes = await askDesk(() => sendMessage('notesOf', { articleId, text: body.text }));
    isLooking = false;
    const now = stage.scene().view;
    if (!notes.ok) stage.dispatch({ type: 'complain', failure: notes });
    else if (now?.articleId === articleId && now.body.text === body.text)
      stage.show({ view: { ...now, notes: notes.value } });
  }

  async function take(record: AnnotationRecord): Promise<void> {
    const { view } = stage.scene();
    const notes = view && withRecord(view.notes, record);
    if (view && notes && notes !== view.notes) stage.show({ view: { ...view, notes } });
    // A look that is under way may have been before the write, and would bring the old note back.
    if (!notes || isLooking) await refresh();
  }

  return { take, refresh };
}

/** The notes with one as it now is, the same list where that is nothing new; undefined where its place has to be found first. */
function withRecord(notes: readonly AnchoredNote[], record: AnnotationRecord): readonly AnchoredNote[] | undefined {
  const at = notes.findIndex((note) => note.record.id === record.id);
  const note = notes[at];
  if (record.deletedAt !== undefined) return note ? notes.toSpliced(at, 1) : notes;
  if (!note || !isSame(note.record.annotation.target, record.annotation.target)) return undefined;
  // What comes late, from another tab, is older than what stands here.
  if (note.record.modified > record.modified || isSame(note.record, record)) return notes;
  return notes.with(at, { ...note, record });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
