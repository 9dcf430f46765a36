import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { NoteContent } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';
import type { Stage } from './article-view';

/** The writes that the desk is asked for, one after the other, each followed by a look at the notes as they now are. */
export interface NoteWrites {
  /** Undefined where no article is open. The same id again writes the same note. */
  create(id: string, span: Span, content: NoteContent): Promise<Outcome<unknown>> | undefined;
  edit(id: string, content: NoteContent): Promise<Outcome<unknown>>;
  trash(id: string): Promise<Outcome<unknown>>;
  restore(id: string): Promise<Outcome<unknown>>;
  /** Undefined where no article is open. */
  reattach(id: string, span: Span): Promise<Outcome<unknown>> | undefined;
  /** Undefined where no article is open. */
  accept(id: string): Promise<Outcome<unknown>> | undefined;
  keep(id: string): Promise<Outcome<unknown>>;
  /** Asks for the notes of the open article anew. */
  refresh(): Promise<void>;
}

export function createNoteWrites(stage: Stage): NoteWrites {
  // In turn, so that a slow write never overtakes a later one of the same note.
  let queue: Promise<unknown> = Promise.resolve();

  /** The call says when the reader acted, each time that it is made: so the desk knows a late one from a newer one. */
  async function write(call: (at: string) => Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
    const at = new Date().toISOString();
    const writing = queue.then(() => askDesk(() => call(at)));
    queue = writing;
    const outcome = await writing;
    if (outcome.ok) await refresh();
    return outcome;
  }

  let looking: Promise<void> = Promise.resolve();
  let due: Promise<void> | undefined;

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
    const notes = await askDesk(() => sendMessage('notesOf', { articleId, text: body.text }));
    const now = stage.scene().view;
    if (!notes.ok) stage.dispatch({ type: 'complain', failure: notes });
    else if (now?.articleId === articleId && now.body.text === body.text)
      stage.show({ view: { ...now, notes: notes.value } });
  }

  return {
    refresh,
    create(id, { start, end }, content) {
      const { view } = stage.scene();
      if (!view) return undefined;
      const { articleId, page, body } = view;
      const request = { id, articleId, url: page.facts.url, text: body.text, span: { start, end }, content };
      return write((at) => sendMessage('createNote', { ...request, at }));
    },
    edit: (id, content) => write((at) => sendMessage('editNote', { id, content, at })),
    trash: (id) => write((at) => sendMessage('trashNote', { id, at })),
    accept(id) {
      const { view } = stage.scene();
      const text = view?.body.text;
      return text === undefined ? undefined : write((at) => sendMessage('acceptReading', { id, text, at }));
    },
    keep: (id) => write((at) => sendMessage('keepReading', { id, at })),
    restore: (id) => write((at) => sendMessage('restoreNote', { id, at })),
    reattach(id, { start, end }) {
      const { view } = stage.scene();
      if (!view) return undefined;
      const request = { id, articleId: view.articleId, text: view.body.text, span: { start, end } };
      return write((at) => sendMessage('reattachNote', { ...request, at }));
    },
  };
}
