// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PledgeCard } from '@/components/cards/PledgeCard';
import { click, fire, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { SAMPLE } from '@/tests/utils/reading/recognition-sample';
import { done } from '@/utils/model/outcome';
import type { Statement } from '@/utils/model/pledge';
import type { PledgeMemory } from '@/utils/model/pledge-memory';
import { type PledgeContext, pledgeView } from '@/utils/reading/pledge-view';

const [FIRST] = SAMPLE.pledges;
const FRAME = { anchor: { x: 0, y: 0, width: 9, height: 9 }, mode: 'hover', onPin: spy(), onClose: spy() } as const;

function card(more: Partial<Statement> = {}, today = '2026-03-14') {
  if (!FIRST) throw new Error('The sample has no pledge.');
  const calls = actions();
  const view = pledgeView({ ...FIRST, ...more }, SAMPLE);
  return { ...calls, node: <PledgeCard {...FRAME} {...calls} view={view} today={today} /> };
}

function actions() {
  return {
    onNote: spy(),
    onLedger: spy(),
    onJudge: vi.fn<(judgement: unknown) => Promise<ReturnType<typeof done<null>>>>(async () => done(null)),
  };
}

const ARTICLE = { id: 'sina:ihere', title: '此文', publishedAt: '2025-07-15T09:05:00+08:00' };

/** The card in an article, with what is known besides it. */
function cardWith(
  memory: PledgeMemory,
  { due, article = ARTICLE }: { due?: string; article?: PledgeContext['article'] } = {},
) {
  if (!FIRST) throw new Error('The sample has no pledge.');
  const calls = actions();
  const context = { article, memories: { vaccines: memory }, now: '2026-11-20T00:00:00.000Z' };
  const view = pledgeView({ ...FIRST, ...(due === undefined ? {} : { due }) }, SAMPLE, context);
  const node = <PledgeCard {...FRAME} {...calls} mode="pinned" view={view} today="2026-03-14" />;
  return { ...calls, ...mount(node) };
}

const MET: PledgeMemory['met'] = [
  {
    sighting: {
      pledge: 'vaccines',
      articleId: 'a',
      at: '2026-01-01T00:00:00.000Z',
      text: '东岭愿提供五千万剂',
      cue: '愿',
      strength: 'intention',
      due: '2027',
      quantity: { value: 50_000_000, unit: '剂', text: '五千万剂' },
    },
    article: { id: 'a', title: '第一篇', url: 'https://finance.sina.com.cn/1', publishedAt: '2021-06-01' },
  },
];

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
    const { root } = mount(<PledgeCard {...FRAME} {...actions()} view={view} today="2026-03-14" />);
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

  it('shows on which rung of the ladder the wording stands', () => {
    const { root } = mount(card().node);
    const rungs = [...root.querySelectorAll('.ladder li')];
    expect(rungs.map((rung) => rung.firstElementChild?.textContent)).toEqual([
      '愿考虑',
      '愿',
      '力争',
      '将',
      '承诺',
      '已',
    ]);
    expect(rungs.map((rung) => rung.hasAttribute('aria-current'))).toEqual([false, false, false, true, false, false]);
    unmountAll();
    expect(mount(card({ cue: '宣布' }).node).root.querySelector('[aria-current]')?.firstElementChild?.textContent).toBe(
      '宣布',
    );
    unmountAll();
    expect(mount(card({ cue: '某' }).node).root.querySelector('.ladder')).toBeNull();
  });

  it('says what moved since the promise was first met, and names and links that article', () => {
    const { root } = cardWith({ met: MET, notes: [] });
    expect(root.querySelector('.badge-plain')?.textContent).toBe('No. 2 of 2 articles read');
    const moved = root.querySelector('.moved');
    expect([...(moved?.querySelectorAll('.difference') ?? [])].map((each) => each.textContent)).toEqual([
      'Due date moved later: 2027 → 2030',
      'Worded more firmly: 愿 → 将',
    ]);
    expect(moved?.textContent).toContain('First met in 第一篇1 June 2021');
    const link = moved?.querySelector('a');
    expect([link?.href, link?.rel]).toEqual(['https://finance.sina.com.cn/1', 'noreferrer']);
  });

  it('lists the other statements with their words, the announcement of the catalogue among them', () => {
    const { root } = cardWith({ met: MET, notes: [] });
    const [first, second] = root.querySelectorAll('.statement');
    expect(first?.textContent).toContain('Earlier第一篇1 June 2021东岭愿提供五千万剂');
    expect(second?.textContent).toContain('Earlier西川25 January 2022');
  });

  it('says so where nothing moved, and nothing where nothing is known', () => {
    const [{ sighting, article }] = MET as readonly [(typeof MET)[number]];
    const same = { sighting: { ...sighting, due: '2030', cue: '将' }, ...(article ? { article } : {}) };
    expect(cardWith({ met: [same], notes: [] }).root.querySelector('.moved')?.textContent).toContain('as first stated');
    unmountAll();
    const announcedToday = { ...ARTICLE, publishedAt: '2022-01-26' };
    expect(cardWith({ met: [], notes: [] }, { article: announcedToday }).root.querySelector('.moved')).toBeNull();
  });

  it('leaves a period as it is worded where the article has no date, and says so', () => {
    const { root } = cardWith({ met: [], notes: [] }, { due: '未来三年', article: { id: 'x', title: '无日期' } });
    expect(factsOf(root).Due).toBe('“未来三年”, from a date the article does not give');
    expect(root.textContent).toContain('This article has no date');
  });

  it('shows verdict, evidence and notes, and takes a verdict in place', async () => {
    const verdict = {
      pledge: 'vaccines',
      verdict: 'in-progress',
      evidence: 'https://example.org/x',
      note: '首批已到',
      modified: '',
    } as const;
    const notes = [{ id: '1', text: '去年也说过', quote: '', article: { id: 'a', title: '第一篇' } }];
    const { root, named, onJudge, onLedger } = cardWith({ met: [], verdict, notes });
    const select = named('Verdict') as HTMLSelectElement;
    expect(select.value).toBe('in-progress');
    expect(root.querySelector<HTMLAnchorElement>('.verdict-evidence a')?.href).toBe('https://example.org/x');
    expect(root.querySelector('.verdict-note')?.textContent).toBe('首批已到');
    expect(root.querySelector('.about-note')?.textContent).toBe('去年也说过');
    select.value = 'kept';
    fire(select, new Event('change', { bubbles: true }));
    expect(onJudge).toHaveBeenCalledExactlyOnceWith({
      verdict: 'kept',
      evidence: 'https://example.org/x',
      note: '首批已到',
    });
    click(named('Ledger'));
    expect(onLedger).toHaveBeenCalledOnce();
    expect(namelessControls(root)).toEqual([]);
  });

  it('never makes a link of evidence that is no web address', () => {
    const verdict = { pledge: 'vaccines', verdict: 'kept', evidence: 'javascript:alert(1)', modified: '' } as const;
    const { root } = cardWith({ met: [], verdict, notes: [] });
    expect(root.querySelector('.verdict-evidence a')).toBeNull();
    expect(root.querySelector('.verdict-evidence')?.textContent).toContain('javascript:alert(1)');
  });
});
