import { v7 as uuid } from 'uuid';
import { askDesk } from '@/utils/messaging/ask-desk';
import { type AnchoredNote, sendMessage } from '@/utils/messaging/protocol';
import { type Color, type NoteContent, noteContent } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';
import type { OpenEditor } from '@/utils/reading/reading-state';
import type { Stage } from './article-view';
import { createNoteSteps, LAST_STEP, type NoteSteps } from './note-steps';
import type { NoteWrites } from './note-writes';

/** What the reader does with marks and notes: each step asks the desk, then says how it went, and can be taken back. */
export interface NoteActions extends Pick<NoteSteps, 'undo' | 'redo'> {
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
  /** Gives a note that has lost its place another one, and ends the choosing. */
  reattach(id: string, span: Span): void;
  /** The note stands on the words that the article has there today; the old ones are kept in its history. */
  acceptReading(id: string): void;
  /** The note stays with its old words. */
  keepReading(id: string): void;
}

const NEW_NOTE: NoteContent = { text: '', tags: [], color: 'yellow', about: [] };

export function createNoteActions(stage: Stage, writes: NoteWrites): NoteActions {
  const steps = createNoteSteps(stage, writes);
  const { undo, redo } = steps;
  return { undo, redo, ...editing(stage, writes, steps), ...marking(stage, writes, steps) };
}

type Editing = Pick<NoteActions, 'startNote' | 'editNote' | 'saveDraft' | 'finishNote'>;

function editing(stage: Stage, writes: NoteWrites, steps: NoteSteps): Editing {
  /** What the open editor began with, so that the whole of it can be taken back. */
  let opened: { readonly key: string; readonly content: NoteContent } | undefined;

  function open(editor: Omit<OpenEditor, 'status'>): void {
    steps.close();
    opened = editor;
    stage.dispatch({ type: 'edit', editor });
    void completeTags(stage);
  }

  async function store(editor: OpenEditor, content: NoteContent): Promise<Outcome<unknown> | undefined> {
    const { key, id, span } = editor;
    const before = opened?.key === key ? opened.content : editor.content;
    const isNew = id === undefined && span !== undefined;
    const outcome = await (isNew ? writes.create(key, span, content) : writes.edit(id ?? key, content));
    if (!outcome) return undefined;
    if (outcome.ok) {
      steps.add(isNew ? { type: 'create', id: key } : { type: 'edit', id: id ?? key, before, after: content }, true);
      stage.dispatch({ type: 'saved', key, id: id ?? key });
      return outcome;
    }
    // What could not be stored is only here: an editor closed in the meantime opens again with it.
    if (!stage.scene().reading.editor) stage.dispatch({ type: 'edit', editor: { ...editor, content } });
    stage.dispatch({ type: 'save-failed', key, failure: outcome });
    return outcome;
  }

  async function finish(editor: OpenEditor, content: NoteContent): Promise<void> {
    const isKept = editor.status === 'saved' || editor.status === 'unchanged';
    if (isKept && isSame(editor.content, content)) {
      if (editor.status === 'saved') steps.tell('note-saved');
    } else if ((await store(editor, content))?.ok) steps.tell('note-saved');
    steps.close();
  }

  return {
    startNote: (span, about = []) => open({ key: uuid(), span, content: { ...NEW_NOTE, about } }),
    editNote(id) {
      const note = noteOf(stage, id);
      if (note) open({ key: id, id, content: noteContent(note.record.annotation) });
    },
    saveDraft(editor, content) {
      if (editor.id === undefined && isEmpty(content)) return;
      if (stage.scene().reading.editor?.key === editor.key) stage.dispatch({ type: 'draft', content });
      void store(editor, content);
    },
    finishNote(editor, content) {
      stage.dispatch({ type: 'close-editor' });
      if (editor.id !== undefined || !isEmpty(content)) void finish(editor, content);
    },
  };
}

/** Has the tags of all notes ready for completion; without them the editor works as well. */
async function completeTags(stage: Stage): Promise<void> {
  const tags = await askDesk(() => sendMessage('knownTags', {}));
  if (tags.ok) stage.show({ tags: tags.value });
}

type Marking = Pick<NoteActions, 'addMark' | 'recolor' | 'removeNote' | 'reattach' | 'acceptReading' | 'keepReading'>;

function marking(stage: Stage, writes: NoteWrites, steps: NoteSteps): Marking {
  async function report(writing: Promise<Outcome<unknown>> | undefined, done: () => void): Promise<void> {
    const outcome = await writing;
    if (outcome?.ok) done();
    else if (outcome) stage.dispatch({ type: 'complain', failure: outcome });
  }

  return {
    addMark(span, color) {
      const id = uuid();
      void report(writes.create(id, span, { ...NEW_NOTE, color }), () => {
        steps.add({ type: 'create', id });
        steps.tell('mark-made');
      });
    },
    recolor(id, color) {
      const note = noteOf(stage, id);
      if (!note) return;
      const before = noteContent(note.record.annotation);
      if (before.color === color) return;
      const after = { ...before, color };
      void report(writes.edit(id, after), () => {
        steps.add({ type: 'edit', id, before, after });
        steps.tell('mark-recolored');
      });
    },
    reattach(id, span) {
      stage.dispatch({ type: 'reattach' });
      void report(writes.reattach(id, span), () => {
        steps.add({ type: 'reattach', id, span });
        steps.tell('note-attached');
        stage.dispatch({ type: 'walk', mark: { type: 'note', id } });
      });
    },
    acceptReading(id) {
      void report(writes.accept(id), () => {
        steps.add({ type: 'accept', id });
        steps.tell('reading-accepted');
      });
    },
    keepReading(id) {
      void report(writes.keep(id), () => {
        steps.add({ type: 'keep', id });
        steps.tell('reading-kept');
      });
    },
    removeNote(id) {
      const isMark = noteOf(stage, id)?.record.annotation.motivation === 'highlighting';
      void report(writes.trash(id), () => {
        steps.add({ type: 'delete', id });
        // One message of the last step at a time; deletions each keep their own, so that each can be taken back.
        stage.dispatch({ type: 'close-toast', key: LAST_STEP });
        const subject = isMark ? 'mark-deleted' : 'note-deleted';
        stage.dispatch({ type: 'toast', toast: { key: id, subject, undo: true } });
      });
    },
  };
}

function noteOf(stage: Stage, id: string): AnchoredNote | undefined {
  return stage.scene().view?.notes.find(({ record }) => record.id === id);
}

function isEmpty({ text, tags }: NoteContent): boolean {
  return text.trim() === '' && tags.length === 0;
}

function isSame(a: NoteContent, b: NoteContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
