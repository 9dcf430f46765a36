// @vitest-environment happy-dom
import { createRef } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ColorNames } from '@/components/color-names';
import { NoteFilters } from '@/components/notebook/NoteFilters';
import { click, fire, mount, namelessControls, spy, type, unmountAll } from '@/tests/components/mount';
import type { Facets, NotesQuery } from '@/utils/model/notebook';

const FACETS: Facets = {
  tags: [
    { value: '待查', count: 3 },
    { value: '期限', count: 1 },
  ],
  sites: [
    { value: 'sina', count: 3 },
    { value: 'web:news.example.org', count: 1 },
  ],
  entities: [{ value: 'place/cn', count: 4 }],
  pledges: [{ value: '~7', count: 1 }],
};
const NAMES: Readonly<Record<string, string>> = { 'place/cn': '中国', '~7': '提供贷款' };

function filters(query: NotesQuery = {}, facets?: Facets) {
  const onQuery = spy();
  const drawn = mount(
    <ColorNames.Provider value={{ pink: '措辞' }}>
      <NoteFilters {...{ query, facets, onQuery }} nameOf={(id) => NAMES[id] ?? id} searchRef={createRef()} />
    </ColorNames.Provider>,
  );
  const optionsOf = (name: string): string[] =>
    [...(drawn.named(name) as HTMLSelectElement).options].map(({ text }) => text);
  return { ...drawn, onQuery, optionsOf };
}

function choose(field: HTMLElement, value: string): void {
  (field as HTMLSelectElement).value = value;
  fire(field, new Event('change', { bubbles: true }));
}

afterEach(unmountAll);

describe('NoteFilters', () => {
  it.each([
    ['Tag', ['Tag: any', '待查', '期限']],
    ['Colour', ['Colour: any', 'Yellow', 'Green', 'Blue', '措辞', 'Orange']],
    ['Site', ['Site: any', 'Sina Finance', 'news.example.org']],
    ['Entity', ['Entity: any', '中国']],
    ['Pledge', ['Pledge: any', '提供贷款']],
    ['State', ['State: any', 'in its place', 'article changed here', 'words not found']],
    ['Text', ['Text: any', 'notes with a text', 'marks without a text']],
  ])('asks for the %s by its name', (name, options) => {
    expect(filters({}, FACETS).optionsOf(name)).toEqual(options);
  });

  it.each([
    ['Tag', '期限', { tag: '期限' }],
    ['Colour', 'pink', { color: 'pink' }],
    ['Site', 'sina', { site: 'sina' }],
    ['Entity', 'place/cn', { entity: 'place/cn' }],
    ['Pledge', '~7', { pledge: '~7' }],
    ['State', 'orphan', { state: 'orphan' }],
    ['Text', 'without', { text: 'without' }],
    ['Order', 'time', { order: 'time' }],
  ])('keeps what is asked already when the %s is chosen', (name, value, asked) => {
    const { named, onQuery } = filters({ words: '认证' }, FACETS);
    choose(named(name), value);
    expect(onQuery).toHaveBeenCalledExactlyOnceWith({ words: '认证', ...asked });
  });

  it('takes an answer back', () => {
    const { named, onQuery } = filters({ words: '认证', tag: '期限', order: 'time' }, FACETS);
    choose(named('Tag'), '');
    choose(named('Order'), 'article');
    expect(onQuery.mock.calls).toEqual([[{ words: '认证', order: 'time' }], [{ words: '认证', tag: '期限' }]]);
  });

  it('asks for words and days as they are typed', () => {
    const { named, onQuery } = filters();
    type(named('Search notes'), '习主席');
    type(named('Written from'), '2024-05-03');
    expect(onQuery.mock.calls).toEqual([[{ words: '习主席' }], [{ from: '2024-05-03' }]]);
  });

  it('keeps in sight what is asked, even where no note has it any more', () => {
    const { named, optionsOf } = filters({ tag: '旧' });
    expect(optionsOf('Tag')).toEqual(['Tag: any', '旧']);
    expect((named('Tag') as HTMLSelectElement).value).toBe('旧');
  });

  it('lets one article go again', () => {
    const { named, onQuery } = filters({ article: 'mfa:a', words: '认证' });
    click(named('One article only'));
    expect(onQuery).toHaveBeenCalledExactlyOnceWith({ words: '认证' });
  });

  it('counts what is asked on narrow windows, opens the questions, and resets them', () => {
    const { named, root, onQuery } = filters({ tag: '期限', state: 'orphan', order: 'time', words: '认' });
    const toggle = named('2 filters');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector(`#${toggle.getAttribute('aria-controls')}`)?.classList.contains('is-open')).toBe(true);
    click(named('Reset'));
    expect(onQuery).toHaveBeenCalledExactlyOnceWith({ order: 'time' });
    unmountAll();
    expect(filters({ order: 'time' }).has('Reset')).toBe(false);
  });

  it('names every control', () => {
    expect(namelessControls(filters({ article: 'mfa:a' }, FACETS).root)).toEqual([]);
  });
});
