// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Margin } from '@/components/margin/Margin';
import type { PlacedNote } from '@/components/margin/MarginColumn';
import { MarginNote, type NoteView } from '@/components/margin/MarginNote';
import { NoteText } from '@/components/margin/NoteText';
import { click, fire, mount, namelessControls, press, spy, unmountAll, wait } from '@/tests/components/mount';

const NOTE: NoteView = {
  id: 'n1',
  content: { text: '比较措辞', tags: ['中亚', '措辞'], color: 'green', about: [] },
  quote: '双方一致同意加快推进跨境铁路建设并就此保持密切沟通',
};

function placed(id: string, y: number): Omit<PlacedNote, 'wanted'> {
  return { id, y, color: 'blue', text: `note ${id}`, content: <p>{id}</p> };
}

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('NoteText', () => {
  it('keeps paragraphs and line breaks, and shows HTML as it was written', () => {
    const { root } = mount(<NoteText text={'一\n二\n \n<b>三</b>\n'} />);
    expect(root.innerHTML).toContain('<p>一<br>二</p><p>&lt;b&gt;三&lt;/b&gt;</p>');
  });

  it('draws Markdown with elements', () => {
    const text =
      '# 要点\n\n- **二十亿**，见[全文](https://example.org/a)\n- [x] *已查*\n\n3. `三`\n\n> ~~旧~~\n\n```\n<i>\n```\n---';
    const { root } = mount(<NoteText text={text} />);
    expect(root.querySelector('h3')?.textContent).toBe('要点');
    expect(root.querySelector('ul strong')?.textContent).toBe('二十亿');
    expect(root.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect([...root.querySelectorAll('em, code, blockquote s, pre, hr')].map((element) => element.localName)).toEqual([
      'em',
      'code',
      's',
      'pre',
      'code',
      'hr',
    ]);
    const link = root.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.org/a');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it('makes no element of what is hostile, loads no picture and follows no script', () => {
    const text = [
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '[a](javascript:alert(1))',
      '![b](https://example.org/x.png)',
      '[c](data:text/html,x)',
      '<svg onload=alert(1)>',
      '[d]("onmouseover=alert(1))',
    ].join('\n\n');
    const { root } = mount(<NoteText text={text} />);
    expect(root.querySelectorAll('img, script, svg, iframe')).toHaveLength(0);
    expect([...root.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://example.org/x.png']);
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('folds a long note, unfolds it by its button or when the focus comes into it, and leaves a short one alone', () => {
    const long = Array.from({ length: 20 }, (_, line) => `第${line}行`).join('\n');
    const { root, named } = mount(<NoteText text={`${long}\n[全文](https://example.org)`} />);
    const body = () => root.querySelector('.note-text');
    expect(body()?.classList.contains('note-folded')).toBe(true);
    expect(named('More').getAttribute('aria-expanded')).toBe('false');
    click(named('More'));
    expect(body()?.classList.contains('note-folded')).toBe(false);
    click(named('Less'));
    fire(root.querySelector('a') as Element, new FocusEvent('focusin', { bubbles: true }));
    expect(body()?.classList.contains('note-folded')).toBe(false);
    expect(mount(<NoteText text="短" />).has('More')).toBe(false);
  });
});

describe('MarginNote', () => {
  const calls = () => ({ onEdit: spy(), onDelete: spy(), onPoint: spy() });

  it('is named by the words it stands at, and shows text and tags', () => {
    const { named, root } = mount(<MarginNote note={NOTE} {...calls()} />);
    expect(named('Note on “双方一致同意加快推进跨境铁路建设并就此保持密切沟…”').tagName).toBe('ARTICLE');
    expect([...root.querySelectorAll('li')].map((tag) => tag.textContent)).toEqual(['中亚', '措辞']);
  });

  it('shows the marked words where there is no text', () => {
    const mark = { ...NOTE, content: { ...NOTE.content, text: '' }, quote: '跨境铁路' };
    const { has, root } = mount(<MarginNote note={mark} {...calls()} />);
    expect(has('Mark on “跨境铁路”')).toBe(true);
    expect(root.querySelector('.note-quote')?.textContent).toBe('跨境铁路');
  });

  it('shows both readings of a changed article', () => {
    const parts = [
      { type: 'old', text: '三亿' },
      { type: 'new', text: '五亿' },
      { type: 'same', text: '元' },
    ] as const;
    const change = { parts, kinds: ['number'], since: '2024-05-01T00:00:00.000Z', kept: false } as const;
    const { root } = mount(<MarginNote note={{ ...NOTE, change }} {...calls()} />);
    expect(root.querySelector('.change-reading')?.innerHTML).toBe('<del>三亿</del><ins>五亿</ins>元');
  });

  it('edits, deletes and points by its id', () => {
    const on = calls();
    const { named, root } = mount(<MarginNote note={NOTE} {...on} />);
    click(named('Edit'));
    click(named('Delete'));
    root.querySelector('article')?.dispatchEvent(new Event('pointerenter'));
    root.querySelector('article')?.dispatchEvent(new Event('pointerleave'));
    expect([on.onEdit, on.onDelete].map((call) => call.mock.calls)).toEqual([[['n1']], [['n1']]]);
    expect(on.onPoint.mock.calls).toEqual([['n1'], [undefined]]);
    expect(namelessControls(root)).toEqual([]);
  });
});

describe('Margin', () => {
  it('measures the notes of the column and pushes them down in order', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
    const { root } = mount(
      <Margin
        mode={{ type: 'column', left: 800, width: 300 }}
        notes={[placed('a', 10), placed('b', 20), placed('c', 500)]}
        onOpenNote={spy()}
      />,
    );
    const tops = [...root.querySelectorAll<HTMLElement>('.margin-place')].map((place) => place.style.top);
    expect(tops).toEqual(['10px', '118px', '500px']);
    expect(root.querySelector('aside')?.style.left).toBe('800px');
  });

  it('draws a line to the words of what is pointed at, and to nothing else', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
    const notes = [placed('a', 10), placed('b', 20)];
    const margin = (lit: readonly string[]) => (
      <Margin mode={{ type: 'column', left: 800, width: 300 }} notes={notes} lit={lit} onOpenNote={spy()} />
    );
    const { root, update } = mount(margin([]));
    expect(root.querySelector('.leader')).toBeNull();
    update(margin(['b']));
    // Its text is at 20, the note was pushed down to 118.
    const line = root.querySelector('.leader');
    expect(Number(line?.getAttribute('height'))).toBe(118 + 18 - (20 + 12) + 2);
    expect(line?.classList.contains('color-blue')).toBe(true);
  });

  it('draws nothing without notes', () => {
    const { root } = mount(<Margin mode={{ type: 'dots', left: 0 }} notes={[]} onOpenNote={spy()} />);
    expect(root.innerHTML).toBe('');
  });
});

describe('the dots of a narrow margin', () => {
  function dots(openNote?: string) {
    const onOpenNote = spy();
    const node = (open: string | undefined) => (
      <Margin
        mode={{ type: 'dots', left: 5 }}
        notes={[placed('a', 10), placed('b', 12)]}
        openNote={open}
        onOpenNote={onOpenNote}
      />
    );
    const drawn = mount(node(openNote));
    return { onOpenNote, drawn, node };
  }
  const pointer = (name: string, pointerType: string) => new PointerEvent(name, { pointerType });

  /** Dot and note together, which the pointer enters and leaves. */
  const around = (dot: HTMLElement): Element => dot.parentElement ?? dot;

  it('are numbered in text order and do not overlap', () => {
    const { drawn } = dots();
    const tops = [...drawn.root.querySelectorAll<HTMLElement>('.margin-place')].map((place) => place.style.top);
    expect(tops).toEqual(['10px', '34px']);
    expect(drawn.named('Note 2: note b').textContent).toBe('2');
  });

  it('open on focus, on hover and on a tap', () => {
    const { drawn, onOpenNote } = dots();
    const dot = drawn.named('Note 1: note a');
    fire(dot, new FocusEvent('focus'));
    fire(around(dot), pointer('pointerenter', 'mouse'));
    click(dot);
    expect(onOpenNote.mock.calls).toEqual([['a'], ['a'], ['a']]);
  });

  it('show their note while open', () => {
    const { drawn } = dots('b');
    expect(drawn.named('Note 1: note a').getAttribute('aria-expanded')).toBe('false');
    expect(drawn.named('Note 2: note b').getAttribute('aria-expanded')).toBe('true');
    expect([...drawn.root.querySelectorAll('p')].map((content) => content.textContent)).toEqual(['b']);
  });

  it('close a moment after the pointer has left, unless it comes back or the focus is inside', () => {
    const { drawn, onOpenNote } = dots('a');
    const dot = drawn.named('Note 1: note a');
    const leave = (): void => fire(around(dot), pointer('pointerleave', 'mouse'));
    leave();
    fire(around(dot), pointer('pointerenter', 'mouse'));
    wait(() => vi.advanceTimersByTime(1000));
    dot.focus();
    leave();
    wait(() => vi.advanceTimersByTime(1000));
    expect(onOpenNote).not.toHaveBeenCalled();
    (document.activeElement as HTMLElement).blur();
    onOpenNote.mockClear();
    leave();
    wait(() => vi.advanceTimersByTime(200));
    expect(onOpenNote.mock.calls).toEqual([[undefined]]);
  });

  it('close on Escape and give the focus back to the dot', () => {
    const { drawn, onOpenNote } = dots('a');
    expect(press(drawn.named('Note 1: note a'), 'Escape')).toBe(false);
    expect(onOpenNote).toHaveBeenCalledWith(undefined);
    expect(document.activeElement).toBe(drawn.named('Note 1: note a'));
  });
});
