// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { PanelPledges } from '@/components/panel/PanelPledges';
import { PanelView } from '@/components/panel/PanelView';
import { click, fire, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { SAMPLE } from '@/tests/utils/reading/recognition-sample';
import { failed } from '@/utils/model/outcome';
import type { Statement } from '@/utils/model/pledge';
import { pledgeView } from '@/utils/reading/pledge-view';

const [FIRST] = SAMPLE.pledges as readonly [Statement];
const { quantity: _quantity, due: _due, pledge: _pledge, ...BARE } = FIRST;
const CONTEXT = {
  article: { id: 'a', title: '此文', publishedAt: '2025-01-01' },
  memories: {},
  now: '2026-01-01T00:00:00.000Z',
};

function pledges(statements: readonly Statement[]) {
  const onGo = spy();
  const views = statements.map((statement) => pledgeView(statement, SAMPLE, CONTEXT));
  const drawn = mount(<PanelPledges pledges={views} today="2026-03-14" onGo={onGo} />);
  const acts = (): readonly string[] => [...drawn.root.querySelectorAll('.panel-act')].map((act) => act.textContent);
  return { ...drawn, onGo, acts };
}

const SOME: readonly Statement[] = [
  FIRST,
  { ...BARE, start: 40, act: '支持倡议', by: ['西川'], to: [] },
  { ...BARE, start: 60, act: '修建公路', by: ['西川'], to: ['各国'], due: '2028' },
];

afterEach(unmountAll);

describe('the pledges of the panel', () => {
  it('stand in text order, each with sum, date and wording', () => {
    const { root, acts } = pledges(SOME);
    expect(acts()).toEqual(['提供疫苗', '支持倡议', '修建公路']);
    expect(root.querySelector('.panel-facts')?.textContent).toBe(
      '50,000,000 剂20304 years, 9 months leftcommitment by “将”',
    );
    expect(root.querySelector('.panel-count')?.textContent).toBe('3');
  });

  it('lead to their places', () => {
    const { root, onGo } = pledges(SOME);
    click(root.querySelectorAll<HTMLElement>('.panel-pledge')[1] as HTMLElement);
    expect(onGo).toHaveBeenCalledExactlyOnceWith(40);
  });

  it('are filtered by promiser, recipient, sum and date', () => {
    const { named, acts, root } = pledges(SOME);
    const by = named('From') as HTMLSelectElement;
    by.value = '西川';
    fire(by, new Event('change', { bubbles: true }));
    expect(acts()).toEqual(['支持倡议', '修建公路']);
    click(named('with a due date'));
    expect(acts()).toEqual(['修建公路']);
    click(named('with a sum'));
    expect(acts()).toEqual([]);
    expect(root.textContent).toContain('No pledge fits');
    click(named('Reset'));
    expect(acts()).toHaveLength(3);
    expect(namelessControls(root)).toEqual([]);
  });

  it('say when there are none', () => {
    expect(pledges([]).root.textContent).toContain('No pledges were recognized');
  });
});

describe('the frame of the panel', () => {
  it.each([
    [{ type: 'loading' }, 'Looking at this page…'],
    [{ type: 'none' }, 'This tab is no article'],
    [{ type: 'off' }, 'This site is switched off'],
    [{ type: 'failed', failure: failed('no-body') }, 'The text of this article was not found'],
    [
      { type: 'article', article: { id: 'a', title: '', publishedAt: '2025-07-15' }, source: '示例网' },
      'Untitled article示例网 · 15 July 2025',
    ],
    [{ type: 'article', article: { id: 'a', title: '题' } }, '题no date'],
  ] as const)('says of %j what it is', (state, says) => {
    const { root } = mount(
      <PanelView state={state} onNotebook={spy()} onLedger={spy()}>
        <p>sections</p>
      </PanelView>,
    );
    expect(root.textContent).toContain(says);
    expect(root.textContent.includes('sections')).toBe(state.type === 'article');
  });

  it('has a page read that is no article, and says what came of it', () => {
    const onRead = spy();
    const { named } = mount(<PanelView state={{ type: 'none' }} onNotebook={spy()} onLedger={spy()} onRead={onRead} />);
    click(named('Read this page'));
    expect(onRead).toHaveBeenCalledOnce();
    unmountAll();
    const state = { type: 'none', reading: true, failure: failed('page-not-allowed') } as const;
    const busy = mount(<PanelView state={state} onNotebook={spy()} onLedger={spy()} onRead={onRead} />);
    click(busy.named('Reading…'));
    expect(onRead).toHaveBeenCalledOnce();
    expect(busy.root.querySelector('[role=alert]')?.textContent).toContain('Click the Meipi icon in the toolbar');
  });

  it('opens the ledger', () => {
    const [onLedger, onNotebook] = [spy(), spy()];
    const { named } = mount(<PanelView state={{ type: 'none' }} onNotebook={onNotebook} onLedger={onLedger} />);
    click(named('Notebook'));
    expect(onNotebook).toHaveBeenCalledOnce();
    click(named('Ledger'));
    expect(onLedger).toHaveBeenCalledOnce();
  });
});
