/**
 * The steps that the reader took with notes on one page, so that they can be taken back
 * and done again. A step knows both of its sides, so either way is one idempotent write,
 * and the store can tell whether another place has changed the note since.
 * What is written in one opening of an editor is one step, however often it was saved.
 */
import type { NoteContent } from '@/utils/model/annotation';
import { isSameContent } from '@/utils/model/merge-content';
import type { Span } from '@/utils/model/span';

/** One step with a note. `create` and `delete` put it in the trash and take it out; `content` is what it said then. */
export type NoteStep =
  | { readonly type: 'create' | 'delete'; readonly id: string; readonly content: NoteContent }
  /** What the reader decided, and when, about words of the article that have changed under a note. */
  | { readonly type: 'accept' | 'keep'; readonly id: string; readonly decided: string }
  /** A place given by hand. */
  | { readonly type: 'reattach'; readonly id: string; readonly span: Span; readonly decided: string }
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
    const merged = withEnd(last, step.after);
    return { done: [...history.done.slice(0, -1), merged], undone: [], ...next };
  }
  if (step.type === 'edit' && isSameContent(step.before, step.after)) return { ...history, ...next };
  return { done: [...history.done, step].slice(-MOST), undone: [], ...next };
}

/** The step with what its note says now that more was written. */
function withEnd(step: NoteStep, after: NoteContent): NoteStep {
  if (step.type === 'edit') return { ...step, after };
  return step.type === 'create' ? { ...step, content: after } : step;
}

/**
 * The history once an editor is closed: a later edit of the same note is a step of its own.
 * With the id of its note, only if that is the one still written.
 */
export function closeStep(history: NoteHistory, id = history.open): NoteHistory {
  if (id !== history.open) return history;
  const { done, undone } = history;
  const last = done.at(-1);
  const isIdle = last?.type === 'edit' && isSameContent(last.before, last.after);
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

/** The history with another step in the place of one, or none: what cannot be taken back any more is in the way of what can. */
export function replaceStep(history: NoteHistory, step: NoteStep, by?: NoteStep): NoteHistory {
  const replace = (steps: readonly NoteStep[]): NoteStep[] =>
    steps.flatMap((each) => (each === step ? (by ?? []) : each));
  return { ...history, done: replace(history.done), undone: replace(history.undone) };
}
