import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import { reversed } from '@/utils/model/merge-content';
import {
  addStep,
  closeStep,
  doAgain,
  NO_HISTORY,
  type NoteStep,
  replaceStep,
  takeBack,
  type Turn,
} from '@/utils/reading/note-history';
import type { ToastSubject } from '@/utils/reading/reading-state';
import type { NoteStage } from './note-stage';
import type { NoteWrites } from './note-writes';

/** The key of the message that tells of the last step; a new one takes its place. */
export const LAST_STEP = 'last-step';

/** The reader's steps with notes in this place, to be taken back and done again. */
export interface NoteSteps {
  /** Remembers a step that is stored; `open` while its editor is. */
  add(step: NoteStep, open?: boolean): void;
  /** The editor is closed: what is written next is another step. With an id, only if that note is still the one written. */
  close(id?: string): void;
  /** Says that a step was taken, with the way back. */
  tell(subject: ToastSubject, undo?: boolean): void;
  /** Takes back the last step, or the last one with a note; whether there was one. */
  undo(id?: string): boolean;
  /** Does again what was last taken back; whether there was something. */
  redo(): boolean;
}

type Way = 'undone' | 'redone';
type Decision = Extract<NoteStep, { type: 'accept' | 'keep' | 'reattach' }>;

export function createNoteSteps(stage: NoteStage, writes: NoteWrites): NoteSteps {
  let history = NO_HISTORY;

  function turn(next: Turn | undefined, way: Way): boolean {
    if (!next) return false;
    const before = history;
    ({ history } = next);
    void settle(next.step, way, () => (history = before));
    return true;
  }

  async function settle(step: NoteStep, way: Way, failed: () => void): Promise<void> {
    makeRoom(step.id);
    const outcome = await carryOut(writes, step, way);
    if (outcome && !outcome.ok) {
      // What another place has changed since can never be taken back; the steps before it still can.
      if (outcome.error === 'changed-since') history = replaceStep(history, step);
      else failed();
      stage.dispatch({ type: 'complain', failure: outcome });
      return;
    }
    if (outcome && 'decided' in step) {
      history = replaceStep(history, step, { ...step, decided: decidedAt(outcome.value) ?? step.decided });
    }
    tell(`${way}-${step.type}`, false);
  }

  /** The message of a step that is taken back, and an editor of its note, go. */
  function makeRoom(id: string): void {
    stage.dispatch({ type: 'close-toast', key: id });
    const { editor } = stage.scene().reading;
    if (editor && (editor.id ?? editor.key) === id) stage.dispatch({ type: 'close-editor' });
  }

  function tell(subject: ToastSubject, undo = true): void {
    stage.dispatch({ type: 'toast', toast: { key: LAST_STEP, subject, undo } });
  }

  return {
    add(step, open) {
      history = addStep(history, step, open);
    },
    close(id) {
      history = closeStep(history, id);
    },
    tell,
    undo: (id) => turn(takeBack(history, id), 'undone'),
    redo: () => turn(doAgain(history), 'redone'),
  };
}

/** When the reader last decided about the words or the place of a note. */
export function decidedAt({ changes, history }: AnnotationRecord): string | undefined {
  const kept = changes?.at(-1)?.keptAt;
  const until = history?.at(-1)?.until;
  return kept !== undefined && (until === undefined || kept > until) ? kept : until;
}

function carryOut(writes: NoteWrites, step: NoteStep, way: Way): Promise<Outcome<AnnotationRecord>> | undefined {
  const { id } = step;
  if (step.type === 'edit') {
    const edit = { base: step.before, content: step.after };
    return writes.turn(id, way === 'undone' ? reversed(edit) : edit);
  }
  if ('decided' in step) return decide(writes, step, way);
  return (step.type === 'create') === (way === 'undone') ? writes.trash(id, step.content) : writes.restore(id);
}

function decide(writes: NoteWrites, step: Decision, way: Way): Promise<Outcome<AnnotationRecord>> | undefined {
  const { type, id } = step;
  if (way === 'undone') return writes.takeBackDecision(id, step.decided);
  if (type === 'reattach') return writes.reattach(id, step.span);
  return type === 'accept' ? writes.accept(id) : writes.keep(id);
}
