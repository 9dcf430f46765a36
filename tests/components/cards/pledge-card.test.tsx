// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { PledgeCard } from '@/components/cards/PledgeCard';
import { click, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { SAMPLE } from '@/tests/utils/reading/recognition-sample';
import type { Statement } from '@/utils/model/pledge';
import { pledgeView } from '@/utils/reading/pledge-view';

const [FIRST] = SAMPLE.pledges;
const FRAME = { anchor: { x: 0, y: 0, width: 9, height: 9 }, mode: 'hover', onPin: spy(), onClose: spy() } as const;

function card(more: Partial<Statement> = {}, today = '2026-03-14') {
  if (!FIRST) throw new Error('The sample has no pledge.');
  const onNote = spy();
  const view = pledgeView({ ...FIRST, ...more }, SAMPLE);
  return { onNote, node: <PledgeCard {...FRAME} view={view} today={today} onNote={onNote} /> };
}

function factsOf(root: HTMLElement): Record<string, string> {
  const terms = [...root.querySelectorAll('dt')];
  return Object.fromEntries(terms.map((dt) => [dt.textContent, dt.nextElementSibling?.textContent ?? '']));
}

afterEach(unmountAll);

describe('PledgeCard', () => {
  it('tells who promises whom what, in plain figures, until when, how firmly, and since when', () => {
    const { root, has } = mount(card().node);
    expect(has('提供疫苗, Pledge')).toBe(true);
    expect(root.querySelector('.card-parties')?.textContent).toBe('From: 东岭To: 各国');
    expect(root.textContent).toContain('Fifty million doses of vaccine');
    expect(factsOf(root)).toEqual({
      Quantity: '50,000,000 剂in the text: 五千万剂',
      Due: '20304 years, 9 months left',
      Wording: 'commitmentby “将”',
      'First stated': '25 January 2022, 西川In the catalogue of pledges',
      Source: 'General reference',
    });
  });

  it('says in Chinese what it says in English', () => {
    const { root } = mount(card().node, 'zh-TW');
    expect(factsOf(root)).toMatchObject({ 期限: '2030年還有 4 年 9 個月', 措辭: '明確承諾據「将」' });
  });

  it('counts how long it is overdue', () => {
    const { root } = mount(card({ due: '2022/2025' }, '2026-01-03').node);
    expect(factsOf(root).Due).toBe('2022 – 20253 days overdue');
    expect(root.querySelector('.overdue')).not.toBeNull();
  });

  it('says what the text leaves open', () => {
    const { by: _by, to: _to, due: _due, quantity: _quantity, ...rest } = FIRST as Statement;
    const view = pledgeView({ ...rest, by: [], to: [], pledge: 'grammar-only' }, SAMPLE);
    const { root } = mount(<PledgeCard {...FRAME} view={view} today="2026-03-14" onNote={spy()} />);
    expect(root.querySelector('.card-parties')?.textContent).toBe('From: not stated');
    expect(factsOf(root)).toEqual({ Due: 'not stated', Wording: 'commitmentby “将”' });
    expect(root.textContent).toContain('Recognized by its grammar');
  });

  it('does not repeat a sum that the text gives in plain figures', () => {
    const { root } = mount(card({ quantity: { value: 300, unit: '名', text: '300名' } }).node);
    expect(factsOf(root).Quantity).toBe('300 名');
  });

  it('asks for a note, and names every control', () => {
    const { node, onNote } = card();
    const { named, root } = mount(node);
    click(named('Note'));
    expect(onNote).toHaveBeenCalledOnce();
    expect(namelessControls(root)).toEqual([]);
  });
});
