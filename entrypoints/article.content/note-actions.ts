import { v7 as uuid } from 'uuid';
import { type Color, noteContent } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';
import { createNoteEditing, NEW_NOTE, type NoteEditing, noteOf } from './note-editing';
import type { NoteStage } from './note-stage';
import { createNoteSteps, decidedAt, LAST_STEP, type NoteSteps } from './note-steps';
import type { NoteWrites } from './note-writes';

/** What the reader does with marks and notes: each step asks the desk, then says how it went, and can be taken back. */
export interface NoteActions extends Pick<NoteSteps, 'undo' | 'redo'>, NoteEditing {
  addMark(span: Span, color: Color): void;
  recolor(id: string, color: Color): void;
  removeNote(id: string): void;
  /** Gives a note that has lost its place another one, and ends the choosing. */
  reattach(id: string, span: Span): void;
  /** The note stands on the words that the article has there today; the old ones are kept in its history. */
  acceptReading(id: string): void;
  /** The note stays with its old words. */
  keepReading(id: string): void;
}

export function createNoteActions(stage: NoteStage, writes: NoteWrites): NoteActions {
  const steps = createNoteSteps(stage, writes);
  const { undo, redo } = steps;
  return { undo, redo, ...createNoteEditing(stage, writes, steps), ...marking(stage, writes, steps) };
}

type Marking = Pick<NoteActions, 'addMark' | 'recolor' | 'removeNote' | 'reattach' | 'acceptReading' | 'keepReading'>;

function marking(stage: NoteStage, writes: NoteWrites, steps: NoteSteps): Marking {
  async function report<T>(writing: Promise<Outcome<T>> | undefined, done: (value: T) => void): Promise<void> {
    const outcome = await writing;
    if (outcome?.ok) done(outcome.value);
    else if (outcome) stage.dispatch({ type: 'complain', failure: outcome });
  }

  return {
    addMark(span, color) {
      const id = uuid();
      const content = { ...NEW_NOTE, color };
      void report(writes.create(id, span, content), () => {
        steps.add({ type: 'create', id, content });
        steps.tell('mark-made');
      });
    },
    recolor(id, color) {
      const note = noteOf(stage, id);
      if (!note) return;
      const before = noteContent(note.record.annotation);
      if (before.color === color) return;
      const after = { ...before, color };
      void report(writes.edit(id, { base: before, content: after }), () => {
        steps.add({ type: 'edit', id, before, after });
        steps.tell('mark-recolored');
      });
    },
    reattach(id, span) {
      stage.dispatch({ type: 'reattach' });
      void report(writes.reattach(id, span), (record) => {
        steps.add({ type: 'reattach', id, span, decided: decidedAt(record) ?? '' });
        steps.tell('note-attached');
        stage.dispatch({ type: 'walk', mark: { type: 'note', id } });
      });
    },
    acceptReading(id) {
      void report(writes.accept(id), (record) => {
        steps.add({ type: 'accept', id, decided: decidedAt(record) ?? '' });
        steps.tell('reading-accepted');
      });
    },
    keepReading(id) {
      void report(writes.keep(id), (record) => {
        steps.add({ type: 'keep', id, decided: decidedAt(record) ?? '' });
        steps.tell('reading-kept');
      });
    },
    removeNote(id) {
      void report(writes.trash(id), ({ annotation }) => {
        steps.add({ type: 'delete', id, content: noteContent(annotation) });
        // One message of the last step at a time; deletions each keep their own, so that each can be taken back.
        stage.dispatch({ type: 'close-toast', key: LAST_STEP });
        const subject = annotation.motivation === 'highlighting' ? 'mark-deleted' : 'note-deleted';
        stage.dispatch({ type: 'toast', toast: { key: id, subject, undo: true } });
      });
    },
  };
}
