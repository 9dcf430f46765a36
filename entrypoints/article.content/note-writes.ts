import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { AnnotationRecord, NoteContent } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';
import type { Stage } from './article-view';
import { createNoteLook, type NoteLook } from './note-look';

/** The writes that the desk is asked for, one after the other. The page shows what the desk answers with. */
export interface NoteWrites extends NoteLook {
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
  /** Takes back what was last decided about a note's words or place; undefined where nothing was. */
  takeBackDecision(id: string): Promise<Outcome<unknown>> | undefined;
}

export function createNoteWrites(stage: Stage): NoteWrites {
  const { take, refresh } = createNoteLook(stage);
  // In turn, so that a slow write never overtakes a later one of the same note.
  let queue: Promise<unknown> = Promise.resolve();

  /** The call says when the reader acted, each time that it is made: so the desk knows a late one from a newer one. */
  async function write(call: (at: string) => Promise<Outcome<AnnotationRecord>>): Promise<Outcome<unknown>> {
    const at = new Date().toISOString();
    const writing = queue.then(() => askDesk(() => call(at)));
    queue = writing;
    const outcome = await writing;
    if (outcome.ok) await take(outcome.value);
    return outcome;
  }

  return {
    refresh,
    take,
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
    takeBackDecision(id) {
      const record = stage.scene().view?.notes.find((note) => note.record.id === id)?.record;
      const decided = record && (record.changes?.at(-1)?.keptAt ?? record.history?.at(-1)?.until);
      if (decided === undefined) return undefined;
      return write((at) => sendMessage('takeBackDecision', { id, decided, at }));
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
