import { v7 as uuid } from 'uuid';
import { askDesk } from '@/utils/messaging/ask-desk';
import { type AnchoredNote, sendMessage } from '@/utils/messaging/protocol';
import { type NoteContent, noteContent } from '@/utils/model/annotation';
import { isSameContent, type NoteEdit } from '@/utils/model/merge-content';
import { failed, isPassing } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';
import type { OpenEditor, UnsavedNote } from '@/utils/reading/reading-state';
import type { NoteStage } from './note-stage';
import type { NoteSteps } from './note-steps';
import type { NoteWrites } from './note-writes';

/** Writing in editors. What could not be stored stays with the reader until it is. */
export interface NoteEditing {
  /** Opens an editor for a new note on a span. Nothing is stored before there is something to store. */
  startNote(span: Span, about?: readonly string[]): void;
  /** Opens an editor for a note that is there, with what could not be stored of it. */
  editNote(id: string): void;
  /** Stores what stands in an editor, which another may have replaced by now. Asked at every pause. */
  saveDraft(editor: OpenEditor, edit: NoteEdit): void;
  /** Stores what stands in the open editor and closes it. Where that fails it opens again, or is kept to be opened. */
  finishNote(editor: OpenEditor, edit: NoteEdit): void;
  /** Opens an editor for what could not be stored. */
  openUnsaved(unsaved: UnsavedNote): void;
  /** Tries to store all that could not be stored. */
  retryUnsaved(): void;
}

export const NEW_NOTE: NoteContent = { text: '', tags: [], color: 'yellow', about: [] };

/** What is known of the writing of one note, from the first opening of its editor on. */
interface Writing {
  /** Whether the note is in the store. */
  isMade: boolean;
  /** What the first of the edits was made of that could not be stored since the last one that could. */
  base?: NoteContent | undefined;
  /** Writes that are not answered yet. */
  waiting: number;
  /** The last write; the next one waits for it, so that it knows what is stored. */
  last: Promise<unknown>;
}

/** Stores what stands in an editor; whether that could be done. What one editor hands out is stored in turn. `again`: it was said that it could not. */
type StoreEdit = (note: UnsavedNote, edit: NoteEdit, again?: boolean) => Promise<boolean>;

/** How long to wait before what could not be stored is tried again, in milliseconds. */
const AGAIN_MS = 3_000;

function createStoring(stage: NoteStage, writes: NoteWrites, steps: NoteSteps): StoreEdit {
  const writings = new Map<string, Writing>();
  let later: ReturnType<typeof setTimeout> | undefined;

  function writingOf({ key, id, base }: UnsavedNote): Writing {
    const writing = writings.get(key) ?? { isMade: id !== undefined, base, waiting: 0, last: Promise.resolve() };
    writings.set(key, writing);
    return writing;
  }

  /** What may pass is tried again until it has. */
  function storeLater(): void {
    clearTimeout(later);
    later = setTimeout(() => {
      const { editor, unsaved } = stage.scene().reading;
      for (const note of editor?.status === 'failed' ? [...unsaved, editor] : unsaved)
        void store(note, { base: note.content, content: note.content }, true);
    }, AGAIN_MS);
  }

  async function storeNow(note: UnsavedNote, edit: NoteEdit, again: boolean): Promise<boolean> {
    const writing = writingOf(note);
    const { key, id = key, span } = note;
    const { content } = edit;
    const base = writing.base ?? edit.base;
    const isNew = !writing.isMade && span !== undefined;
    const asked = isNew ? writes.create(key, span, content) : writes.edit(id, { base, content });
    // Without an article there is no place for a new note.
    const outcome = (await asked) ?? failed('unexpected');
    writing.waiting -= 1;
    if (!outcome.ok) {
      writing.base = base;
      stage.dispatch({ type: 'save-failed', note: { ...note, content, base }, failure: outcome, again });
      if (isPassing(outcome)) storeLater();
      return false;
    }
    const { notice } = stage.scene().reading;
    if (writing.base && notice && isPassing(notice)) stage.dispatch({ type: 'close-notice' });
    writing.isMade = true;
    writing.base = undefined;
    const isOpen = stage.scene().reading.editor?.key === key;
    steps.add(isNew ? { type: 'create', id, content } : { type: 'edit', id, before: base, after: content }, isOpen);
    stage.dispatch({ type: 'saved', key, id, settled: writing.waiting === 0 });
    if (outcome.value.replaced) {
      stage.dispatch({ type: 'toast', toast: { key: `replaced-${id}`, subject: 'text-replaced', undo: false } });
    }
    return true;
  }

  function store(note: UnsavedNote, edit: NoteEdit, again = false): Promise<boolean> {
    const writing = writingOf(note);
    const storing = writing.last.then(() => storeNow(note, edit, again));
    writing.last = storing;
    writing.waiting += 1;
    return storing;
  }
  return store;
}

export function createNoteEditing(stage: NoteStage, writes: NoteWrites, steps: NoteSteps): NoteEditing {
  const store = createStoring(stage, writes, steps);

  function open(editor: UnsavedNote): void {
    steps.close();
    stage.dispatch({ type: 'edit', editor });
    void completeTags(stage);
  }

  async function finish(editor: OpenEditor, edit: NoteEdit): Promise<void> {
    const { key, id = key, status } = editor;
    const isKept = status === 'saved' || status === 'unchanged';
    if (isKept && isSameContent(edit.base, edit.content)) {
      if (status === 'saved') steps.tell('note-saved');
    } else if (await store(editor, edit)) steps.tell('note-saved');
    steps.close(id);
  }

  return {
    startNote: (span, about = []) => open({ key: uuid(), span, content: { ...NEW_NOTE, about } }),
    editNote(id) {
      const unsaved = stage.scene().reading.unsaved.find((each) => (each.id ?? each.key) === id);
      const note = noteOf(stage, id);
      if (unsaved) open(unsaved);
      else if (note) open({ key: id, id, content: noteContent(note.record.annotation) });
    },
    saveDraft(editor, edit) {
      const { content } = edit;
      if (editor.id === undefined && isEmpty(content)) return;
      if (stage.scene().reading.editor?.key === editor.key) stage.dispatch({ type: 'draft', content });
      void store(editor, edit);
    },
    finishNote(editor, edit) {
      stage.dispatch({ type: 'close-editor' });
      if (editor.id !== undefined || !isEmpty(edit.content)) void finish(editor, edit);
    },
    openUnsaved: open,
    retryUnsaved() {
      for (const note of stage.scene().reading.unsaved) void store(note, { base: note.content, content: note.content });
    },
  };
}

/** A note that is shown, by its id. */
export function noteOf(stage: NoteStage, id: string): AnchoredNote | undefined {
  return stage.scene().view?.notes.find(({ record }) => record.id === id);
}

/** Has the tags of all notes ready for completion; without them the editor works as well. */
async function completeTags(stage: NoteStage): Promise<void> {
  const tags = await askDesk(() => sendMessage('knownTags', {}));
  if (tags.ok) stage.show({ tags: tags.value });
}

function isEmpty({ text, tags }: NoteContent): boolean {
  return text.trim() === '' && tags.length === 0;
}
