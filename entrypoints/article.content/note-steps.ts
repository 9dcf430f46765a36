import type { Outcome } from '@/utils/model/outcome';
import {
  addStep,
  closeStep,
  doAgain,
  NO_HISTORY,
  type NoteStep,
  takeBack,
  type Turn,
} from '@/utils/reading/note-history';
import type { ToastSubject } from '@/utils/reading/reading-state';
import type { Stage } from './article-view';
import type { NoteWrites } from './note-writes';

/** The key of the message that tells of the last step; a new one takes its place. */
export const LAST_STEP = 'last-step';

/** The reader's steps with notes on this page, to be taken back and done again. */
export interface NoteSteps {
  /** Remembers a step that is stored; `open` while its editor is. */
  add(step: NoteStep, open?: boolean): void;
  /** The editor is closed: what is written next is another step. */
  close(): void;
  /** Says that a step was taken, with the way back. */
  tell(subject: ToastSubject, undo?: boolean): void;
  /** Takes back the last step, or the last one with a note; whether there was one. */
  undo(id?: string): boolean;
  /** Does again what was last taken back; whether there was something. */
  redo(): boolean;
}

type Decision = Extract<NoteStep, { type: 'accept' | 'keep' | 'reattach' }>;

export function createNoteSteps(stage: Stage, writes: NoteWrites): NoteSteps {
  let history = NO_HISTORY;

  function turn(next: Turn | undefined, way: 'undone' | 'redone'): boolean {
    if (!next) return false;
    const before = history;
    ({ history } = next);
    void settle(next.step, way, () => (history = before));
    return true;
  }

  async function settle(step: NoteStep, way: 'undone' | 'redone', failed: () => void): Promise<void> {
    const outcome = await carryOut(step, way);
    if (!outcome || outcome.ok) return tell(`${way}-${step.type}`, false);
    failed();
    stage.dispatch({ type: 'complain', failure: outcome });
  }

  function carryOut(step: NoteStep, way: 'undone' | 'redone'): Promise<Outcome<unknown>> | undefined {
    const { id } = step;
    stage.dispatch({ type: 'close-toast', key: id });
    const { editor } = stage.scene().reading;
    if (editor && (editor.id ?? editor.key) === id) stage.dispatch({ type: 'close-editor' });
    if (step.type === 'edit') return writes.edit(id, way === 'undone' ? step.before : step.after);
    if (step.type === 'accept' || step.type === 'keep' || step.type === 'reattach') return decide(step, way);
    return (step.type === 'create') === (way === 'undone') ? writes.trash(id) : writes.restore(id);
  }

  function decide(step: Decision, way: 'undone' | 'redone'): Promise<Outcome<unknown>> | undefined {
    const { type, id } = step;
    if (way === 'undone') return writes.takeBackDecision(id);
    if (type === 'reattach') return writes.reattach(id, step.span);
    return type === 'accept' ? writes.accept(id) : writes.keep(id);
  }

  function tell(subject: ToastSubject, undo = true): void {
    stage.dispatch({ type: 'toast', toast: { key: LAST_STEP, subject, undo } });
  }

  return {
    add(step, open) {
      history = addStep(history, step, open);
    },
    close() {
      history = closeStep(history);
    },
    tell,
    undo: (id) => turn(takeBack(history, id), 'undone'),
    redo: () => turn(doAgain(history), 'redone'),
  };
}
