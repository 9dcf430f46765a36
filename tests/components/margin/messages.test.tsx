// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyHelp } from '@/components/margin/KeyHelp';
import { Notice } from '@/components/margin/Notice';
import { ToastList } from '@/components/margin/Toast';
import { click, mount, namelessControls, press, spy, unmountAll, wait } from '@/tests/components/mount';
import { failed } from '@/utils/model/outcome';
import type { ToastRecord } from '@/utils/reading/reading-state';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  unmountAll();
  vi.useRealTimers();
});

const DELETED: ToastRecord = { key: 't1', subject: 'note-deleted', undo: true };
const COPIED: ToastRecord = { key: 't2', subject: 'copied', undo: false };

function toasts(...list: readonly ToastRecord[]) {
  const calls = { onUndo: spy(), onClose: spy() };
  return { calls, drawn: mount(<ToastList toasts={list} {...calls} />) };
}

describe('ToastList', () => {
  it('is a live region even while it is empty', () => {
    expect(toasts().drawn.root.querySelector('[aria-live=polite]')).not.toBeNull();
  });

  it('says what was done and takes it back', () => {
    const muted: ToastRecord = { key: 't3', subject: 'muted-here', name: '林舟', undo: true };
    const { calls, drawn } = toasts(muted);
    expect(drawn.root.textContent).toContain('林舟 is no longer marked in this article.');
    click(drawn.named('Undo'));
    expect(calls.onUndo).toHaveBeenCalledExactlyOnceWith('t3');
  });

  it('offers undo only where there is something to undo', () => {
    expect(toasts(COPIED).drawn.has('Undo')).toBe(false);
  });

  it('goes after a while, later where it can be undone', () => {
    const { calls } = toasts(DELETED, COPIED);
    wait(() => vi.advanceTimersByTime(4000));
    expect(calls.onClose.mock.calls).toEqual([['t2']]);
    wait(() => vi.advanceTimersByTime(8000));
    expect(calls.onClose.mock.calls).toEqual([['t2'], ['t1']]);
  });

  it('stays while the focus is on it', () => {
    const { calls, drawn } = toasts(DELETED);
    void act(() => drawn.named('Undo').focus());
    wait(() => vi.advanceTimersByTime(60_000));
    expect(calls.onClose).not.toHaveBeenCalled();
    void act(() => drawn.named('Undo').blur());
    wait(() => vi.advanceTimersByTime(12_000));
    expect(calls.onClose).toHaveBeenCalledOnce();
  });
});

describe('Notice', () => {
  it('is read out at once, with the technical detail', () => {
    const onClose = spy();
    const { root, named } = mount(<Notice failure={failed('bad-record', 'items[3]')} onClose={onClose} />);
    const text = root.querySelector('[role=alert]')?.textContent;
    expect(text).toContain('Nothing was imported');
    expect(text).toContain('Detail: items[3]');
    click(named('Close this message'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays where it cannot be closed', () => {
    expect(mount(<Notice failure={failed('no-body')} />).root.querySelector('button')).toBeNull();
  });
});

describe('KeyHelp', () => {
  it('lists every key, takes the focus and closes by Escape, ? or its button', () => {
    const onClose = spy();
    const { root, named } = mount(<KeyHelp onClose={onClose} />);
    const keys = [...root.querySelectorAll('dt')].map((dt) => dt.textContent);
    expect(keys).toEqual([
      ...['J', 'K', 'P', 'Enter', ']', '[', '}', '{', 'N', 'H', 'M', '?', 'Esc'],
      ...['1–5', 'Ctrl/⌘ Z', 'Ctrl/⌘ Shift Z', 'Ctrl/⌘ Enter', 'Alt'],
    ]);
    expect(document.activeElement).toBe(named('Keys'));
    expect(press(named('Keys'), 'Escape')).toBe(false);
    expect(press(named('Keys'), '?')).toBe(false);
    expect(press(named('Keys'), 'j')).toBe(true);
    click(named('Close the list of keys'));
    expect(onClose).toHaveBeenCalledTimes(3);
    expect(namelessControls(root)).toEqual([]);
  });
});
