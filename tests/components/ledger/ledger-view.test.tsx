// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LedgerView, type LedgerViewProps } from '@/components/ledger/LedgerView';
import { click, fire, mount, namelessControls, spy, type as write, unmountAll } from '@/tests/components/mount';
import { ledgerRow, statedOn } from '@/tests/utils/reading/stated-sample';
import type { PledgeFilter } from '@/utils/reading/pledge-filter';
import { done } from '@/utils/model/outcome';

const TODAY = '2026-11-20';
const ROWS = [
  ledgerRow('vaccines', {
    quantity: { value: 50_000_000, unit: '剂' },
    due: '2027',
    strength: 'commitment',
    cue: '将',
    articles: 2,
    statements: [statedOn('2022-01-25', { due: '2025' }), statedOn('2025-01-25', { due: '2027', text: '再提供疫苗' })],
    changes: [{ type: 'due', from: '2025', to: '2027', way: 'later' }],
  }),
  ledgerRow('road', {
    by: ['西川'],
    to: [],
    act: '修建公路',
    due: '2023',
    verdict: 'in-progress',
    evidence: 'https://example.org',
  }),
  ledgerRow('visa', { by: ['西川'], to: ['东岭'], act: '免除签证', verdict: 'kept' }),
];

/** Keeps the filter, as the page does in its address. */
function Filtered(props: Omit<LedgerViewProps, 'filter' | 'onFilter'>) {
  const [filter, setFilter] = useState<PledgeFilter>({});
  return <LedgerView {...props} filter={filter} onFilter={setFilter} />;
}

function ledger(more: Partial<LedgerViewProps> = {}, language: 'en' | 'zh-TW' = 'en') {
  const calls = {
    onJudge: vi.fn<LedgerViewProps['onJudge']>(async () => done(null)),
    onRemember: spy(),
    onErase: spy(),
    onExport: spy(),
  };
  const props: Omit<LedgerViewProps, 'filter' | 'onFilter'> = {
    rows: ROWS,
    today: TODAY,
    remembering: true,
    ...calls,
    ...more,
  };
  const drawn = mount(<Filtered {...props} />, language);
  const acts = (): readonly string[] =>
    [...drawn.root.querySelectorAll('.col-act > .clamped')].map((act) => act.textContent);
  return { ...calls, ...drawn, acts };
}

function choose(field: HTMLElement, value: string): void {
  (field as HTMLSelectElement).value = value;
  fire(field, new Event('change', { bubbles: true }));
}

afterEach(unmountAll);

describe('the ledger', () => {
  it('has a row for each promise, what is overdue first and counted', () => {
    const { root, acts } = ledger();
    expect(acts()).toEqual(['修建公路', '提供疫苗', '免除签证']);
    expect(root.querySelector('.ledger-summary')?.textContent).toBe('3 pledges · 1 overdue');
    const [first, second] = root.querySelectorAll('tbody');
    expect(first?.classList.contains('is-overdue')).toBe(true);
    const cells = [...(second?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent);
    expect(cells.slice(0, 5)).toEqual([
      'From: 东岭To: 西川',
      '提供疫苗Due date moved later: 2025 → 2027',
      '50,000,000 剂',
      '20271 year, 1 month left',
      'commitment by “将”',
    ]);
    expect(cells.slice(6)).toEqual(['2', '25 January 2022']);
  });

  it('does not count days of what is settled', () => {
    const kept = ledgerRow('old', { due: '2020', verdict: 'kept' });
    expect(ledger({ rows: [kept] }).root.querySelector('td.col-due')?.textContent).toBe('2020');
  });

  it('sorts by a heading, and the other way round at the second click', () => {
    const { named, acts, root } = ledger();
    click(named('Times met'));
    expect(acts()[0]).toBe('提供疫苗');
    expect(root.querySelector('th.col-statements')?.getAttribute('aria-sort')).toBe('descending');
    click(named('Times met'));
    expect(acts()[2]).toBe('提供疫苗');
    expect(root.querySelectorAll('thead [aria-sort]')).toHaveLength(1);
  });

  it('filters by promiser, recipient, verdict, sum, date and words, and says when nothing fits', () => {
    const { named, acts, root } = ledger();
    choose(named('From'), '西川');
    expect(acts()).toEqual(['修建公路', '免除签证']);
    choose(named('To'), '东岭');
    expect(acts()).toEqual(['免除签证']);
    choose(root.querySelector('.filters [aria-label=Verdict]') as HTMLElement, 'broken');
    expect(acts()).toEqual([]);
    expect(root.textContent).toContain('No pledge fits');
    click(named('Reset'));
    click(named('with a sum'));
    expect(acts()).toEqual(['提供疫苗']);
    click(named('with a sum'));
    click(named('with a due date'));
    expect(acts()).toHaveLength(2);
    click(named('with a due date'));
    write(named('Search'), '再提供');
    expect(acts()).toEqual(['提供疫苗']);
  });

  it('unfolds the statements of a promise, each compared with the one before', () => {
    const { named, root } = ledger();
    const button = named('Show the statements of “提供疫苗”');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    click(button);
    const [first, second] = root.querySelectorAll('.statement');
    expect(first?.textContent).toContain('文章 2022-01-2525 January 2022');
    expect(first?.querySelector('.difference')).toBeNull();
    expect(second?.textContent).toContain('再提供疫苗');
    expect(second?.querySelector('.difference')?.textContent).toBe('Due date moved later: 2025 → 2027');
    click(named('Hide the statements of “提供疫苗”'));
    expect(root.querySelector('.statement')).toBeNull();
  });

  it('opens at the pledge it was asked for', () => {
    expect(ledger({ start: 'vaccines' }).root.querySelectorAll('.statement')).toHaveLength(2);
  });

  it('takes a verdict in place and keeps its evidence', () => {
    const { named, onJudge } = ledger();
    choose(named('Verdict on “修建公路”'), 'broken');
    expect(onJudge).toHaveBeenCalledExactlyOnceWith('road', { verdict: 'broken', evidence: 'https://example.org' });
  });

  it('hands out the rows that are shown, in their order', () => {
    const { named, onExport } = ledger();
    choose(named('From'), '西川');
    click(named('CSV'));
    click(named('JSON'));
    expect(onExport.mock.calls).toEqual([
      [[ROWS[1], ROWS[2]], 'csv'],
      [[ROWS[1], ROWS[2]], 'json'],
    ]);
  });

  it('erases only when asked twice', () => {
    const { named, onErase, has } = ledger();
    click(named('Erase pledges met…'));
    click(named('Keep'));
    expect(onErase).not.toHaveBeenCalled();
    click(named('Erase pledges met…'));
    click(named('Erase'));
    expect(onErase).toHaveBeenCalledOnce();
    expect(has('Keep')).toBe(false);
  });

  it('says what was erased, and switches the memory off', () => {
    const { root, named, onRemember } = ledger({ erased: 1 });
    expect(root.querySelector('.ledger-memory [aria-live]')?.textContent).toBe('1 record erased.');
    click(named('Remember the pledges of articles I read'));
    expect(onRemember).toHaveBeenCalledExactlyOnceWith(false);
  });

  it.each([
    [true, 'Open a news article'],
    [false, 'Switch that on below'],
  ])('says what to do when it is empty (remembering: %s)', (remembering, says) => {
    const { root } = ledger({ rows: [], remembering });
    expect(root.textContent).toContain('No pledges met yet');
    expect(root.textContent).toContain(says);
    expect(root.querySelector('table')).toBeNull();
  });

  it('waits', () => {
    expect(ledger({ rows: undefined }).root.textContent).toContain('Reading the ledger…');
  });

  it('names every control, in every language', () => {
    expect(namelessControls(ledger({ start: 'road' }).root)).toEqual([]);
    unmountAll();
    expect(namelessControls(ledger({ start: 'road' }, 'zh-TW').root)).toEqual([]);
  });
});
