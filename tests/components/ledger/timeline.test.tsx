// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Timeline } from '@/components/ledger/Timeline';
import { timeAxis } from '@/components/ledger/time-axis';
import { fire, mount, press, spy, unmountAll } from '@/tests/components/mount';
import { ledgerRow } from '@/tests/utils/reading/stated-sample';
import type { LedgerRow } from '@/utils/model/ledger';

const TODAY = '2026-11-20';
const ROWS = [
  ledgerRow('open', { announced: '2022-01-25', due: '2030', quantity: { value: 5, unit: '剂' } }),
  ledgerRow('overdue', { announced: '2023-01-25', due: '2025' }),
  ledgerRow('kept', { announced: '2024-01-25', verdict: 'kept' }),
  ledgerRow('broken', { by: ['西川'], announced: '2024-01-25', due: '2025', verdict: 'broken' }),
];

function timeline(rows: readonly LedgerRow[] = ROWS) {
  const onChoose = spy();
  const drawn = mount(<Timeline rows={rows} today={TODAY} onChoose={onChoose} />);
  const marks = [...drawn.root.querySelectorAll<HTMLElement>('.mark')];
  const mark = (pledge: string): HTMLElement => {
    const found = marks.find((each) => each.getAttribute('aria-label')?.endsWith(`, ${NAMES[pledge]}`) || false);
    if (!found) throw new Error(`There is no mark of ${pledge}.`);
    return found;
  };
  return { ...drawn, onChoose, marks, mark };
}

const NAMES: Readonly<Record<string, string>> = { kept: 'Kept', broken: 'Broken' };

afterEach(unmountAll);

describe('the timeline', () => {
  it('has a lane for each promiser and a mark for each promise', () => {
    const { root, marks } = timeline();
    expect([...root.querySelectorAll('.lane-name')].map((name) => name.textContent)).toEqual(['东岭', '西川']);
    expect(marks.map((each) => each.getAttribute('aria-label'))).toEqual([
      '东岭 → 西川: 提供疫苗, Open',
      '东岭 → 西川: 提供疫苗, Open',
      '东岭 → 西川: 提供疫苗, Kept',
      '西川 → 西川: 提供疫苗, Broken',
    ]);
  });

  it('draws hollow what is open, filled what is kept, crossed what is broken, and a line to the date', () => {
    const { marks, mark } = timeline();
    expect(marks[0]?.querySelector('.mark-open')).not.toBeNull();
    expect(marks[0]?.querySelectorAll('.mark-line')).toHaveLength(2);
    expect(mark('kept').querySelector('.mark-kept')).not.toBeNull();
    expect(mark('kept').querySelector('.mark-line')).toBeNull();
    expect(mark('broken').querySelector('.mark-cross')).not.toBeNull();
    expect(marks.map((each) => each.querySelector('.mark-overdue') !== null)).toEqual([false, true, false, false]);
  });

  it('shows its card on hover and on focus', () => {
    const { root, marks } = timeline();
    fire(marks[0] as Element, new Event('pointerenter'));
    expect(root.querySelector('.timeline-card')?.textContent).toContain(
      '5 剂20304 years, 1 month leftannounced 25 January 2022 · Open',
    );
    fire(marks[0] as Element, new Event('pointerleave'));
    expect(root.querySelector('.timeline-card')).toBeNull();
    marks[1]?.focus();
    fire(marks[1] as Element, new FocusEvent('focus'));
    expect(root.querySelector('.timeline-card')?.textContent).toContain('overdue');
  });

  it('is one stop for Tab, and goes from mark to mark by arrow keys', () => {
    const { marks, onChoose } = timeline();
    const stops = (): readonly string[] => marks.map((each) => each.getAttribute('tabindex') ?? '');
    expect(stops()).toEqual(['0', '-1', '-1', '-1']);
    expect(press(marks[0] as HTMLElement, 'ArrowRight')).toBe(true);
    expect(stops()).toEqual(['-1', '0', '-1', '-1']);
    press(marks[1] as HTMLElement, 'End');
    expect(stops()).toEqual(['-1', '-1', '-1', '0']);
    press(marks[3] as HTMLElement, 'ArrowDown');
    expect(stops()).toEqual(['-1', '-1', '-1', '0']);
    fire(marks[3] as Element, new Event('click', { bubbles: true, cancelable: true }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('broken');
  });

  it('says so where there is nothing to draw', () => {
    const { announced: _, ...row } = ledgerRow('x');
    expect(timeline([row]).root.textContent).toContain('None of these pledges has a date');
  });
});

describe('timeAxis', () => {
  const day = (date: string): number => Date.parse(date) / 86_400_000;

  it('puts days from edge to edge, and what lies beyond at the edges', () => {
    const { xOf } = timeAxis([day('2020-01-01'), day('2030-01-01')], [10, 110]);
    expect([xOf(day('2020-01-01')), xOf(day('2030-01-01')), xOf(day('2099-01-01')), xOf(day('1999-01-01'))]).toEqual([
      10, 110, 110, 10,
    ]);
  });

  it('names years over years and months over months', () => {
    const dates = (from: string, to: string, width: number) =>
      timeAxis([day(from), day(to)], [0, width]).ticks.map(({ date }) => date);
    expect(dates('2020-01-01', '2030-01-01', 900)).toContain('2026');
    expect(dates('2026-01-01', '2026-09-01', 900)).toContain('2026-03');
    expect(dates('2020-01-01', '2060-01-01', 320).length).toBeLessThan(6);
  });
});
