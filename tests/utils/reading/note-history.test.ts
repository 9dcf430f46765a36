import { describe, expect, it } from 'vitest';
import type { NoteContent } from '@/utils/model/annotation';
import { addStep, closeStep, doAgain, NO_HISTORY, type NoteStep, takeBack } from '@/utils/reading/note-history';

function content(text: string): NoteContent {
  return { text, tags: [], color: 'yellow', about: [] };
}

function edit(before: string, after: string, id = 'a'): NoteStep {
  return { type: 'edit', id, before: content(before), after: content(after) };
}

const CREATE: NoteStep = { type: 'create', id: 'a' };

describe('the history of notes', () => {
  it('takes back the last step first and does it again', () => {
    const both = addStep(addStep(NO_HISTORY, CREATE), { type: 'delete', id: 'a' });
    const back = takeBack(both);
    expect(back?.step).toEqual({ type: 'delete', id: 'a' });
    expect(takeBack(back?.history ?? NO_HISTORY)?.step).toBe(CREATE);
    expect(doAgain(back?.history ?? NO_HISTORY)?.step).toEqual({ type: 'delete', id: 'a' });
    expect(takeBack(NO_HISTORY)).toBeUndefined();
    expect(doAgain(both)).toBeUndefined();
  });

  it('counts all that one opening of an editor wrote as one step', () => {
    const open = addStep(addStep(NO_HISTORY, edit('', '一'), true), edit('一', '一二'), true);
    expect(open.done).toEqual([edit('', '一二')]);
    const again = addStep(closeStep(open), edit('一二', '三'), true);
    expect(again.done).toEqual([edit('', '一二'), edit('一二', '三')]);
  });

  it('counts the writing of a new note with its making', () => {
    const written = addStep(addStep(NO_HISTORY, CREATE, true), edit('一', '一二'), true);
    expect(written.done).toEqual([CREATE]);
    expect(addStep(closeStep(written), edit('一二', '三')).done).toEqual([CREATE, edit('一二', '三')]);
  });

  it('keeps no step that changed nothing', () => {
    expect(addStep(NO_HISTORY, edit('一', '一')).done).toEqual([]);
    const there = addStep(addStep(NO_HISTORY, edit('一', '二'), true), edit('二', '一'), true);
    expect(closeStep(there).done).toEqual([]);
  });

  it('takes back the step with one note, whatever came after', () => {
    const history = addStep(addStep(NO_HISTORY, { type: 'delete', id: 'a' }), { type: 'delete', id: 'b' });
    const back = takeBack(history, 'a');
    expect(back?.step.id).toBe('a');
    expect(back?.history.done.map(({ id }) => id)).toEqual(['b']);
  });

  it('forgets what was taken back once something new is done, and the oldest of very many', () => {
    const back = takeBack(addStep(NO_HISTORY, CREATE))?.history ?? NO_HISTORY;
    expect(doAgain(addStep(back, edit('一', '二')))).toBeUndefined();
    const many = Array.from({ length: 250 }, (_, at): NoteStep => ({ type: 'delete', id: String(at) }));
    const history = many.reduce((grown, step) => addStep(grown, step), NO_HISTORY);
    expect(history.done.length).toBe(200);
    expect(history.done.at(-1)?.id).toBe('249');
  });
});
