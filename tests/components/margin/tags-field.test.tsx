// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { completeTag } from '@/components/margin/complete-tag';
import { TagsField } from '@/components/margin/TagsField';
import { click, fire, mount, press, spy, type, unmountAll } from '@/tests/components/mount';

const KNOWN = ['中亚', '中东', '东中部', 'Ａsia', 'asia minor'];

const COMPLETIONS: readonly (readonly [typed: string, set: readonly string[], found: readonly string[]])[] = [
  ['中', [], ['中亚', '中东', '东中部']],
  ['中', ['中亚'], ['中东', '东中部']],
  ['ASIA', [], ['asia minor']],
  ['亚', [], ['中亚']],
  ['中亚', [], []],
  ['', [], []],
  ['  ', [], []],
];

describe('completeTag', () => {
  it.each(COMPLETIONS)('completes “%s” beside %j with %j', (typed, set, found) => {
    expect(completeTag(typed, KNOWN, set)).toEqual(found);
  });

  it('offers six at most', () => {
    const many = Array.from({ length: 20 }, (_, index) => `tag ${index}`);
    expect(completeTag('tag', many, [])).toHaveLength(6);
  });
});

function field(tags: readonly string[] = ['能源']) {
  const onChange = spy();
  const drawn = mount(<TagsField tags={tags} known={KNOWN} onChange={onChange} />);
  return { onChange, drawn, input: drawn.named('Add a tag') };
}

afterEach(unmountAll);

describe('TagsField with an input method', () => {
  it('makes no tag of what is still being composed', () => {
    const { onChange, input } = field();
    (input as HTMLInputElement).value = 'zhong，ya';
    fire(input, new InputEvent('input', { bubbles: true, isComposing: true }));
    press(input, 'Enter', { isComposing: true });
    expect(onChange).not.toHaveBeenCalled();
    (input as HTMLInputElement).value = '中亚，';
    fire(input, new CompositionEvent('compositionend', { bubbles: true }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['能源', '中亚']);
  });
});

describe('TagsField', () => {
  it('adds what is typed on Enter, and only once', () => {
    const { onChange, input } = field();
    type(input, ' 贸易 ');
    press(input, 'Enter');
    press(input, 'Enter');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['能源', '贸易']);
    expect((input as HTMLInputElement).value).toBe('');
  });

  it('does not set a tag twice', () => {
    const { onChange, input } = field();
    type(input, '能源');
    press(input, 'Enter');
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each(['贸易，疫苗', '贸易、疫苗', '贸易,疫苗'])('splits “%s” at its commas', (text) => {
    const { onChange, input } = field();
    type(input, text);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['能源', '贸易', '疫苗']);
  });

  it('adds what is typed when the focus leaves', () => {
    const { onChange, input } = field();
    type(input, '贸易');
    fire(input, new FocusEvent('blur'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['能源', '贸易']);
  });

  it('chooses a suggestion by arrow keys and tells which', () => {
    const { onChange, input, drawn } = field();
    type(input, '中');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    const chosen = input.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(chosen)).toBe(drawn.named('中东'));
    press(input, 'Enter');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['能源', '中东']);
  });

  it('goes round from the last suggestion to the field', () => {
    const { input } = field();
    type(input, '中');
    press(input, 'ArrowUp');
    expect(input.getAttribute('aria-activedescendant')).toMatch(/-2$/);
    press(input, 'ArrowDown');
    expect(input.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('takes a suggestion by pointer', () => {
    const { onChange, input, drawn } = field();
    type(input, '中');
    fire(drawn.named('中亚'), new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['能源', '中亚']);
  });

  it('closes the suggestions on Escape before anything else hears of it', () => {
    const { input } = field();
    type(input, '中');
    expect(press(input, 'Escape')).toBe(false);
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect((input as HTMLInputElement).value).toBe('中');
  });

  it('removes a tag by its button, the last one by Backspace', () => {
    const { onChange, input, drawn } = field(['能源', '贸易']);
    click(drawn.named('Remove the tag 能源'));
    press(input, 'Backspace');
    expect(onChange.mock.calls).toEqual([[['贸易']], [['能源']]]);
  });

  it.each([
    ['Enter', { ctrlKey: true }],
    ['Escape', {}],
  ])('adds what is typed before %s %j ends the note', (key, more) => {
    const { input, onChange } = field();
    type(input, '贸易');
    expect(press(input, key, more)).toBe(true);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['能源', '贸易']);
  });
});
