// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { EntityCard, type EntityCardProps } from '@/components/cards/EntityCard';
import { click, mount, namelessControls, press, spy, unmountAll } from '@/tests/components/mount';
import { SAMPLE, sampleMention } from '@/tests/utils/reading/recognition-sample';
import { entityViews } from '@/utils/reading/entity-view';

const ANCHOR = { x: 10, y: 10, width: 40, height: 20 };

function cardOf(index: number, more: Partial<EntityCardProps> = {}) {
  const calls = {
    onPin: spy(),
    onClose: spy(),
    onWalk: spy(),
    onNote: spy(),
    onMute: spy(),
    onOwn: spy(),
    onPointer: spy(),
  };
  const mention = sampleMention(index);
  const props: EntityCardProps = {
    anchor: ANCHOR,
    mode: 'hover',
    mention,
    views: entityViews(mention, SAMPLE),
    ...calls,
    ...more,
  };
  return { calls, props };
}

afterEach(unmountAll);

describe('what is known of an entity from elsewhere', () => {
  const here = { id: 'sina:1', title: '这一篇', url: 'https://example.org/1' };
  const there = {
    id: 'sina:2',
    title: '另一篇',
    url: 'https://example.org/2',
    publishedAt: '2024-03-05T08:00:00+08:00',
  };
  const memory = {
    notes: [
      { id: 'a', text: '**先**看', quote: '林舟', article: here },
      { id: 'b', text: '再看', quote: '林舟', article: there },
      { id: 'c', text: '还看', quote: '林外长', article: there },
    ],
    articles: [there],
    articleCount: 3,
  };

  it('stands on its card: notes by article, drawn as Markdown, and the other articles with links', () => {
    const { props } = cardOf(1);
    const id = props.views[0]?.id ?? '';
    const { root } = mount(<EntityCard {...props} memories={{ [id]: memory }} article="sina:1" />);
    const [notes, articles] = [...root.querySelectorAll('details')];
    const groups = [...(notes?.querySelectorAll('li') ?? [])];
    expect(groups.map((group) => group.querySelectorAll('.about-note').length)).toEqual([1, 2]);
    expect(notes?.querySelector('strong')?.textContent).toBe('先');
    expect(groups[0]?.querySelector('a')).toBeNull();
    expect(groups[1]?.querySelector('a')?.textContent).toBe('另一篇');
    expect(articles?.querySelector('summary')?.textContent).toContain('3');
    expect(articles?.querySelector('a')?.href).toBe('https://example.org/2');
    expect(articles?.querySelector('.card-hint')?.textContent).toContain('2');
  });

  it('takes no room where nothing is known', () => {
    const { props } = cardOf(1);
    const nothing = { notes: [], articles: [], articleCount: 0 };
    const { root } = mount(<EntityCard {...props} memories={{ [props.views[0]?.id ?? '']: nothing }} article="x" />);
    expect(root.querySelector('details')).toBeNull();
  });
});

describe('EntityCard', () => {
  it('tells who it is, then and now, and where this is known from', () => {
    const { root, named } = mount(<EntityCard {...cardOf(1).props} />);
    expect(named('林舟, Person').tagName).toBe('DIALOG');
    const facts = [...root.querySelectorAll('dt')].map(
      (dt) => `${dt.textContent}: ${dt.nextElementSibling?.textContent}`,
    );
    expect(facts).toEqual([
      'Post then: Foreign MinisterMay 2021 – January 2024',
      'Now: Deputy Premiersince January 2024',
      'Also here as: 林外长',
      'Source: example.org',
    ]);
    expect(root.textContent).toContain('外交官。');
    expect(named('example.org').getAttribute('rel')).toBe('noreferrer');
  });

  it('gives the post in Chinese with its country in a Chinese interface', () => {
    const { root } = mount(<EntityCard {...cardOf(1).props} />, 'zh-CN');
    expect(root.textContent).toContain('时任东岭外交部长2021年5月 – 2024年1月');
    expect(root.textContent).toContain('现任副总理2024年1月起');
  });

  it('walks, notes and mutes by its buttons', () => {
    const { calls, props } = cardOf(3);
    const { named, root } = mount(<EntityCard {...props} />);
    expect(root.textContent).toContain('Mention 2 of 4 in this article');
    for (const name of ['Next mention', 'Previous mention', 'Note', 'Mute here', 'Mute everywhere']) click(named(name));
    expect(calls.onWalk.mock.calls).toEqual([
      ['person/lin-zhou', 1],
      ['person/lin-zhou', -1],
    ]);
    expect(calls.onNote).toHaveBeenCalledOnce();
    expect(calls.onMute.mock.calls).toEqual([
      ['person/lin-zhou', 'here'],
      ['person/lin-zhou', 'everywhere'],
    ]);
  });

  it.each([
    { index: 1, says: 'Correct', means: 'person/lin-zhou' },
    { index: 7, says: 'Add to dictionary', means: 'text/江湾倡议' },
  ])('leads to the own dictionary: $says', ({ index, says, means }) => {
    const { calls, props } = cardOf(index);
    click(mount(<EntityCard {...props} />).named(says));
    expect(calls.onOwn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: means }));
  });

  it('offers to edit what comes from the own dictionary', () => {
    const { props } = cardOf(1);
    const [view] = props.views;
    if (!view?.entity) throw new Error('The sample has no entity.');
    const views = [{ ...view, entity: { ...view.entity, source: 'user' } }];
    const { has, root } = mount(<EntityCard {...props} mention={{ ...props.mention, how: 'user' }} views={views} />);
    expect(has('Edit entry')).toBe(true);
    expect(root.textContent).toContain('Source: My dictionary'.replace(': ', ''));
  });

  it('shows both entities of a fused form, each with its own walk', () => {
    const { root, has } = mount(<EntityCard {...cardOf(6).props} />);
    expect([...root.querySelectorAll('h2')].map((title) => title.textContent)).toEqual(['东岭', '西川']);
    expect(root.textContent).toContain('Mention 3 of 3');
    expect(root.textContent).toContain('Mention 2 of 2');
    expect(has('Note')).toBe(true);
  });

  it('says that a guess is one, and names no source for it', () => {
    const { root } = mount(<EntityCard {...cardOf(7).props} />);
    expect(root.textContent).toContain('Guess');
    expect(root.textContent).toContain('the dictionary has no such entry');
    expect(root.querySelector('.kind-guess')).not.toBeNull();
    expect(root.textContent).not.toContain('Source');
  });

  it('closes on Escape before the page hears of it, and by its button', () => {
    const { calls, props } = cardOf(1);
    const { named } = mount(<EntityCard {...props} />);
    expect(press(named('Note'), 'Escape')).toBe(false);
    click(named('Close (Esc)'));
    expect(calls.onClose).toHaveBeenCalledTimes(2);
  });

  it('tells whether it is pinned', () => {
    const { calls, props } = cardOf(1);
    const { named, update } = mount(<EntityCard {...props} />);
    click(named('Keep this card open'));
    expect(calls.onPin).toHaveBeenCalledOnce();
    update(<EntityCard {...props} mode="pinned" />);
    expect(named('Let this card close by itself').getAttribute('aria-pressed')).toBe('true');
  });

  it('takes the focus when opened by keyboard and gives it back', () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    const { named, unmount } = mount(<EntityCard {...cardOf(1, { mode: 'keyboard' }).props} />);
    expect(document.activeElement).toBe(named('林舟, Person'));
    unmount();
    expect(document.activeElement).toBe(before);
    before.remove();
  });

  it('leaves the focus alone when opened by pointer, and tells when the pointer is in it', () => {
    const { calls, props } = cardOf(1);
    const { named } = mount(<EntityCard {...props} />);
    expect(document.activeElement).toBe(document.body);
    named('林舟, Person').dispatchEvent(new Event('pointerenter'));
    named('林舟, Person').dispatchEvent(new Event('pointerleave'));
    expect(calls.onPointer.mock.calls).toEqual([[true], [false]]);
  });

  it('has a name for every control', () => {
    expect(namelessControls(mount(<EntityCard {...cardOf(6).props} />).root)).toEqual([]);
  });
});
