import { describe, expect, it } from 'vitest';
import type { NoteContent } from '@/utils/model/annotation';
import {
  addStep,
  closeStep,
  doAgain,
  NO_HISTORY,
  type NoteStep,
  replaceStep,
  takeBack,
} from '@/utils/reading/note-history';

function content(text: string): NoteContent {
  return { text, tags: [], color: 'yellow', about: [] };
}

function edit(before: string, after: string, id = 'a'): NoteStep {
  return { type: 'edit', id, before: content(before), after: content(after) };
}

const CREATE: NoteStep = { type: 'create', id: 'a', content: content('一') };

function remove(id: string): NoteStep {
  return { type: 'delete', id, content: content('一') };
}

describe('the history of notes', () => {
  it('takes back the last step first and does it again', () => {
    const both = addStep(addStep(NO_HISTORY, CREATE), remove('a'));
    const back = takeBack(both);
    expect(back?.step).toEqual(remove('a'));
    expect(takeBack(back?.history ?? NO_HISTORY)?.step).toBe(CREATE);
    expect(doAgain(back?.history ?? NO_HISTORY)?.step).toEqual(remove('a'));
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
    const whole = { ...CREATE, content: content('一二') };
    expect(written.done).toEqual([whole]);
    expect(addStep(closeStep(written), edit('一二', '三')).done).toEqual([whole, edit('一二', '三')]);
  });

  it('leaves open what another editor has begun meanwhile', () => {
    const open = addStep(addStep(NO_HISTORY, edit('', '一'), true), edit('', '甲', 'b'), true);
    const late = closeStep(open, 'a');
    expect(addStep(late, edit('甲', '甲乙', 'b'), true).done).toEqual([edit('', '一'), edit('', '甲乙', 'b')]);
    expect(addStep(closeStep(open, 'b'), edit('甲', '甲乙', 'b'), true).done).toHaveLength(3);
  });

  it('lets go of a step that cannot be taken back any more, so that those before it can', () => {
    const step = edit('一', '二');
    const history = addStep(addStep(NO_HISTORY, CREATE), step);
    const back = takeBack(history);
    expect(takeBack(replaceStep(back?.history ?? NO_HISTORY, step))?.step).toBe(CREATE);
    expect(doAgain(replaceStep(back?.history ?? NO_HISTORY, step))).toBeUndefined();
  });

  it('keeps no step that changed nothing', () => {
    expect(addStep(NO_HISTORY, edit('一', '一')).done).toEqual([]);
    const there = addStep(addStep(NO_HISTORY, edit('一', '二'), true), edit('二', '一'), true);
    expect(closeStep(there).done).toEqual([]);
  });

  it('takes back the step with one note, whatever came after', () => {
    const history = addStep(addStep(NO_HISTORY, remove('a')), remove('b'));
    const back = takeBack(history, 'a');
    expect(back?.step.id).toBe('a');
    expect(back?.history.done.map(({ id }) => id)).toEqual(['b']);
  });

  it('forgets what was taken back once something new is done, and the oldest of very many', () => {
    const back = takeBack(addStep(NO_HISTORY, CREATE))?.history ?? NO_HISTORY;
    expect(doAgain(addStep(back, edit('一', '二')))).toBeUndefined();
    const many = Array.from({ length: 250 }, (_, at) => remove(String(at)));
    const history = many.reduce((grown, step) => addStep(grown, step), NO_HISTORY);
    expect(history.done.length).toBe(200);
    expect(history.done.at(-1)?.id).toBe('249');
  });
});
