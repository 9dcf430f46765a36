// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ChangedReading } from '@/components/margin/ChangedReading';
import type { NoteChange } from '@/utils/reading/note-change';
import { click, mount, namelessControls } from '@/tests/components/mount';

const CHANGE: NoteChange = {
  parts: [
    { type: 'same', text: '出资' },
    { type: 'old', text: '三亿' },
    { type: 'new', text: '五亿' },
    { type: 'same', text: '元' },
  ],
  kinds: ['number', 'name'],
  since: '2024-05-01T00:00:00.000Z',
  seenAt: '2024-06-02T00:00:00.000Z',
  kept: false,
};

describe('ChangedReading', () => {
  it('shows both readings word by word, what kind of word differs, and since when', () => {
    const { root } = mount(
      <ChangedReading change={CHANGE} onAccept={vi.fn<() => void>()} onKeep={vi.fn<() => void>()} />,
    );
    expect(root.querySelector('.change-reading')?.innerHTML).toBe('出资<del>三亿</del><ins>五亿</ins>元');
    expect(root.querySelector('.change-kinds')?.textContent).toBe('number, name');
    const dates = [...root.querySelectorAll('dd')].map((each) => each.textContent);
    expect(dates[0]).toContain('May 2024');
    expect(dates[1]).toMatch(/first seen .*June 2024/);
  });

  it('can be accepted or kept', () => {
    const [onAccept, onKeep] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const { named, root } = mount(<ChangedReading change={CHANGE} onAccept={onAccept} onKeep={onKeep} />);
    click(named('Accept the new words'));
    click(named('Keep the old'));
    expect([onAccept.mock.calls.length, onKeep.mock.calls.length]).toEqual([1, 1]);
    expect(namelessControls(root)).toEqual([]);
  });

  it('is folded once it was kept, and can still be accepted', () => {
    const { has, root } = mount(
      <ChangedReading change={{ ...CHANGE, kept: true }} onAccept={vi.fn<() => void>()} onKeep={vi.fn<() => void>()} />,
    );
    expect(root.querySelector('details')?.open).toBe(false);
    expect([has('Accept the new words'), has('Keep the old')]).toEqual([true, false]);
  });

  it('asks nothing about a note of another page', () => {
    const { seenAt: _, ...elsewhere } = CHANGE;
    const { root } = mount(<ChangedReading change={elsewhere} />);
    expect(root.querySelectorAll('button')).toHaveLength(0);
    expect(root.textContent).toContain('on this page');
  });

  it('shows the ends of a long stretch that is the same', () => {
    const long = { type: 'same', text: `头${'中'.repeat(100)}尾` } as const;
    const { root } = mount(<ChangedReading change={{ ...CHANGE, parts: [long] }} />);
    expect(root.querySelector('.change-reading')?.textContent).toMatch(/^头中+……中+尾$/);
  });
});
