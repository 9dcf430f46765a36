import { v7 as uuid } from 'uuid';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { type Color, type NoteContent, noteContent } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';
import type { OpenEditor, ToastSubject } from '@/utils/reading/reading-state';
import type { Stage } from './article-view';

/** What the reader does with marks and notes: each step asks the desk, then says how it went. */
export interface NoteActions {
  /** Opens an editor for a new note on a span. Nothing is stored before there is something to store. */
  startNote(span: Span, about?: readonly string[]): void;
  /** Opens an editor for a note that is there. */
  editNote(id: string): void;
  /** Stores what stands in the open editor. Asked at every pause. */
  saveDraft(content: NoteContent): void;
  /** Stores and closes the open editor. */
  finishNote(content: NoteContent): void;
  addMark(span: Span, color: Color): void;
  recolor(id: string, color: Color): void;
  removeNote(id: string): void;
  undoRemove(id: string): void;
  /** Asks for the notes anew. */
  refresh(): Promise<void>;
}

const NEW_NOTE: NoteContent = { text: '', tags: [], color: 'yellow', about: [] };

export function createNoteActions(stage: Stage): NoteActions {
  // Writes of one note go one after the other, so that a slow one never overtakes a later one.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next;
    return next;
  };

  async function refresh(): Promise<void> {
    const { view } = stage.scene();
    if (!view) return;
    const { articleId, body } = view;
    const notes = await askDesk(() => sendMessage('notesOf', { articleId, text: body.text }));
    const now = stage.scene().view;
    if (notes.ok && now?.articleId === articleId && now.body === body) stage.show({ view: { ...now, notes: notes.value } });
    else if (!notes.ok) stage.dispatch({ type: 'complain', failure: notes });
  }

  async function write(call: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
    const outcome = await inTurn(() => askDesk(call));
    if (outcome.ok) await refresh();
    return outcome;
  }

  function create(id: string, span: Span, content: NoteContent): Promise<Outcome<unknown>> | undefined {
    const { view } = stage.scene();
    if (!view) return undefined;
    const request = { id, articleId: view.articleId, url: view.page.facts.url, text: view.body.text, span: { start: span.start, end: span.end }, content };
    return write(() => sendMessage('createNote', request));
  }

  async function store(editor: OpenEditor, content: NoteContent): Promise<void> {
    const { key, id, span } = editor;
    const writing = id === undefined && span ? create(key, span, content) : write(() => sendMessage('editNote', { id: id ?? key, content }));
    const outcome = await writing;
    if (!outcome) return;
    if (outcome.ok) stage.dispatch({ type: 'saved', key, id: id ?? key });
    else stage.dispatch({ type: 'save-failed', key, failure: outcome });
  }

  async function report(writing: Promise<Outcome<unknown>> | undefined, done?: () => void): Promise<void> {
    const outcome = await writing;
    if (outcome?.ok) done?.();
    else if (outcome) stage.dispatch({ type: 'complain', failure: outcome });
  }

  return {
    refresh,
    startNote(span, about = []) {
      stage.dispatch({ type: 'edit', editor: { key: uuid(), span, content: { ...NEW_NOTE, about } } });
    },
    editNote(id) {
      const note = stage.scene().view?.notes.find(({ record }) => record.id === id);
      if (note) stage.dispatch({ type: 'edit', editor: { key: id, id, content: noteContent(note.record.annotation) } });
    },
    saveDraft(content) {
      const { editor } = stage.scene().reading;
      if (!editor || (editor.id === undefined && isEmpty(content))) return;
      stage.dispatch({ type: 'draft', content });
      void store(editor, content);
    },
    finishNote(content) {
      const { editor } = stage.scene().reading;
      stage.dispatch({ type: 'close-editor' });
      if (!editor || (editor.id === undefined && isEmpty(content))) return;
      if (editor.status === 'saved' && sameContent(editor.content, content)) return;
      void store(editor, content);
    },
    addMark(span, color) {
      void report(create(uuid(), span, { ...NEW_NOTE, color }));
    },
    recolor(id, color) {
      const note = stage.scene().view?.notes.find(({ record }) => record.id === id);
      if (note) void report(write(() => sendMessage('editNote', { id, content: { ...noteContent(note.record.annotation), color } })));
    },
    removeNote(id) {
      const note = stage.scene().view?.notes.find(({ record }) => record.id === id);
      const subject: ToastSubject = note?.record.annotation.motivation === 'highlighting' ? 'mark-deleted' : 'note-deleted';
      const toast = { key: id, subject, undo: true };
      void report(write(() => sendMessage('trashNote', { id })), () => stage.dispatch({ type: 'toast', toast }));
    },
    undoRemove(id) {
      void report(write(() => sendMessage('restoreNote', { id })), () => stage.dispatch({ type: 'close-toast', key: id }));
    },
  };
}

function isEmpty({ text, tags }: NoteContent): boolean {
  return text.trim() === '' && tags.length === 0;
}

function sameContent(a: NoteContent, b: NoteContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
