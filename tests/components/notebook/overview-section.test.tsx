// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { OverviewSection, type OverviewSectionProps } from '@/components/notebook/OverviewSection';
import { fire, mount, namelessControls, press, spy, unmountAll } from '@/tests/components/mount';
import { NamesContext } from '@/components/names-context';
import { ledgerRow } from '@/tests/utils/reading/stated-sample';
import { t } from './notes-sample';

const NAMES: Readonly<Record<string, string>> = { 'place/cn': '中国', 'place/kz': '哈萨克斯坦' };

type Made = Partial<OverviewSectionProps> & { readonly othersOf?: (name: string) => { en: string } | undefined };

function overview({ othersOf = () => undefined, ...more }: Made = {}) {
  const calls = { onWeek: spy(), onEntity: spy(), onQuarter: spy(), onPromiser: spy() };
  const drawn = mount(
    <NamesContext.Provider value={othersOf}>
      <OverviewSection
        weeks={[
          { week: '2024-04-22', count: 1 },
          { week: '2024-04-29', count: 4 },
        ]}
        met={{
          entities: ['place/cn', 'place/kz'],
          together: [
            [5, 2],
            [2, 3],
          ],
        }}
        rows={[ledgerRow('a', { due: '2025-02', verdict: 'kept' }), ledgerRow('b', { due: '2025-03', by: ['西川'] })]}
        today="2025-01-15"
        nameOf={(id) => NAMES[id] ?? id}
        {...calls}
        {...more}
      />
    </NamesContext.Provider>,
  );
  const picture = (at: number): HTMLElement => drawn.root.querySelectorAll<HTMLElement>('.picture')[at] as HTMLElement;
  const bars = (at: number): HTMLElement[] => [...picture(at).querySelectorAll<HTMLElement>('.bar')];
  return { ...calls, ...drawn, picture, bars };
}

const cells = (table: Element): (string | null)[][] =>
  [...table.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));

afterEach(unmountAll);

describe('OverviewSection', () => {
  it('says of every part what it counts', () => {
    const { bars } = overview();
    const names = [0, 1, 2, 3].map((at) => bars(at).map((bar) => bar.getAttribute('aria-label')));
    expect(names).toEqual([
      ['Week from 22 April 2024: 1 note', 'Week from 29 April 2024: 4 notes'],
      ['中国: 5 articles; 哈萨克斯坦 2', '哈萨克斯坦: 3 articles; 中国 2'],
      ['2025-Q1: 1 open, 1 kept or broken'],
      ['东岭: 1 pledge', '西川: 1 pledge'],
    ]);
  });

  it('says names in English where the dictionary has them, with the Chinese ones beside them', () => {
    const others: Readonly<Record<string, { en: string }>> = { 中国: { en: 'China' }, 东岭: { en: 'Dongling' } };
    const { bars, picture } = overview({ othersOf: (name) => others[name] });
    expect([1, 3].map((at) => bars(at).map((bar) => bar.getAttribute('aria-label')))).toEqual([
      ['China 中国: 5 articles; 哈萨克斯坦 2', '哈萨克斯坦: 3 articles; China 2'],
      ['Dongling 东岭: 1 pledge', '西川: 1 pledge'],
    ]);
    const drawn = [1, 3].flatMap((at) => [...picture(at).querySelectorAll('.bar-name')]);
    expect(drawn.map((name) => [name.getAttribute('lang'), name.textContent])).toEqual([
      ['en', 'China'],
      ['zh', '哈萨克斯坦'],
      ['en', 'Dongling'],
      ['zh', '西川'],
    ]);
    expect([...picture(1).querySelectorAll('tbody th')].map((head) => head.textContent)).toEqual([
      'China 中国',
      '哈萨克斯坦',
    ]);
  });

  it('writes a year once, under its third quarter or the one nearest to it', () => {
    const rows = ['2024-12', '2026-03', '2027-02'].map((due) => ledgerRow(due, { due }));
    const { picture } = overview({ rows });
    const labels = [...picture(2).querySelectorAll('.bar')].map((bar) => bar.querySelector('text')?.textContent ?? '');
    expect(labels).toEqual(['2024', '', '', '2025', '', '', '', '2026', '', '2027']);
  });

  it('names months in the language of the interface', () => {
    const { picture } = overview();
    expect(picture(0).querySelector('.bar text')?.textContent).toBe('Apr');
  });

  it('leads from a part to what it counts', () => {
    const { bars, onWeek, onEntity, onQuarter, onPromiser } = overview();
    const choose = (picture: number, at: number): void =>
      fire(bars(picture)[at] as HTMLElement, new Event('click', { bubbles: true }));
    choose(0, 1);
    choose(1, 1);
    choose(2, 0);
    choose(3, 1);
    expect([onWeek, onEntity, onQuarter, onPromiser].map(({ mock }) => mock.calls)).toEqual([
      [['2024-04-29']],
      [['place/kz']],
      [['2025-Q1']],
      [['西川']],
    ]);
  });

  it('is one stop for Tab, walked by arrow keys', () => {
    const { bars, onWeek } = overview();
    const stops = (): string[] => bars(0).map((bar) => bar.getAttribute('tabindex') ?? '');
    expect(stops()).toEqual(['0', '-1']);
    press(bars(0)[0] as HTMLElement, 'ArrowRight');
    expect(stops()).toEqual(['-1', '0']);
    press(bars(0)[1] as HTMLElement, 'Enter');
    press(bars(0)[1] as HTMLElement, 'Home');
    expect(stops()).toEqual(['0', '-1']);
    expect(onWeek).toHaveBeenCalledExactlyOnceWith('2024-04-29');
  });

  it('has the same figures in tables', () => {
    const { root } = overview();
    expect([...root.querySelectorAll('table')].map(cells)).toEqual([
      [
        ['Week from', 'Notes'],
        ['22 April 2024', '1'],
        ['29 April 2024', '4'],
      ],
      [
        ['Entity', '中国', '哈萨克斯坦'],
        ['中国', '5', '2'],
        ['哈萨克斯坦', '2', '3'],
      ],
      [
        ['Quarter', t('verdict.open'), 'Kept or broken'],
        ['2025-Q1', '1', '1'],
      ],
      [
        [t('pledge.by'), t('panel.pledges')],
        ['东岭', '1'],
        ['西川', '1'],
      ],
    ]);
  });

  it('says of each picture what will stand there', () => {
    const { root, bars } = overview({ weeks: [], met: { entities: [], together: [] }, rows: [] });
    expect([...root.querySelectorAll('.card-hint')].map((each) => each.textContent)).toEqual([
      t('overview.weeks.none'),
      t('overview.met.none'),
      t('overview.due.none'),
      t('overview.due.none'),
    ]);
    expect(bars(0)).toEqual([]);
    unmountAll();
    expect(overview({ met: undefined }).root.textContent).toBe(t('notes.loading'));
  });

  it('names every part', () => {
    const unnamed = namelessControls(overview().root).filter((html) => !html.startsWith('<summary'));
    expect(unnamed).toEqual([]);
  });
});
