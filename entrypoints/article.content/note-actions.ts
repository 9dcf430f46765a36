import { v7 as uuid } from 'uuid';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import { type Color, type NoteContent, noteContent } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';
import type { OpenEditor, ToastSubject } from '@/utils/reading/reading-state';
import type { Stage } from './article-view';
import type { NoteWrites } from './note-writes';

/** What the reader does with marks and notes: each step asks the desk, then says how it went. */
export interface NoteActions {
  /** Opens an editor for a new note on a span. Nothing is stored before there is something to store. */
  startNote(span: Span, about?: readonly string[]): void;
  /** Opens an editor for a note that is there. */
  editNote(id: string): void;
  /** Stores what stands in an editor, which another may have replaced by now. Asked at every pause. */
  saveDraft(editor: OpenEditor, content: NoteContent): void;
  /** Stores what stands in the open editor and closes it. It opens again where that fails. */
  finishNote(editor: OpenEditor, content: NoteContent): void;
  addMark(span: Span, color: Color): void;
  recolor(id: string, color: Color): void;
  removeNote(id: string): void;
  undoRemove(id: string): void;
}

const NEW_NOTE: NoteContent = { text: '', tags: [], color: 'yellow', about: [] };

export function createNoteActions(stage: Stage, writes: NoteWrites): NoteActions {
  return { ...editing(stage, writes), ...marking(stage, writes) };
}

type Editing = Pick<NoteActions, 'startNote' | 'editNote' | 'saveDraft' | 'finishNote'>;

function editing(stage: Stage, writes: NoteWrites): Editing {
  async function store(editor: OpenEditor, content: NoteContent): Promise<void> {
    const { key, id, span } = editor;
    const outcome = await (id === undefined && span
      ? writes.create(key, span, content)
      : writes.edit(id ?? key, content));
    if (!outcome) return;
    if (outcome.ok) return stage.dispatch({ type: 'saved', key, id: id ?? key });
    // What could not be stored is only here: an editor closed in the meantime opens again with it.
    if (!stage.scene().reading.editor) stage.dispatch({ type: 'edit', editor: { ...editor, content } });
    stage.dispatch({ type: 'save-failed', key, failure: outcome });
  }

  return {
    startNote(span, about = []) {
      stage.dispatch({ type: 'edit', editor: { key: uuid(), span, content: { ...NEW_NOTE, about } } });
    },
    editNote(id) {
      const note = noteOf(stage, id);
      if (note) stage.dispatch({ type: 'edit', editor: { key: id, id, content: noteContent(note.record.annotation) } });
    },
    saveDraft(editor, content) {
      if (editor.id === undefined && isEmpty(content)) return;
      if (stage.scene().reading.editor?.key === editor.key) stage.dispatch({ type: 'draft', content });
      void store(editor, content);
    },
    finishNote(editor, content) {
      stage.dispatch({ type: 'close-editor' });
      if (editor.id === undefined && isEmpty(content)) return;
      const isKept = editor.status === 'saved' || editor.status === 'unchanged';
      if (isKept && JSON.stringify(editor.content) === JSON.stringify(content)) return;
      void store(editor, content);
    },
  };
}

type Marking = Pick<NoteActions, 'addMark' | 'recolor' | 'removeNote' | 'undoRemove'>;

function marking(stage: Stage, writes: NoteWrites): Marking {
  async function report(writing: Promise<Outcome<unknown>> | undefined, done?: () => void): Promise<void> {
    const outcome = await writing;
    if (outcome?.ok) done?.();
    else if (outcome) stage.dispatch({ type: 'complain', failure: outcome });
  }

  return {
    addMark(span, color) {
      void report(writes.create(uuid(), span, { ...NEW_NOTE, color }));
    },
    recolor(id, color) {
      const note = noteOf(stage, id);
      if (note) void report(writes.edit(id, { ...noteContent(note.record.annotation), color }));
    },
    removeNote(id) {
      const isMark = noteOf(stage, id)?.record.annotation.motivation === 'highlighting';
      const subject: ToastSubject = isMark ? 'mark-deleted' : 'note-deleted';
      void report(writes.trash(id), () => stage.dispatch({ type: 'toast', toast: { key: id, subject, undo: true } }));
    },
    undoRemove(id) {
      void report(writes.restore(id), () => stage.dispatch({ type: 'close-toast', key: id }));
    },
  };
}

function noteOf(stage: Stage, id: string): AnchoredNote | undefined {
  return stage.scene().view?.notes.find(({ record }) => record.id === id);
}

function isEmpty({ text, tags }: NoteContent): boolean {
  return text.trim() === '' && tags.length === 0;
}
