// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { SelectionToolbar, type SelectionToolbarProps } from '@/components/margin/SelectionToolbar';
import { click, mount, namelessControls, press, spy, unmountAll } from '@/tests/components/mount';

function toolbar(more: Partial<SelectionToolbarProps> = {}) {
  const calls = { onMark: spy(), onNote: spy(), onCopy: spy(), onClose: spy() };
  const anchor = { x: 0, y: 100, width: 50, height: 20 };
  return { calls, drawn: mount(<SelectionToolbar anchor={anchor} {...calls} {...more} />) };
}

afterEach(unmountAll);

describe('SelectionToolbar', () => {
  it('marks in each of the five colours', () => {
    const { calls, drawn } = toolbar();
    for (const color of ['Yellow', 'Green', 'Blue', 'Pink', 'Orange']) click(drawn.named(`Mark in ${color}`));
    expect(calls.onMark.mock.calls.flat()).toEqual(['yellow', 'green', 'blue', 'pink', 'orange']);
  });

  it('notes and copies, and deletes an existing mark', () => {
    const onDelete = spy();
    const { calls, drawn } = toolbar({ color: 'blue', onDelete });
    for (const name of ['Note', 'Quote', 'Remove mark']) click(drawn.named(name));
    expect([calls.onNote, calls.onCopy, onDelete].map((call) => call.mock.calls.length)).toEqual([1, 1, 1]);
    expect(drawn.named('Mark in Blue').getAttribute('aria-pressed')).toBe('true');
    expect(drawn.named('Mark in Pink').getAttribute('aria-pressed')).toBe('false');
  });

  it('offers no deleting where there is no mark yet', () => {
    const { drawn } = toolbar();
    expect(drawn.has('Remove mark')).toBe(false);
    expect(drawn.named('Mark in Blue').hasAttribute('aria-pressed')).toBe(false);
  });

  it('leaves focus and selection in the page when it is pressed', () => {
    const { drawn } = toolbar();
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    drawn.named('Note').dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
  });

  it('is one stop for Tab and goes by arrow keys, Home and End', () => {
    const { drawn } = toolbar();
    expect(drawn.root.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    const steps = [
      ['ArrowRight', 'Mark in Green'],
      ['ArrowLeft', 'Mark in Yellow'],
      ['ArrowLeft', 'Quote'],
      ['ArrowRight', 'Mark in Yellow'],
      ['End', 'Quote'],
      ['Home', 'Mark in Yellow'],
    ] as const;
    drawn.named('Mark in Yellow').focus();
    for (const [key, name] of steps) {
      press(document.activeElement as HTMLElement, key);
      expect(document.activeElement).toBe(drawn.named(name));
    }
  });

  it('closes on Escape', () => {
    const { calls, drawn } = toolbar();
    expect(press(drawn.named('Note'), 'Escape')).toBe(false);
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it('has a name for every control', () => {
    expect(namelessControls(toolbar({ onDelete: spy() }).drawn.root)).toEqual([]);
  });
});
