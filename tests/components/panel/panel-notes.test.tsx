// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { PanelEntities } from '@/components/panel/PanelEntities';
import { PanelMarks } from '@/components/panel/PanelMarks';
import { PanelMirrors } from '@/components/panel/PanelMirrors';
import { PanelNotes } from '@/components/panel/PanelNotes';
import { click, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { note } from '@/tests/utils/exchange/sample-data';
import { SAMPLE } from '@/tests/utils/reading/recognition-sample';
import type { Anchor } from '@/utils/model/anchor';
import { entityGroups } from '@/utils/reading/panel-entities';
import type { FoundNote } from '@/utils/reading/panel-notes';

afterEach(unmountAll);

function found(id: string, anchor: Anchor): FoundNote {
  return { record: { ...note(), id }, anchor };
}

const PLACED = found('placed', { type: 'exact', span: { start: 1, end: 4 } });
const ORPHAN = found('orphan', { type: 'orphan', reason: 'quote-gone' });
const CHANGED = found('changed', {
  type: 'changed',
  span: { start: 8, end: 12 },
  kinds: ['number'],
  parts: [
    { type: 'old', text: '三' },
    { type: 'new', text: '五' },
    { type: 'same', text: '亿元' },
  ],
});

function notes(list: readonly FoundNote[]) {
  const actions = { onGo: spy(), onEdit: spy(), onDelete: spy(), onCopy: spy(), onCopyAll: spy(), onReattach: spy() };
  const decisions = { onAccept: spy(), onKeep: spy() };
  return { ...mount(<PanelNotes notes={list} {...actions} {...decisions} />), ...actions, ...decisions };
}

describe('the notes of the panel', () => {
  it('tell why one has no place, and offer another one', () => {
    const { root, named, onReattach } = notes([PLACED, ORPHAN]);
    expect(root.querySelector('.panel-group')?.textContent).toContain('do not stand in the article any more');
    click(named('Choose a new place'));
    expect(onReattach).toHaveBeenCalledExactlyOnceWith('orphan');
    expect(namelessControls(root)).toEqual([]);
  });

  it('show both readings of words that have changed, of which kind and since when, and let the reader decide', () => {
    const { root, named, onAccept, onKeep } = notes([CHANGED]);
    expect(root.querySelector('.change-reading')?.innerHTML).toBe('<del>三</del><ins>五</ins>亿元');
    expect(root.querySelector('.change-kinds')?.textContent).toBe('number');
    expect(root.querySelector('.change-dates')?.textContent).toContain('2024');
    click(named('Accept the new words'));
    click(named('Keep the old'));
    expect([onAccept.mock.calls, onKeep.mock.calls]).toEqual([[['changed']], [['changed']]]);
  });

  it('lead to their places; an orphan leads nowhere', () => {
    const { root, onGo } = notes([PLACED, ORPHAN]);
    const quotes = [...root.querySelectorAll<HTMLElement>('button.panel-quote')];
    expect(quotes).toHaveLength(1);
    click(quotes[0] as HTMLElement);
    expect(onGo).toHaveBeenCalledExactlyOnceWith('placed');
  });

  it('say what to do where there are none', () => {
    const { root, has } = notes([]);
    expect(root.textContent).toContain('press N');
    expect(has('Copy all notes as Markdown')).toBe(false);
  });

  it('are copied, one of them or all', () => {
    const { named, onCopy, onCopyAll } = notes([PLACED]);
    click(named('Copy as Markdown with its source'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('placed');
    click(named('Copy all notes as Markdown'));
    expect(onCopyAll).toHaveBeenCalledOnce();
  });

  it('put the editor in the place of the text', () => {
    const actions = { onGo: spy(), onEdit: spy(), onDelete: spy(), onCopy: spy(), onCopyAll: spy() };
    const { root } = mount(
      <PanelNotes notes={[PLACED]} editor={{ id: 'placed', field: <i>editor</i> }} {...actions} />,
    );
    expect(root.querySelector('.note-text')).toBeNull();
    expect(root.querySelector('.panel-note i')?.textContent).toBe('editor');
  });
});

describe('the names of the panel', () => {
  it('lead through their mentions, one after the other and round', () => {
    const onGo = spy();
    const { root } = mount(<PanelEntities groups={entityGroups(SAMPLE)} onGo={onGo} />);
    const name = [...root.querySelectorAll<HTMLElement>('.panel-name')].find((each) =>
      each.textContent.startsWith('西川'),
    );
    const starts = SAMPLE.mentions.filter(({ entity }) => entity.includes('place/xichuan')).map(({ start }) => start);
    for (let step = 0; step < 3; step += 1) click(name as HTMLElement);
    expect(onGo.mock.calls.map(([start]) => start)).toEqual([...starts, starts[0]]);
    expect(name?.textContent).toContain('1/2');
  });
});

describe('the choice of what is marked', () => {
  it('names every kind, and tells of a switch', () => {
    const onKind = spy();
    const { root } = mount(<PanelMarks density="normal" hiddenKinds={['place']} onDensity={spy()} onKind={onKind} />);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.panel-kinds input')];
    expect(boxes).toHaveLength(8);
    expect(boxes.filter(({ checked }) => !checked)).toHaveLength(1);
    click(boxes.find(({ checked }) => !checked) as HTMLElement);
    expect(onKind).toHaveBeenCalledExactlyOnceWith('place', true);
    expect(namelessControls(root)).toEqual([]);
  });
});

describe('the mirrors of the panel', () => {
  const article = { id: 'sina:1', title: '同题', url: 'https://finance.sina.com.cn/1' };
  const mirror = { article, site: 'sina', readAt: '2026-01-01T00:00:00.000Z' };
  it.each([
    { paragraphs: undefined, says: 'was not kept' },
    { paragraphs: { cut: [], added: [] }, says: 'same paragraphs' },
    { paragraphs: { cut: ['甲'], added: [] }, says: '1 paragraph of it is missing here' },
    { paragraphs: { cut: [], added: ['乙', '丙'] }, says: '2 paragraphs stand only here' },
  ])('say: $says', ({ paragraphs, says }) => {
    const { root } = mount(<PanelMirrors mirrors={[{ ...mirror, ...(paragraphs && { paragraphs }) }]} />);
    expect(root.textContent).toContain('Sina Finance');
    expect(root.textContent.toLowerCase()).toContain(says);
  });
});
