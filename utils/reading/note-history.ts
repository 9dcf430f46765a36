/**
 * The steps that the reader took with notes on one page, so that they can be taken back
 * and done again. A step knows both of its sides, so either way is one idempotent write.
 * What is written in one opening of an editor is one step, however often it was saved.
 */
import type { NoteContent } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';

/** One step with a note. `create` and `delete` put it in the trash and take it out. */
export type NoteStep =
  | { readonly type: 'create'; readonly id: string }
  | { readonly type: 'delete'; readonly id: string }
  /** What the reader decided about words of the article that have changed under a note. */
  | { readonly type: 'accept' | 'keep'; readonly id: string }
  /** A place given by hand. */
  | { readonly type: 'reattach'; readonly id: string; readonly span: Span }
  | { readonly type: 'edit'; readonly id: string; readonly before: NoteContent; readonly after: NoteContent };

export interface NoteHistory {
  /** The last step is at the end. */
  readonly done: readonly NoteStep[];
  /** Steps taken back, the last one at the end. */
  readonly undone: readonly NoteStep[];
  /** The note that is being written: its next edit belongs to the last step. */
  readonly open?: string;
}

export const NO_HISTORY: NoteHistory = { done: [], undone: [] };

/** Steps remembered; beyond them the oldest is forgotten. */
const MOST = 200;

/**
 * The history with a step added; what was taken back before can no longer be done again.
 * With `open` the step goes on until the editor is closed: further edits of this note are
 * part of it.
 */
export function addStep(history: NoteHistory, step: NoteStep, open = false): NoteHistory {
  const last = history.done.at(-1);
  const next = open ? { open: step.id } : {};
  if (step.type === 'edit' && last && history.open === step.id && last.id === step.id) {
    const merged: NoteStep = last.type === 'edit' ? { ...last, after: step.after } : last;
    return { done: [...history.done.slice(0, -1), merged], undone: [], ...next };
  }
  if (step.type === 'edit' && isSame(step.before, step.after)) return { ...history, ...next };
  return { done: [...history.done, step].slice(-MOST), undone: [], ...next };
}

/** The history once the editor is closed: a later edit of the same note is a step of its own. */
export function closeStep({ done, undone }: NoteHistory): NoteHistory {
  const last = done.at(-1);
  const isIdle = last?.type === 'edit' && isSame(last.before, last.after);
  return { done: isIdle ? done.slice(0, -1) : done, undone };
}

/** A step to carry out backwards or again, and the history once that is done. */
export interface Turn {
  readonly step: NoteStep;
  readonly history: NoteHistory;
}

/** The last step, to be taken back; undefined where there is none. `id` asks for the last step with this note. */
export function takeBack({ done, undone }: NoteHistory, id?: string): Turn | undefined {
  const at = done.findLastIndex((step) => id === undefined || step.id === id);
  const step = done[at];
  return step && { step, history: { done: done.toSpliced(at, 1), undone: [...undone, step] } };
}

/** The step that was last taken back, to be done again; undefined where there is none. */
export function doAgain({ done, undone }: NoteHistory): Turn | undefined {
  const step = undone.at(-1);
  return step && { step, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}

function isSame(a: NoteContent, b: NoteContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
