// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteEditor, type NoteEditorProps } from '@/components/margin/NoteEditor';
import { click, mount, namelessControls, press, spy, type, unmountAll, wait } from '@/tests/components/mount';
import type { NoteContent } from '@/utils/model/annotation';
import type { NoteEdit } from '@/utils/model/merge-content';

const CONTENT: NoteContent = { text: '初稿', tags: ['中亚'], color: 'yellow', about: ['pledge/x'] };
const TEXT = 'Text of the note (Markdown)';

function editor(more: Partial<NoteEditorProps> = {}) {
  const calls = { onDraft: spy(), onDone: spy(), onDelete: spy() };
  const props: NoteEditorProps = {
    content: CONTENT,
    status: 'unchanged',
    knownTags: ['中亚', '中东', '能源', 'Central Asia'],
    ...calls,
    ...more,
  };
  return { calls, props, drawn: mount(<NoteEditor {...props} />) };
}

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('NoteEditor', () => {
  it('takes the focus at the end of the text', () => {
    const field = editor().drawn.named(TEXT) as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    expect(field.selectionStart).toBe(2);
  });

  it('hands out the draft at each pause and not before', () => {
    const { calls, drawn } = editor();
    type(drawn.named(TEXT), '初稿一');
    wait(() => vi.advanceTimersByTime(300));
    type(drawn.named(TEXT), '初稿一二');
    wait(() => vi.advanceTimersByTime(449));
    expect(calls.onDraft).not.toHaveBeenCalled();
    wait(() => vi.advanceTimersByTime(1));
    expect(calls.onDraft.mock.calls).toEqual([[{ base: CONTENT, content: { ...CONTENT, text: '初稿一二' } }]]);
  });

  it('hands out the draft at least once a second to one who never pauses', () => {
    const { calls, drawn } = editor();
    let written = '';
    for (let time = 0; time < 3_000; time += 100) {
      written += '字';
      type(drawn.named(TEXT), written);
      wait(() => vi.advanceTimersByTime(100));
      const kept = (calls.onDraft.mock.calls.at(-1)?.[0] as NoteEdit | undefined)?.content.text.length ?? 0;
      expect(written.length - kept).toBeLessThanOrEqual(10);
    }
    expect(calls.onDraft.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('hands out at once what is pending when the tab is left', () => {
    const { calls, drawn } = editor();
    type(drawn.named(TEXT), '改');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(calls.onDraft).toHaveBeenCalledExactlyOnceWith({ base: CONTENT, content: { ...CONTENT, text: '改' } });
  });

  it('leaves every key to an input method that composes, also where only the old code tells', () => {
    const { calls, drawn } = editor();
    for (const composing of [{ isComposing: true }, { keyCode: 229 }] as const) {
      press(drawn.named(TEXT), 'Escape', composing);
      press(drawn.named(TEXT), 'Enter', { ...composing, ctrlKey: true });
    }
    expect(calls.onDone).not.toHaveBeenCalled();
    press(drawn.named(TEXT), 'Enter', { ctrlKey: true });
    expect(calls.onDone).toHaveBeenCalledOnce();
  });

  it('takes over what the note becomes elsewhere, until something is written here', () => {
    const { calls, props, drawn } = editor();
    const elsewhere = { ...CONTENT, text: '别处写的', tags: ['中亚', '乙'] };
    drawn.update(<NoteEditor {...props} content={elsewhere} />);
    const field = (): HTMLTextAreaElement => drawn.named(TEXT) as HTMLTextAreaElement;
    expect(field().value).toBe('别处写的');
    type(field(), '别处写的，这里接着');
    drawn.update(<NoteEditor {...props} content={{ ...elsewhere, text: '别处又写', color: 'green' }} />);
    expect(field().value).toBe('别处写的，这里接着');
    wait(() => vi.advanceTimersByTime(1_000));
    expect(calls.onDraft.mock.calls).toEqual([
      [{ base: elsewhere, content: { ...elsewhere, text: '别处写的，这里接着' } }],
    ]);
  });

  it('says of each draft what it was made of: the one before', () => {
    const { calls, drawn } = editor();
    for (const text of ['一', '一二']) {
      type(drawn.named(TEXT), text);
      wait(() => vi.advanceTimersByTime(1_000));
    }
    expect(calls.onDraft.mock.calls.at(-1)?.[0]).toEqual({
      base: { ...CONTENT, text: '一' },
      content: { ...CONTENT, text: '一二' },
    });
  });

  it('shows a preview made of elements, and comes back to writing', () => {
    const { drawn } = editor();
    type(drawn.named(TEXT), '**重点** <b>不是</b>');
    click(drawn.named('Preview'));
    const preview = drawn.named('Preview of the note');
    expect(preview.querySelector('strong')?.textContent).toBe('重点');
    expect(preview.querySelector('b')).toBeNull();
    expect(drawn.has(TEXT)).toBe(false);
    click(drawn.named('Back to writing'));
    expect((drawn.named(TEXT) as HTMLTextAreaElement).value).toBe('**重点** <b>不是</b>');
  });

  it('offers what it can be about, and keeps what is chosen', () => {
    const offers = [
      { id: 'place/a', name: '甲国', kind: 'place' },
      { id: 'pledge/b', name: '修路', kind: 'pledge' },
    ] as const;
    const { calls, drawn } = editor({ content: { ...CONTENT, about: ['place/a'] }, offers });
    const offer = (name: string) =>
      [...drawn.root.querySelectorAll<HTMLElement>('.about-offer')].find(
        (each) => each.textContent === name,
      ) as HTMLElement;
    expect(['甲国', '修路'].map((name) => offer(name).getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    click(offer('修路'));
    click(offer('甲国'));
    wait(() => vi.advanceTimersByTime(1_000));
    expect(calls.onDraft.mock.calls.at(-1)).toMatchObject([{ content: { ...CONTENT, about: ['pledge/b'] } }]);
  });

  it('hands out at once what is pending when the focus leaves', () => {
    const { calls, drawn } = editor();
    type(drawn.named(TEXT), '改');
    drawn.named(TEXT).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(calls.onDraft).toHaveBeenCalledExactlyOnceWith({ base: CONTENT, content: { ...CONTENT, text: '改' } });
    wait(() => vi.advanceTimersByTime(1000));
    expect(calls.onDraft).toHaveBeenCalledOnce();
  });

  it('hands out what is pending when it is taken away', () => {
    const { calls, drawn } = editor();
    type(drawn.named(TEXT), '改');
    drawn.unmount();
    expect(calls.onDraft).toHaveBeenCalledExactlyOnceWith({ base: CONTENT, content: { ...CONTENT, text: '改' } });
  });

  it.each([
    ['Escape', {}],
    ['Enter', { ctrlKey: true }],
    ['Enter', { metaKey: true }],
  ])('is done on %s %j, once, and hands out no draft after it', (key, more) => {
    const { calls, drawn } = editor();
    type(drawn.named(TEXT), '定稿');
    expect(press(drawn.named(TEXT), key, more)).toBe(false);
    drawn.unmount();
    expect(calls.onDone).toHaveBeenCalledExactlyOnceWith({ base: CONTENT, content: { ...CONTENT, text: '定稿' } });
    expect(calls.onDraft).not.toHaveBeenCalled();
  });

  it('ends with the tag that was still being typed', () => {
    const { calls, drawn } = editor();
    type(drawn.named('Add a tag'), '贸易');
    press(drawn.named('Add a tag'), 'Enter', { ctrlKey: true });
    expect(calls.onDone).toHaveBeenCalledExactlyOnceWith({
      base: CONTENT,
      content: { ...CONTENT, tags: ['中亚', '贸易'] },
    });
  });

  it('is done by its button, and deletes by the other', () => {
    const { calls, drawn } = editor();
    click(drawn.named('Delete'));
    click(drawn.named('Done'));
    expect(calls.onDelete).toHaveBeenCalledOnce();
    expect(calls.onDone).toHaveBeenCalledExactlyOnceWith({ base: CONTENT, content: CONTENT });
  });

  it('keeps Enter alone, and Escape of an input method, for the text', () => {
    const { calls, drawn } = editor();
    press(drawn.named(TEXT), 'Enter');
    press(drawn.named(TEXT), 'Escape', { isComposing: true });
    expect(calls.onDone).not.toHaveBeenCalled();
  });

  it('lets no key through to the page', () => {
    const { drawn } = editor();
    expect(['j', 'n', '?', 'Enter'].map((key) => press(drawn.named(TEXT), key))).toEqual([false, false, false, false]);
  });

  it('changes the colour', () => {
    const { calls, drawn } = editor();
    click(drawn.named('Pink'));
    wait(() => vi.advanceTimersByTime(600));
    expect(calls.onDraft).toHaveBeenCalledExactlyOnceWith({ base: CONTENT, content: { ...CONTENT, color: 'pink' } });
  });

  it('says whether the text is saved', () => {
    const { drawn, props } = editor();
    expect(drawn.root.querySelector('[aria-live]')?.textContent).toBe('');
    drawn.update(<NoteEditor {...props} status="failed" />);
    expect(drawn.root.querySelector('[aria-live]')?.textContent).toBe('Not saved');
  });

  it('has a name for every control', () => {
    expect(namelessControls(editor().drawn.root)).toEqual([]);
  });
});
