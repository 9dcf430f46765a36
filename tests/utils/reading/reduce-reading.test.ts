import { describe, expect, it } from 'vitest';
import type { NoteContent } from '@/utils/model/annotation';
import { failed } from '@/utils/model/outcome';
import type { MarkRef } from '@/utils/model/mark-ref';
import { INITIAL_READING, type ReadingEvent, type ReadingState, type UnsavedNote } from '@/utils/reading/reading-state';
import { reduceReading } from '@/utils/reading/reduce-reading';

const A: MarkRef = { type: 'mention', start: 3 };
const B: MarkRef = { type: 'pledge', start: 3 };
const SELECTED = { start: 1, end: 3, raw: { start: 2, end: 3 } };
const CONTENT: NoteContent = { text: '一', tags: [], color: 'yellow', about: [] };

function after(...events: readonly ReadingEvent[]): ReadingState {
  return events.reduce(reduceReading, INITIAL_READING);
}

const open = (mark: MarkRef, mode: 'hover' | 'pinned' | 'keyboard'): ReadingEvent => ({
  type: 'open-card',
  mark,
  mode,
});
const unsaved = (key: string): UnsavedNote => ({ key, span: { start: 1, end: 2 }, content: CONTENT });
const edit = (key: string): ReadingEvent => ({
  type: 'edit',
  editor: { key, span: { start: 1, end: 2 }, content: CONTENT },
});

describe('the card', () => {
  it('follows the pointer while it is not pinned', () => {
    expect(after(open(A, 'hover'), open(B, 'hover')).card?.mark).toBe(B);
    expect(after(open(A, 'hover'), { type: 'leave-card' }).card).toBeUndefined();
  });

  it('stays, and stays the same, when it was pinned or opened by keyboard', () => {
    for (const mode of ['pinned', 'keyboard'] as const) {
      const state = after(open(A, mode), open(B, 'hover'), { type: 'leave-card' });
      expect(state.card).toEqual({ mark: A, mode });
    }
  });

  it('is pinned and let go by the pin', () => {
    const pinned = after(open(A, 'hover'), { type: 'toggle-pin' });
    expect(pinned.card?.mode).toBe('pinned');
    expect(reduceReading(pinned, { type: 'toggle-pin' }).card?.mode).toBe('hover');
  });

  it('walks along when it is open, and not when it is closed', () => {
    expect(after(open(A, 'pinned'), { type: 'walk', mark: B })).toMatchObject({ current: B, card: { mark: B } });
    expect(after({ type: 'walk', mark: B }).card).toBeUndefined();
  });

  it('does not open while everything is hidden', () => {
    expect(after({ type: 'toggle-hidden' }, open(A, 'pinned')).card).toBeUndefined();
  });

  it('keeps the same state when the pointer stays on its mark', () => {
    const state = after({ type: 'point', mark: A });
    expect(reduceReading(state, { type: 'point', mark: { ...A } })).toBe(state);
    expect(reduceReading(state, { type: 'point', mark: B }).hovered).toBe(B);
  });
});

describe('the editor', () => {
  it('closes card and toolbar when it opens', () => {
    const state = after(open(A, 'pinned'), { type: 'select', selected: SELECTED }, edit('new'));
    expect(state).toMatchObject({ editor: { key: 'new', content: CONTENT, status: 'unchanged' } });
    expect(state.card ?? state.selection).toBeUndefined();
  });

  it('takes the id with the first save, and tells how saving went', () => {
    const draft: ReadingEvent = { type: 'draft', content: { ...CONTENT, text: '二' } };
    expect(after(edit('new'), draft).editor).toMatchObject({ status: 'saving', content: { text: '二' } });
    const saved = after(edit('new'), draft, { type: 'saved', key: 'new', id: 'n1', settled: true });
    expect(saved.editor).toMatchObject({ id: 'n1', status: 'saved', content: { text: '二' } });
  });

  it('complains and keeps the text when saving failed', () => {
    const failure = failed('store-full');
    const state = after(edit('new'), { type: 'save-failed', note: unsaved('new'), failure });
    expect(state).toMatchObject({ notice: failure, editor: { status: 'failed', content: CONTENT } });
  });

  it('ignores the answer to an editor that is gone', () => {
    const state = after(edit('second'), { type: 'saved', key: 'first', id: 'n1', settled: true });
    expect(state.editor).toMatchObject({ key: 'second', status: 'unchanged' });
  });

  it('is not called saved before all that it handed out is', () => {
    const state = after(
      edit('new'),
      { type: 'draft', content: CONTENT },
      { type: 'saved', key: 'new', id: 'n1', settled: false },
    );
    expect(state.editor).toMatchObject({ id: 'n1', status: 'saving' });
  });

  it('opens again with what could not be stored, and keeps it where another one is open', () => {
    const failure = failed('store-full');
    expect(after({ type: 'save-failed', note: unsaved('first'), failure }).editor).toEqual({
      ...unsaved('first'),
      status: 'failed',
    });
    const state = after(edit('second'), { type: 'save-failed', note: unsaved('first'), failure });
    expect(state).toMatchObject({ editor: { key: 'second', status: 'unchanged' }, unsaved: [unsaved('first')] });
    const more = { ...unsaved('first'), content: { ...CONTENT, text: '更多' } };
    expect(reduceReading(state, { type: 'save-failed', note: more, failure }).unsaved).toEqual([more]);
    expect(reduceReading(state, { type: 'saved', key: 'first', id: 'first', settled: true }).unsaved).toEqual([]);
  });

  it('that failed keeps its text when another one takes its place, and opens with it as not saved', () => {
    const failure = failed('store-full');
    const state = after(edit('first'), { type: 'save-failed', note: unsaved('first'), failure }, edit('second'));
    expect(state).toMatchObject({ editor: { key: 'second' }, unsaved: [unsaved('first')] });
    const again = reduceReading(state, { type: 'edit', editor: unsaved('first') });
    expect(again).toMatchObject({ editor: { key: 'first', content: CONTENT, status: 'failed' }, unsaved: [] });
  });

  it('keeps its text while everything is hidden', () => {
    const state = after(edit('new'), { type: 'toggle-hidden' });
    expect(state).toMatchObject({ hidden: true, editor: { content: CONTENT } });
  });
});

describe('the sentence cursor', () => {
  const cursor: ReadingEvent = { type: 'cursor', span: { start: 0, end: 9 } };

  it('is where the keys act instead of the current mark, and the other way round', () => {
    const state = after({ type: 'walk', mark: A }, open(A, 'pinned'), cursor);
    expect(state).toMatchObject({ cursor: { start: 0, end: 9 } });
    expect(state.current).toBeUndefined();
    expect(state.card).toBeUndefined();
    expect(reduceReading(state, { type: 'walk', mark: B }).cursor).toBeUndefined();
  });

  it('goes with Escape, with everything that is hidden, and is not set while that is', () => {
    expect(after(cursor, { type: 'escape' }).cursor).toBeUndefined();
    expect(after(cursor, { type: 'toggle-hidden' }).cursor).toBeUndefined();
    expect(after({ type: 'toggle-hidden' }, cursor).cursor).toBeUndefined();
  });
});

describe('Escape', () => {
  it('closes one thing at a time, from the top, and leaves the editor alone', () => {
    let state = after(
      edit('new'),
      open(A, 'pinned'),
      { type: 'toggle-help' },
      { type: 'complain', failure: failed('unexpected') },
    );
    const left: boolean[][] = [];
    for (let press = 0; press < 4; press += 1) {
      state = reduceReading(state, { type: 'escape' });
      left.push([state.help, 'card' in state, 'notice' in state, 'current' in state, 'editor' in state]);
    }
    expect(left).toEqual([
      [false, true, true, true, true],
      [false, false, true, true, true],
      [false, false, false, true, true],
      [false, false, false, false, true],
    ]);
    expect(reduceReading(state, { type: 'escape' })).toBe(state);
  });
});

describe('toasts and muting', () => {
  it('shows a toast once and takes it away', () => {
    const toast: ReadingEvent = { type: 'toast', toast: { key: 'd1', subject: 'note-deleted', undo: true } };
    expect(after(toast, toast).toasts).toHaveLength(1);
    expect(after(toast, { type: 'close-toast', key: 'd1' }).toasts).toEqual([]);
  });

  it('mutes in this article, closes the card, and takes it back', () => {
    const muted = after(open(A, 'pinned'), { type: 'mute-here', id: 'x' }, { type: 'mute-here', id: 'x' });
    expect(muted).toMatchObject({ mutedHere: ['x'] });
    expect(muted.card).toBeUndefined();
    expect(reduceReading(muted, { type: 'unmute-here', id: 'x' }).mutedHere).toEqual([]);
  });

  it('keeps for which note a new place is chosen, until that is done or given up', () => {
    const card = reduceReading(INITIAL_READING, { type: 'open-card', mark: { type: 'note', id: 'a' }, mode: 'pinned' });
    const choosing = reduceReading(card, { type: 'reattach', id: 'a' });
    expect(choosing).toMatchObject({ reattaching: 'a' });
    expect(choosing.card).toBeUndefined();
    expect(reduceReading(choosing, { type: 'reattach' }).reattaching).toBeUndefined();
    expect(reduceReading(choosing, { type: 'escape' }).reattaching).toBeUndefined();
  });
});
