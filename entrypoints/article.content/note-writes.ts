import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { AnnotationRecord, NoteContent } from '@/utils/model/annotation';
import type { EditedNote, NoteEdit } from '@/utils/model/merge-content';
import type { Outcome } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';

export type Written<T = AnnotationRecord> = Promise<Outcome<T>>;

/** The writes that the desk is asked for, one after the other. What is shown is what the desk answers with. */
export interface NoteWrites {
  /** Undefined where no article is open. The same id again writes the same note. */
  create(id: string, span: Span, content: NoteContent): Written<EditedNote> | undefined;
  edit(id: string, edit: NoteEdit): Written<EditedNote>;
  /** An edit taken back or done again: refused where its wording does not stand any more. */
  turn(id: string, edit: NoteEdit): Written;
  /** With `seen`, only as long as this is what the note says. */
  trash(id: string, seen?: NoteContent): Written;
  restore(id: string): Written;
  /** Undefined where no article is open. */
  reattach(id: string, span: Span): Written | undefined;
  /** Undefined where no article is open. */
  accept(id: string): Written | undefined;
  keep(id: string): Written;
  /** Takes back what was decided about a note's words or place at that time. */
  takeBackDecision(id: string, decided: string): Written;
}

/** Asks the desk for one write after the other, so that a slow one never overtakes a later one of the same note. */
export interface WriteQueue {
  /** The call says when the reader acted, each time that it is made: so the desk knows a late one from a newer one. */
  <T>(call: (at: string) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

/** A write that is not answered for so long is not waited for any more: those after it would never be made. */
const WRITE_LIMIT_MS = 10_000;

export function createWriteQueue(): WriteQueue {
  let queue: Promise<unknown> = Promise.resolve();
  return (call) => {
    const at = new Date().toISOString();
    const writing = queue.then(() => askDesk(() => call(at), WRITE_LIMIT_MS));
    queue = writing;
    return writing;
  };
}

/** The writes that need nothing but the note itself. `take` shows a note as it now is. */
export function writesOfNotes(
  ask: WriteQueue,
  take: (record: AnnotationRecord) => Promise<void>,
): Omit<NoteWrites, 'create' | 'reattach' | 'accept'> {
  const write = shown(ask, take);
  return {
    async edit(id, edit) {
      const outcome = await ask((at) => sendMessage('editNote', { id, ...edit, at }));
      if (outcome.ok) await take(outcome.value.record);
      return outcome;
    },
    turn: (id, edit) => write((at) => sendMessage('turnEdit', { id, ...edit, at })),
    trash: (id, seen) => write((at) => sendMessage('trashNote', { id, ...(seen && { seen }), at })),
    restore: (id) => write((at) => sendMessage('restoreNote', { id, at })),
    keep: (id) => write((at) => sendMessage('keepReading', { id, at })),
    takeBackDecision: (id, decided) => write((at) => sendMessage('takeBackDecision', { id, decided, at })),
  };
}

/** Asks for a write and shows what it is answered with. */
export function shown(ask: WriteQueue, take: (record: AnnotationRecord) => Promise<void>) {
  return async (call: (at: string) => Written): Written => {
    const outcome = await ask(call);
    if (outcome.ok) await take(outcome.value);
    return outcome;
  };
}
